/* Streams behind which there is only room for a part: what fwrite, fputs, fflush and fclose return,
 * what has arrived, and what arrives when there is room again. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIPE = 65536 };
static char text[3 * PIPE];

/* Writes pieces into a pipe that nobody empties before it is full. How much goes in depends on the
 * pieces; what is in it is what was written. */
static void full_pipe(int mode, size_t piece)
{
	static char got[4 * PIPE];
	int ends[2];
	if (pipe2(ends, O_NONBLOCK))
		return;
	fcntl(ends[1], F_SETPIPE_SZ, PIPE); /* whatever the size of a page */
	FILE *stream = fdopen(ends[1], "w");
	setvbuf(stream, NULL, mode, BUFSIZ);
	printf("pipe, mode %d, pieces of %zu:", mode, piece);
	size_t written = 0, once;
	do
		written += once = fwrite(text + written, 1, piece, stream);
	while (once == piece && written + piece <= sizeof(text));
	printf(" %d %d %d", once < piece, ferror(stream) != 0, errno == EAGAIN);
	ssize_t size = read(ends[0], got, sizeof(got));
	printf(" %d %d", size > PIPE / 2, !memcmp(got, text, size));
	if (mode == _IONBF)
		printf(" %d", (size_t)size == written);
	clearerr(stream);
	printf(" %zu", fwrite("abc", 1, 3, stream));
	printf(" %d", fflush(stream));
	size = read(ends[0], got, sizeof(got));
	printf(" %.3s %d", got + size - 3, ferror(stream));
	printf(" closed %d\n", fclose(stream));
	close(ends[0]);
}

/* A file that may not grow beyond a limit. */
static void limited(int mode, size_t size, size_t count, rlim_t limit)
{
	struct rlimit old;
	struct stat status;
	getrlimit(RLIMIT_FSIZE, &old);
	FILE *stream = fopen("limited", "w");
	setvbuf(stream, NULL, mode, 4096);
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){limit, old.rlim_max});
	size_t written = fwrite(text, size, count, stream);
	int error = errno, flushed = fflush(stream), failed = ferror(stream);
	setrlimit(RLIMIT_FSIZE, &old);
	printf("file, mode %d, %zu of %zu, at most %d: %zu", mode, count, size, (int)limit,
	       written);
	printf(" %d %d %d", error == EFBIG, flushed, failed != 0);
	printf(" closed %d", fclose(stream));
	stat("limited", &status);
	printf(" size %d\n", (int)status.st_size);
}

int main(int argc, char **argv)
{
	if (argc > 1 && chdir(argv[1]))
		return 1;
	for (unsigned i = 0; i < sizeof(text); i++)
		text[i] = 'a' + i * 7 % 26 + i / 4096 % 5;
	signal(SIGXFSZ, SIG_IGN);
	setvbuf(stdout, NULL, _IONBF, 0);
	full_pipe(_IONBF, 1000);
	full_pipe(_IONBF, 100000);
	full_pipe(_IOFBF, 100000);
	full_pipe(_IOFBF, 1000);
	full_pipe(_IOLBF, 3000);
	for (int mode = 0; mode < 3; mode++) {
		limited(mode, 1, 10000, 5000);
		limited(mode, 100, 100, 5050);
		limited(mode, 1, 3000, 2000);
		limited(mode, 1, 3000, 0);
	}
	return 0;
}
