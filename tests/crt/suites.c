/* What test programs of other C libraries look for: where exit leaves a file that was being read,
 * descriptors that cannot be, dates without room, long patterns in long text. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

/* A child reads some of two files and exits; its parent goes on where it stopped. */
static void offsets(void)
{
	FILE *f = tmpfile();
	int fd = fileno(f);
	fputs("first line\nsecond line\nthird line\n", f);
	rewind(f);
	fflush(stdout);
	if (!fork()) {
		char line[64];
		fgets(line, sizeof(line), f);
		exit(fgetc(f) == 's' ? 0 : 1);
	}
	int status;
	wait(&status);
	SAY(status);
	SAY(lseek(fd, 0, SEEK_CUR));
	fclose(f);
}

static void descriptors(void)
{
	posix_spawn_file_actions_t actions;
	int most = getdtablesize();
	posix_spawn_file_actions_init(&actions);
	SAY(posix_spawn_file_actions_addclose(&actions, -1));
	SAY(posix_spawn_file_actions_addclose(&actions, most));
	SAY(posix_spawn_file_actions_addclose(&actions, most - 1));
	SAY(posix_spawn_file_actions_adddup2(&actions, most, 2));
	SAY(posix_spawn_file_actions_adddup2(&actions, 2, most));
	SAY(posix_spawn_file_actions_addopen(&actions, most, "x", O_RDONLY, 0));
	SAY(posix_spawn_file_actions_addchdir_np(&actions, "/"));
	posix_spawn_file_actions_destroy(&actions);
}

static void dates(void)
{
	char text[128] = "";
	struct tm far = {.tm_year = 2147483647, .tm_mday = 1};
	errno = 0;
	SAY_TEXT(asctime(&far));
	SAY(errno);
	far.tm_year = 2147481747;
	SAY_TEXT(asctime(&far));
	errno = 0;
	SAY(asctime_r(&far, text) == NULL);
	SAY(errno);
	far.tm_year = 8099;
	SAY_TEXT(asctime_r(&far, text));
}

/* Patterns that nearly repeat, in texts that nearly hold them. */
static void patterns(void)
{
	static char text[20001], pattern[6001];
	unsigned sum = 0, random = 1;
	for (int round = 0; round < 3000; round++) {
		int size = 0, n = 0, period = 1 + round % 7;
		for (random = random * 1103515245 + 12345; size < 60 + round % 40; size++) {
			random = random * 1103515245 + 12345;
			text[size] = random >> 16 & 15 ? "abAcaBa"[size % period] : 'b';
		}
		text[size] = 0;
		for (n = 0; n < 1 + round % 23; n++)
			pattern[n] = text[(n + (random >> 20)) % 37];
		pattern[n - 1] = round % 3 ? pattern[n - 1] : 'c';
		pattern[n] = 0;
		char *a = strstr(text, pattern), *b = strcasestr(text, pattern);
		char *c = memmem(text, size, pattern, n);
		sum = sum * 31 + (a ? a - text : -1) + 7 * (b ? b - text : -1);
		sum = sum * 31 + (c ? c - text : -1);
	}
	printf("patterns %x\n", sum);
	memset(text, 'a', sizeof(text) - 1);
	memset(pattern, 'a', sizeof(pattern) - 1);
	SAY(strstr(text, pattern) - text);
	pattern[5999] = 'b';
	SAY(strstr(text, pattern) == NULL);
	text[19999] = 'B';
	SAY(strcasestr(text, pattern) - text);
	pattern[5999] = 'a', pattern[0] = 'b';
	SAY(strstr(text, pattern) == NULL);
	text[7000] = 'b';
	SAY(strstr(text, pattern) - text);
}

int main(int argc, char **argv)
{
	if (argc > 1 && chdir(argv[1]))
		return 1;
	offsets();
	descriptors();
	dates();
	patterns();
	return 0;
}
