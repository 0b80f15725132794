/* Processes, signals, jumps, clocks: what the kernel does through the standard names. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static volatile int caught, caught_code;
static void handler(int number, siginfo_t *information, void *context)
{
	caught = number;
	caught_code = information->si_code;
	(void)context;
}
static sigjmp_buf jump;
static void jumper(int number) { siglongjmp(jump, number); }

static void signals(void)
{
	struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO}, old;
	sigset_t set, before;
	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, SIGUSR2);
	SAY(sigaction(SIGUSR1, &action, NULL));
	SAY(sigaction(SIGUSR1, NULL, &old));
	SAY(old.sa_sigaction == handler);
	SAY(old.sa_flags & SA_SIGINFO);
	SAY(sigismember(&old.sa_mask, SIGUSR2));
	SAY(raise(SIGUSR1));
	SAY(caught);
	FAILS(sigaction(SIGKILL, &action, NULL));
	FAILS(kill(-99999999, SIGTERM));
	FAILS(sigaddset(&set, 99));
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	SAY(sigprocmask(SIG_BLOCK, &set, &before));
	caught = 0;
	raise(SIGUSR1);
	SAY(caught);
	SAY(sigpending(&before));
	SAY(sigismember(&before, SIGUSR1));
	SAY(sigismember(&before, SIGUSR2));
	SAY(sigprocmask(SIG_UNBLOCK, &set, NULL));
	SAY(caught);
	SAY(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 5}));
	SAY(caught_code == SI_QUEUE);
	sigprocmask(SIG_BLOCK, &set, NULL);
	kill(getpid(), SIGUSR1);
	int number = 0;
	SAY(sigwait(&set, &number));
	SAY(number);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	signal(SIGUSR2, jumper);
	volatile int kept = 1;
	int jumped = sigsetjmp(jump, 1);
	if (!jumped) {
		kept = 2;
		raise(SIGUSR2);
	}
	SAY(jumped);
	SAY(kept);
	sigprocmask(SIG_BLOCK, NULL, &set);
	SAY(sigismember(&set, SIGUSR2));
	jmp_buf plain;
	volatile int rounds = 0;
	int value = setjmp(plain);
	if (rounds++ < 2)
		longjmp(plain, rounds == 1 ? 0 : 9);
	SAY(value);
	char *stack = malloc(65536);
	stack_t alternate = {.ss_sp = stack, .ss_size = 65536};
	SAY(sigaltstack(&alternate, NULL));
	alternate.ss_size = 1;
	FAILS(sigaltstack(&alternate, NULL));
	signal(SIGPIPE, SIG_IGN);
	int ends[2];
	SAY(pipe(ends));
	close(ends[0]);
	FAILS(write(ends[1], "x", 1));
	close(ends[1]);
	printf("%s|%s|%s\n", strsignal(SIGSEGV), strsignal(SIGCHLD), strsignal(99));
}

static void children(void)
{
	int status;
	fflush(stdout);
	pid_t child = fork();
	if (!child)
		_exit(42);
	SAY(waitpid(child, &status, 0) == child);
	SAY(WIFEXITED(status));
	SAY(WEXITSTATUS(status));
	FAILS(waitpid(child, &status, 0));
	child = fork();
	if (!child) {
		raise(SIGKILL);
		_exit(0);
	}
	wait(&status);
	SAY(WIFSIGNALED(status));
	SAY(WTERMSIG(status));
	child = fork();
	if (!child) {
		raise(SIGSTOP);
		_exit(3);
	}
	waitpid(child, &status, WUNTRACED);
	SAY(WIFSTOPPED(status));
	SAY(WSTOPSIG(status) == SIGSTOP);
	kill(child, SIGCONT);
	struct rusage usage;
	SAY(wait4(child, &status, 0, &usage) == child);
	SAY(WEXITSTATUS(status));
	volatile int shared = 1;
	child = vfork();
	if (!child) {
		shared = 2;
		execlp("sh", "sh", "-c", "exit 5", NULL);
		_exit(127);
	}
	waitpid(child, &status, 0);
	SAY(shared);
	SAY(WEXITSTATUS(status));
	FAILS(execv("/nonexistent", (char *[]){"x", NULL}));
	FAILS(execvp("nonexistent-program", (char *[]){"x", NULL}));
	child = fork();
	if (!child)
		abort();
	waitpid(child, &status, 0);
	SAY(WTERMSIG(status) == SIGABRT);
	siginfo_t information;
	child = fork();
	if (!child)
		_exit(6);
	SAY(waitid(P_PID, child, &information, WEXITED));
	SAY(information.si_status);
	struct rlimit limit;
	SAY(getrlimit(RLIMIT_CORE, &limit));
	struct utsname system;
	SAY(uname(&system));
	printf("%s\n", system.sysname);
}

static void waiting(void)
{
	int ends[2];
	char byte;
	SAY(pipe(ends));
	struct pollfd fds = {.fd = ends[0], .events = POLLIN};
	SAY(poll(&fds, 1, 0));
	fd_set set;
	FD_ZERO(&set);
	int high = fcntl(ends[0], F_DUPFD, 70);
	SAY(high);
	FD_SET(high, &set);
	SAY(FD_ISSET(70, &set));
	SAY(FD_ISSET(6, &set));
	SAY(FD_ISSET(38, &set));
	struct timeval soon = {.tv_usec = 1000};
	SAY(select(high + 1, &set, NULL, NULL, &soon));
	SAY(soon.tv_usec);
	write(ends[1], "x", 1);
	FD_SET(high, &set);
	SAY(select(high + 1, &set, NULL, NULL, NULL));
	SAY(poll(&fds, 1, -1));
	SAY(fds.revents);
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	struct epoll_event event = {.events = EPOLLIN, .data.u64 = 0x123456789abcdef0};
	SAY(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event));
	event.data.u64 = 0;
	SAY(epoll_wait(epoll, &event, 1, 100));
	SAY(event.data.u64 == 0x123456789abcdef0);
	SAY(read(ends[0], &byte, 1));
	int counter = eventfd(3, EFD_CLOEXEC);
	eventfd_t value;
	SAY(eventfd_write(counter, 4));
	SAY(eventfd_read(counter, &value));
	SAY(value);
	int sockets[2];
	SAY(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets));
	SAY(send(sockets[0], "hello", 5, 0));
	SAY(recv(sockets[1], &byte, 1, MSG_PEEK));
	SAY(byte);
	struct timespec start, end, pause = {.tv_nsec = 2000000};
	SAY(clock_gettime(CLOCK_MONOTONIC, &start));
	SAY(nanosleep(&pause, NULL));
	clock_gettime(CLOCK_MONOTONIC, &end);
	long long passed = (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec;
	SAY(passed >= 2000000 && passed < 2000000000);
	FAILS(clock_gettime(999, &start));
	int timer = timerfd_create(CLOCK_MONOTONIC, 0);
	struct itimerspec in = {.it_value = {.tv_nsec = 1000000}};
	SAY(timerfd_settime(timer, 0, &in, NULL));
	uint64_t times = 0;
	SAY(read(timer, &times, 8));
	SAY(times);
	struct itimerval interval = {.it_value = {.tv_usec = 900000}};
	SAY(setitimer(ITIMER_REAL, &interval, NULL));
	SAY(alarm(0));
	struct timeval now;
	SAY(gettimeofday(&now, NULL));
	SAY(now.tv_sec - time(NULL) <= 1);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	signals();
	children();
	waiting();
	return 0;
}
