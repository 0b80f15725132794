/* psiginfo.c: a signal and where it came from, in words, on stderr. psiginfo(3). */
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* NULL: there are no words. */
static const char *code_text(int number, int code)
{
	static const struct {
		short number, code;
		const char *text;
	} rows[] = {
#define ROW(number, code, text) {number, code, text},
#include "psiginfo_rows.h"
#undef ROW
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if ((!rows[i].number || rows[i].number == number) && rows[i].code == code)
			return rows[i].text;
	return NULL;
}

/* A signal without a name has no origin either. */
void psiginfo(const siginfo_t *information, const char *prefix)
{
	int number = information->si_signo, code = information->si_code;
	const char *name = sigdescr_np(number), *origin = code_text(number, code);
	const char *colon = prefix && *prefix ? ": " : "";
	char counted[16], code_number[12], details[40];

	if (!prefix)
		prefix = "";
	if (!name && (number < SIGRTMIN || number > SIGRTMAX)) {
		psignal(number, prefix);
		return;
	}
	if (!name) {
		int first = number - SIGRTMIN < SIGRTMAX - number;
		int away = number - (first ? SIGRTMIN : SIGRTMAX);
		snprintf(counted, sizeof(counted), away ? "SIGRTM%s%+d" : "SIGRTM%s",
			 first ? "IN" : "AX", away);
		name = counted;
	}
	if (!origin) {
		snprintf(code_number, sizeof(code_number), "%d", code);
		origin = code_number;
	}
	switch (number) {
	case SIGILL:
	case SIGFPE:
	case SIGSEGV:
	case SIGBUS:
		snprintf(details, sizeof(details), "[%p]", information->si_addr);
		break;
	case SIGCHLD:
		snprintf(details, sizeof(details), "%d %d %u", information->si_pid,
			 information->si_status, information->si_uid);
		break;
	case SIGPOLL:
		snprintf(details, sizeof(details), "%ld", (long)information->si_band);
		break;
	default:
		snprintf(details, sizeof(details), "%d %u", information->si_pid,
			 information->si_uid);
	}
	fprintf(stderr, "%s%s%s (%s %s)\n", prefix, colon, name, origin, details);
}
