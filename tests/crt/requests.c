/* Requests of aio.h that are refused, interrupted or outlive their descriptor; programs started
 * with no descriptor free. */
#define _GNU_SOURCE
#include <aio.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include "say.h"

static char text[] = "0123456789";

static struct aiocb request(int fd, int operation, size_t size)
{
	return (struct aiocb){
		.aio_fildes = fd, .aio_lio_opcode = operation, .aio_buf = text, .aio_nbytes = size};
}

static void done(struct aiocb *r)
{
	const struct aiocb *one = r;
	while (aio_error(r) == EINPROGRESS)
		aio_suspend(&one, 1, NULL);
	printf("%d %d\n", aio_error(r), (int)aio_return(r));
}

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

static void no_descriptors(const char *self)
{
	struct rlimit before, few;
	pid_t child;
	int status = -1, next = dup(0);
	close(next);
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
	int fd = open("/proc/self/exe", O_RDONLY);
	char self[4096] = "";
	readlink("/proc/self/exe", self, sizeof(self) - 1);
	close(fd);
	chdir(argv[1]);
	fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
	refused(fd);
	lists(fd);
	close(fd);
	interrupted();
	no_descriptors(self);
	return 0;
}
