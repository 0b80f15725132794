/* kill: sends a signal, TERM unless -NUMBER or -NAME is given (-9, -USR1, -SIGUSR1). kill(2). Not
 * for: jobs of a shell, a list of the names. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	int number;
	const char *name;
} signals[] = {
#define ROW(name, text) {name, #name},
#include "../crt/signal_rows.h"
#undef ROW
};

/* The number of "9", "KILL" or "SIGKILL"; -1 when there is no such signal. */
static int signal_number(const char *text)
{
	char *end;
	long number = strtol(text, &end, 10);

	if (end != text && !*end)
		return number >= 0 && number <= SIGRTMAX ? (int)number : -1;
	text += strncmp(text, "SIG", 3) == 0 ? 3 : 0;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (strcmp(signals[i].name + 3, text) == 0)
			return signals[i].number;
	return -1;
}

int main(int argc, char **argv)
{
	int signal = SIGTERM, failed = 0, i = 1;

	if (argc > 1 && argv[1][0] == '-') {
		signal = signal_number(argv[i++] + 1);
		if (signal < 0) {
			fprintf(stderr, "kill: no signal %s\n", argv[1] + 1);
			return 2;
		}
	}
	if (i >= argc) {
		fprintf(stderr, "usage: kill [-NUMBER | -NAME] PROCESS...\n");
		return 2;
	}
	for (; i < argc; i++) {
		char *end;
		long process = strtol(argv[i], &end, 10);

		if (end == argv[i] || *end) {
			fprintf(stderr, "kill: %s is not the number of a process\n", argv[i]);
			failed = 1;
		} else if (kill((int)process, signal)) {
			fprintf(stderr, "kill: %s: %s\n", argv[i], strerror(errno));
			failed = 1;
		}
	}
	return failed;
}
