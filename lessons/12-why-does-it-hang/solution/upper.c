/*
 * upper.c: upper COUNT WORD: sends COUNT lines "WORD 1", "WORD 2" ... through a child that makes
 * them upper case, and writes what comes back.
 *
 * One process writes, one works and one reads, so that none has to wait for itself; and each closes
 * the ends of the pipes that it does not use.
 */
#include <ctype.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void write_all(int fd, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t n = write(fd, bytes, size);
		if (n < 0)
			err(1, "write");
		bytes += n;
		size -= (size_t)n;
	}
}

/* The child: upper case, until there is no more. */
static void make_upper(int in, int out)
{
	char block[1024];
	ssize_t n;

	while ((n = read(in, block, sizeof block)) > 0) {
		for (ssize_t i = 0; i < n; i++)
			block[i] = (char)toupper((unsigned char)block[i]);
		write_all(out, block, (size_t)n);
	}
}

static void send_lines(int out, int count, const char *word)
{
	char line[128];

	for (int i = 1; i <= count; i++) {
		int n = snprintf(line, sizeof line, "%.64s %d\n", word, i);
		write_all(out, line, (size_t)n);
	}
}

static void receive(int in)
{
	char block[1024];
	ssize_t n;

	while ((n = read(in, block, sizeof block)) > 0)
		write_all(1, block, (size_t)n);
}

int main(int argc, char **argv)
{
	int to_child[2], from_child[2];

	if (argc != 3)
		errx(1, "upper COUNT WORD");
	if (pipe(to_child) < 0 || pipe(from_child) < 0)
		err(1, "pipe");
	if (fork() == 0) {
		close(to_child[1]);
		close(from_child[0]);
		make_upper(to_child[0], from_child[1]);
		_exit(0);
	}
	if (fork() == 0) {
		close(to_child[0]);
		send_lines(to_child[1], atoi(argv[1]), argv[2]);
		_exit(0);
	}
	close(to_child[0]);
	close(to_child[1]);
	close(from_child[1]);
	receive(from_child[0]);
	while (wait(NULL) > 0)
		;
	return 0;
}
