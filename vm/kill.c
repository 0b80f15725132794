/* kill: sends a signal, 15 (TERM) unless -NUMBER is given. kill(2). Not for: names of signals. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
	int signal = SIGTERM, failed = 0, i = 1;

	if (argc > 1 && argv[1][0] == '-')
		signal = atoi(argv[i++] + 1);
	if (i >= argc || signal <= 0) {
		fprintf(stderr, "usage: kill [-NUMBER] PROCESS...\n");
		return 2;
	}
	for (; i < argc; i++) {
		if (!kill(atoi(argv[i]), signal))
			continue;
		fprintf(stderr, "kill: %s: %s\n", argv[i], strerror(errno));
		failed = 1;
	}
	return failed;
}
