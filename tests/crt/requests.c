/* Requests of aio.h that are refused or interrupted, and those of a child; programs started with no
 * descriptor free. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include "request.h"
#include "say.h"

static void refused(int fd)
{
	struct aiocb r = request(fd, LIO_WRITE, 3), good = r;
	r.aio_reqprio = -1;
	SAY_ERRNO(aio_read(&r));
	done(&r);
	r.aio_reqprio = 21;
	SAY_ERRNO(aio_write(&r));
	done(&r);
	r.aio_reqprio = 20;
	SAY_ERRNO(aio_write(&r));
	done(&r);
	r.aio_reqprio = 0;
	r.aio_fildes = -1;
	SAY_ERRNO(aio_write(&r));
	done(&r);
	SAY_ERRNO(aio_fsync(O_SYNC, &r));
	SAY_ERRNO(aio_fsync(77, &good));
	r.aio_fildes = fd;
	r.aio_offset = -1;
	SAY_ERRNO(aio_write(&r));
	done(&r);
	SAY_ERRNO(aio_cancel(-1, NULL));
	SAY(aio_suspend(NULL, 0, NULL));
	const struct aiocb *none[2] = {NULL, NULL};
	SAY(aio_suspend(none, 2, NULL));
}

static void lists(int fd)
{
	struct aiocb a = request(fd, LIO_WRITE, 3), b = a, c = request(-1, LIO_NOP, 3);
	struct aiocb *list[] = {&a, NULL, &b, &c};
	b.aio_fildes = -1;
	SAY_ERRNO(lio_listio(LIO_WAIT, list, 4, NULL));
	done(&a), done(&b);
	b.aio_fildes = fd;
	b.aio_reqprio = -1;
	SAY_ERRNO(lio_listio(LIO_WAIT, list, 4, NULL));
	done(&a), done(&b);
	SAY_ERRNO(lio_listio(LIO_NOWAIT, list, 4, NULL));
	done(&a), done(&b);
	b.aio_reqprio = 0;
	b.aio_lio_opcode = 77;
	SAY_ERRNO(lio_listio(LIO_WAIT, list, 4, NULL));
	done(&a), done(&b);
	SAY_ERRNO(lio_listio(LIO_WAIT, list, 0, NULL));
	SAY_ERRNO(lio_listio(5, list, 1, NULL));
}

static void handler(int number) { (void)number; }

static void alarm_soon(int on)
{
	struct itimerval t = {.it_value.tv_usec = on ? 50000 : 0,
			      .it_interval.tv_usec = on ? 50000 : 0};
	struct sigaction action = {.sa_handler = handler};
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &t, NULL);
}

static void interrupted(void)
{
	int ends[2];
	pipe(ends);
	struct aiocb r = request(ends[0], LIO_READ, 1);
	const struct aiocb *one = &r;
	SAY(aio_read(&r));
	alarm_soon(1);
	SAY_ERRNO(aio_suspend(&one, 1, NULL));
	write(ends[1], "x", 1);
	alarm_soon(0);
	done(&r);
	close(ends[0]);
	close(ends[1]);
}

static void limits(void)
{
	static const struct timespec limits[] = {{0, 0}, {0, 1000}, {0, 999999999}, {-1, 0}};
	int ends[2];
	pipe(ends);
	struct aiocb r = request(ends[0], LIO_READ, 1);
	const struct aiocb *one = &r;
	SAY(aio_read(&r));
	for (int i = 0; i < 4; i++)
		SAY_ERRNO(aio_suspend(&one, 1, &limits[i]));
#ifdef __GLIBC__ /* which ends the program */
	printf("-1 %d\n", EINVAL);
#else
	const struct timespec bad = {0, 3000000000};
	int result = aio_suspend(&one, 1, &bad);
	printf("%d %d\n", result, errno);
#endif
	write(ends[1], "x", 1);
	done(&r);
	close(ends[0]);
	close(ends[1]);
}

static volatile int stop;
static void *requests_often(void *fd)
{
	while (!stop) {
		struct aiocb r = request(*(int *)fd, LIO_READ, 1);
		const struct aiocb *one = &r;
		aio_read(&r);
		aio_suspend(&one, 1, NULL);
	}
	return NULL;
}

/* A child of a busy program may ask for more. glibc's may hang. */
static void forked(int fd)
{
	int failed = 0;
	if (is_emulated()) {
		SKIP("qemu-user cannot fork while threads start; run on that architecture");
		return;
	}
#ifndef __GLIBC__
	pthread_t thread;
	pthread_create(&thread, NULL, requests_often, &fd);
	for (int i = 0; i < 100; i++) {
		int status;
		pid_t child = fork();
		if (!child) {
			struct aiocb r = request(fd, LIO_READ, 1);
			const struct aiocb *one = &r;
			alarm(10);
			aio_read(&r);
			aio_suspend(&one, 1, NULL);
			_exit(aio_return(&r));
		}
		waitpid(child, &status, 0);
		failed += status != 1 << 8;
	}
	stop = 1;
	pthread_join(thread, NULL);
#endif
	SAY(failed);
}

static void no_descriptors(const char *self)
{
	struct rlimit before, few;
	pid_t child;
	int status = -1, next = dup(0);
	close(next);
	if (is_emulated()) {
		SKIP("qemu-user does not start a program of its own kind; run on that "
		     "architecture");
		return;
	}
	getrlimit(RLIMIT_NOFILE, &before);
	few = before;
	few.rlim_cur = next;
	fflush(stdout);
	setrlimit(RLIMIT_NOFILE, &few);
	int result = posix_spawn(&child, self, NULL, NULL, (char *[]){"self", NULL, NULL}, NULL);
	setrlimit(RLIMIT_NOFILE, &before);
	SAY(result);
	if (!result)
		waitpid(child, &status, 0);
	SAY(WEXITSTATUS(status));
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return 77; /* started by itself */
	setvbuf(stdout, NULL, _IOLBF, 0);
	char self[4096] = "";
	readlink("/proc/self/exe", self, sizeof(self) - 1);
	chdir(argv[1]);
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
	refused(fd);
	lists(fd);
	forked(fd);
	close(fd);
	interrupted();
	limits();
	no_descriptors(self);
	return 0;
}
