/*
 * interleave: run several commands in turn, many times, and print the median of each one's time:
 * what happens to the machine meanwhile happens to all of them. Usage: interleave RUNS COMMAND...;
 * each COMMAND is for sh -c. One line per command: milliseconds by the clock, milliseconds of
 * processor time (its own and its descendants'), the least of either. Not for: what the numbers
 * mean; the scripts here compare them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static long long of(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static int run(const char *command, long long *clock, long long *processor)
{
	int status;
	struct rusage usage;
	long long begun = now();
	pid_t pid = fork();
	if (pid == 0) {
		execl("/bin/sh", "sh", "-c", command, NULL);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
		return -1;
	*clock = now() - begun;
	*processor = of(usage.ru_utime) + of(usage.ru_stime);
	return status;
}

static int compare(const void *a, const void *b)
{
	long long left = *(const long long *)a, right = *(const long long *)b;
	return (left > right) - (left < right);
}

static void put(long long microseconds, const char *after)
{
	printf("%lld.%03lld%s", microseconds / 1000, microseconds % 1000, after);
}

int main(int argc, char **argv)
{
	int runs = argc > 2 ? atoi(argv[1]) : 0, commands = argc - 2;
	long long *clocks, *processors;
	if (runs < 1) {
		fputs("interleave: needs RUNS COMMAND...\n", stderr);
		return 2;
	}
	clocks = calloc((size_t)runs * commands, sizeof *clocks);
	processors = calloc((size_t)runs * commands, sizeof *processors);
	for (int i = 0; i < runs * commands; i++) {
		int command = i % commands, at = command * runs + i / commands;
		if (run(argv[2 + command], &clocks[at], &processors[at]) != 0) {
			fprintf(stderr, "interleave: failed: %s\n", argv[2 + command]);
			return 1;
		}
	}
	for (int i = 0; i < commands; i++) {
		qsort(clocks + i * runs, runs, sizeof *clocks, compare);
		qsort(processors + i * runs, runs, sizeof *processors, compare);
		put(clocks[i * runs + runs / 2], " ");
		put(processors[i * runs + runs / 2], " ");
		put(clocks[i * runs], " ");
		put(processors[i * runs], "\n");
	}
	return 0;
}
