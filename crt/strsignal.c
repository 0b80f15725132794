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

/* Real-time signals have no words here. */
void psignal(int number, const char *prefix)
{
	const char *text = sigdescr_np(number), *colon = prefix && *prefix ? ": " : "";

	if (!prefix)
		prefix = "";
	if (text)
		fprintf(stderr, "%s%s%s\n", prefix, colon, text);
	else
		fprintf(stderr, "%s%sUnknown signal %d\n", prefix, colon, number);
}
