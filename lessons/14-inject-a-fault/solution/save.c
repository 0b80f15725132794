/*
 * save.c: save FILE: replaces FILE by what comes from standard input, all or nothing: it writes
 * FILE.new, and gives it the name FILE when it is complete. When anything goes wrong, it says what,
 * ends with 1, leaves FILE as it was, and leaves no FILE.new behind.
 */
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BLOCK 512 /* small, so that there are many calls to fail */

static char temporary[4096];

/* fail: unlink may fail too, and would take the place of the error that is to be told. */
static void fail(const char *what)
{
	int error = errno;

	unlink(temporary);
	errno = error;
	err(1, "%s", what);
}

/* write_all: a write may take less than it was given, or be interrupted by a signal. */
static bool write_all(int fd, const char *buffer, size_t size)
{
	while (size > 0) {
		ssize_t n = write(fd, buffer, size);

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			buffer += n, size -= (size_t)n;
	}
	return true;
}

int main(int argc, char **argv)
{
	char *buffer;
	ssize_t n;
	int fd;

	if (argc != 2)
		errx(2, "usage: save FILE");
	if (snprintf(temporary, sizeof temporary, "%s.new", argv[1]) >= (int)sizeof temporary)
		errx(1, "the name is too long");
	if (!(buffer = malloc(BLOCK)))
		err(1, "memory");
	if ((fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0666)) < 0)
		err(1, "%s", temporary); /* nothing is there to be removed */

	while ((n = read(0, buffer, BLOCK)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail("standard input");
		if (!write_all(fd, buffer, (size_t)n))
			fail(temporary);
	}
	if (fsync(fd) < 0 || close(fd) < 0) /* a disk that is full or broken may say so only here */
		fail(temporary);
	if (rename(temporary, argv[1]) < 0)
		fail(argv[1]);
	return 0;
}
