/* failures.h: what tests of failing calls share: one line a call, with its result and errno. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int quiet;
static void say(const char *what, long result, int error)
{
	if (!quiet)
		printf("%s: %ld %d\n", what, result, error);
}
/* TELLS is for functions that leave errno alone, or as it comes. */
#define FAILS(call)                                                                                \
	do {                                                                                       \
		errno = 0;                                                                         \
		long result = (long)(call);                                                        \
		say(#call, result, errno);                                                         \
	} while (0)
#define TELLS(call) say(#call, (long)(call), 0)

static const char none[] = "/nonexistent/file";
static char name[5000]; /* longer than any path */
static int null_fd, pipe_ends[2];

static int mappings(void)
{
	int lines = 0, c;
	FILE *maps = fopen("/proc/self/maps", "r");
	while ((c = getc(maps)) != EOF)
		lines += c == '\n';
	fclose(maps);
	return lines;
}

/* Once aloud, then often: nothing is left open or mapped. */
static void fail_often(void (*calls)(void))
{
	memset(name, 'n', sizeof(name) - 1);
	null_fd = open("/dev/null", O_RDWR);
	if (pipe(pipe_ends))
		return;
	calls();
	int before = mappings();
	quiet = 1;
	for (int i = 0; i < 50; i++)
		calls();
	quiet = 0;
	int next = dup(0);
	printf("next descriptor: %d, more mappings: %d\n", next, mappings() - before > 2);
	close(next);
}
