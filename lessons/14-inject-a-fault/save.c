/*
 * save.c: save FILE: replaces FILE by what comes from standard input, all or nothing: it writes
 * FILE.new, and gives it the name FILE when it is complete. When anything goes wrong, it is to say
 * what, to end with 1, to leave FILE as it was, and to leave no FILE.new behind.
 *
 * It works when all goes well. Hardly any of its error paths has ever run.
 */
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BLOCK 512 /* small, so that there are many calls to fail */

int main(int argc, char **argv)
{
	char temporary[4096], *buffer;
	ssize_t n;
	int fd;

	if (argc != 2)
		errx(2, "usage: save FILE");
	snprintf(temporary, sizeof temporary, "%s.new", argv[1]);

	buffer = malloc(BLOCK);
	fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	while ((n = read(0, buffer, BLOCK)) > 0)
		write(fd, buffer, (size_t)n);
	fsync(fd);
	close(fd);
	if (rename(temporary, argv[1]) < 0)
		err(1, "%s", argv[1]);
	return 0;
}
