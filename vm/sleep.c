/* sleep: waits so many seconds, as in 0.5. sleep(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int argc, char **argv)
{
	struct timespec wait = {0};
	char *fraction;
	long unit = 100000000;

	if (argc != 2) {
		fprintf(stderr, "usage: sleep SECONDS\n");
		return 2;
	}
	wait.tv_sec = strtol(argv[1], &fraction, 10);
	for (fraction += *fraction == '.'; *fraction >= '0' && *fraction <= '9' && unit; unit /= 10)
		wait.tv_nsec += (*fraction++ - '0') * unit;
	if (*fraction) {
		fprintf(stderr, "sleep: %s is not a number of seconds\n", argv[1]);
		return 2;
	}
	return nanosleep(&wait, NULL) != 0;
}
