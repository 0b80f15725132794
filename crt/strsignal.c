/* strsignal.c: signals in words. strsignal(3), psignal(3). */
#include <signal.h>
#include <stdio.h>
#include <string.h>

char *strsignal(int number)
{
	static const char *const texts[SIGRTMIN] = {
#define ROW(name, text) [name] = text,
#include "signal_rows.h"
#undef ROW
	};
	static char text[32];
	if (number > 0 && number < SIGRTMIN && texts[number])
		return (char *)texts[number];
	if (number >= SIGRTMIN && number <= SIGRTMAX)
		snprintf(text, sizeof(text), "Real-time signal %d", number - SIGRTMIN);
	else
		snprintf(text, sizeof(text), "Unknown signal %d", number);
	return text;
}

void psignal(int number, const char *prefix)
{
	int named = prefix && *prefix;
	fprintf(stderr, "%s%s%s\n", named ? prefix : "", named ? ": " : "", strsignal(number));
}

/* As psignal, with what the kernel says of its origin. */
void psiginfo(const siginfo_t *information, const char *prefix)
{
	psignal(information->si_signo, prefix);
}
