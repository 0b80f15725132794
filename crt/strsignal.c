/* strsignal.c: signals in words. strsignal(3), psignal(3). */
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* NULL: no such signal. */
const char *sigdescr_np(int number)
{
	static const char *const texts[32] = {
#define ROW(name, text) [name] = text,
#include "signal_rows.h"
#undef ROW
	};
	return (unsigned)number < 32 ? texts[number] : NULL;
}

/* The same in short: HUP. */
const char *sigabbrev_np(int number)
{
	static const char *const names[32] = {
#define ROW(name, text) [name] = &#name[3],
#include "signal_rows.h"
#undef ROW
	};
	return (unsigned)number < 32 ? names[number] : NULL;
}

char *strsignal(int number)
{
	static char text[32];
	if (sigdescr_np(number))
		return (char *)sigdescr_np(number);
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
