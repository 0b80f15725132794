/* What POSIX promises of descriptors and standard input; the context that a handler gets. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

#define FAILS(expression)                                                                          \
	do {                                                                                       \
		errno = 0;                                                                         \
		long result = (expression);                                                        \
		printf("%s = %ld %s\n", #expression, result, strerror(errno));                     \
	} while (0)

/* A question appears before the answer is waited for; what is not read stays for the next program.
 */
static void standard_input(void)
{
	char text[64] = "", line[64];
	size_t length = 0;
	int status, master = posix_openpt(O_RDWR | O_NOCTTY);
	SAY(grantpt(master) | unlockpt(master));
	int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
	SAY(isatty(slave));
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		dup2(slave, 0);
		dup2(slave, 1);
		setvbuf(stdout, NULL, _IOLBF, 0); /* fork left what the parent found out */
		printf("your name? ");
		fgets(line, sizeof(line), stdin);
		exit(strcmp(line, "elfin\n") ? 1 : 9);
	}
	alarm(20);
	while (!strchr(text, '?') && length < sizeof(text) - 1)
		length += read(master, text + length, sizeof(text) - 1 - length);
	write(master, "elfin\n", 6);
	waitpid(child, &status, 0);
	alarm(0);
	SAY(status == 9 << 8);
	close(master);
	close(slave);
	int fd = open("lines", O_RDWR | O_CREAT | O_TRUNC, 0600);
	write(fd, "one\ntwo\nthree\n", 14);
	lseek(fd, 0, SEEK_SET);
	fflush(stdout);
	if (!fork()) {
		dup2(fd, 0);
		fgets(line, sizeof(line), stdin);
		exit(0);
	}
	wait(&status);
	SAY(status);
	SAY(lseek(fd, 0, SEEK_CUR));
	close(fd);
}

static void descriptors(void)
{
	int ends[2], more[2];
	char text[64] = "";
	FAILS(pipe2(ends, 0x7fffffff));
	SAY(pipe(ends) | pipe(more));
	SAY(write(ends[1], "spliced", 7));
	SAY(tee(ends[0], more[1], 3, 0));
	SAY(splice(ends[0], NULL, more[1], NULL, 4, 0));
	SAY(read(more[0], text, 63));
	puts(text);
	struct iovec part = {"vm", 2};
	SAY(vmsplice(more[1], &part, 1, 0));
	int ready;
	SAY(ioctl(more[0], FIONREAD, &ready));
	SAY(ready);
	FAILS(ioctl(-1, FIONREAD, &ready));
	FAILS(ioctl(more[0], TCGETS, text));
	FAILS(tcgetattr(more[0], (struct termios *)text));
	FAILS(ttyname_r(more[0], text, sizeof(text)));
	FAILS(isatty(more[0]));
	FAILS(dup3(0, 0, 0));
	FAILS(dup3(0, 30, 0x7fffffff));
	SAY(dup3(0, 30, O_CLOEXEC));
	SAY(fcntl(30, F_GETFD));
	SAY(dup2(30, 30));
	FAILS(fcntl(30, 9999));
	SAY(fcntl(0, F_DUPFD_CLOEXEC, 35));
	closefrom(30);
	FAILS(fcntl(35, F_GETFD));
	int fd = open("locked", O_RDWR | O_CREAT | O_TRUNC, 0600);
	SAY(lockf(fd, F_LOCK, 10));
	fflush(stdout);
	if (!fork()) {
		int again = open("locked", O_RDWR);
		FAILS(lockf(again, F_TLOCK, 5));
		FAILS(lockf(again, F_TEST, 5));
		fflush(stdout);
		_exit(0);
	}
	wait(NULL);
	SAY(lockf(fd, F_ULOCK, 0));
	FAILS(lockf(fd, 99, 0));
	SAY(posix_fallocate(fd, 0, 100));
	SAY(posix_fallocate(-1, 0, 100) == EBADF);
	SAY(posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED));
	SAY(posix_fadvise(fd, 0, 0, 99) == EINVAL);
	FAILS(ftruncate(fd, -1));
	FAILS(lseek(fd, -1, SEEK_SET));
	FAILS(lseek(fd, 0, 99));
	FAILS(pread(fd, text, 1, -1));
	FAILS(read(fd, (void *)1, 1));
	FAILS(write(fd, (void *)1, 1));
	SAY(write(fd, NULL, 0));
	FAILS(readv(fd, &part, -1));
	FAILS(readv(fd, (void *)1, 1));
	FAILS(poll((void *)1, 1, 0));
	SAY(poll(NULL, 0, 1));
	struct timeval bad = {.tv_usec = -1}, none = {0};
	FAILS(select(0, NULL, NULL, NULL, &bad));
	FAILS(select(-1, NULL, NULL, NULL, &none));
	SAY(select(0, NULL, NULL, NULL, &none));
	FAILS(select(1, (void *)1, NULL, NULL, &none));
	FAILS(open((char *)1, O_RDONLY));
	FAILS(open("", O_RDONLY));
	FAILS(stat((char *)1, (void *)1));
	FAILS(openat(-1, "x", O_RDONLY));
	FAILS(openat(fd, "x", O_RDONLY));
	FAILS(open("in-it", O_RDONLY | O_CREAT, 0600));
	FAILS(copy_file_range(-1, NULL, fd, NULL, 1, 0));
	FAILS(chdir("locked"));
	FAILS(fchdir(fd));
	FAILS(mkdir("locked", 0700));
	FAILS(rmdir("/"));
	FAILS(chroot("/nonexistent"));
	FAILS(chown("/nonexistent", 0, 0));
	FAILS(sigaction(SIGSTOP, &(struct sigaction){0}, NULL));
	FAILS(sigaction(-1, NULL, NULL));
	FAILS(sigprocmask(99, &(sigset_t){0}, NULL));
	FAILS(signal(SIGKILL, SIG_IGN) == SIG_ERR);
	FAILS(setitimer(99, &(struct itimerval){0}, NULL));
	FAILS(setitimer(ITIMER_REAL, &(struct itimerval){.it_value.tv_usec = 1000000}, NULL));
	FAILS(nanosleep(&(struct timespec){.tv_nsec = -1}, NULL));
	SAY(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &(struct timespec){0}, NULL) == EINVAL);
	SAY(clock_nanosleep(99, 0, &(struct timespec){0}, NULL) == EINVAL);
	FAILS(clock_settime(CLOCK_MONOTONIC, &(struct timespec){0}));
	FAILS(clock_getres(99, NULL));
	SAY(clock_getres(CLOCK_MONOTONIC, NULL));
	FAILS(prctl(9999, 0, 0, 0, 0));
	FAILS(munmap((void *)1, 1));
	FAILS(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
	FAILS(mprotect((void *)1, 1, PROT_READ));
	FAILS(msync((void *)1, 1, MS_SYNC));
	FAILS(mremap((void *)1, 1, 1, 0) == MAP_FAILED);
	FAILS(madvise((void *)1, 1, 0));
	SAY(posix_madvise(NULL, 0, POSIX_MADV_DONTNEED));
	FAILS(gethostname(text, 0));
	FAILS(getgroups(-1, NULL));
	alarm(100);
	SAY(alarm(0));
	struct itimerval soon = {.it_value = {.tv_sec = 50, .tv_usec = 900000}};
	setitimer(ITIMER_REAL, &soon, &soon);
	SAY(alarm(0));
	SAY(ualarm(500000, 0));
	SAY(ualarm(0, 0) <= 500000);
}

static void handler(int number, siginfo_t *information, void *context)
{
	(void)number, (void)information;
	sigaddset(&((ucontext_t *)context)->uc_sigmask, SIGUSR2);
}

/* The mask in a handler's context becomes the thread's. */
static void contexts(void)
{
	sigset_t now;
	struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
	sigaction(SIGUSR1, &action, NULL);
	raise(SIGUSR1);
	sigprocmask(SIG_BLOCK, NULL, &now);
	SAY(sigismember(&now, SIGUSR2));
	SAY(sizeof(struct user_regs_struct));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	umask(022);
	setenv("TMPDIR", "/tmp", 1);
	standard_input();
	descriptors();
	contexts();
	return 0;
}
