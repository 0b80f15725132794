/* Fork handlers, clone, and the end of the last thread. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include "say.h"

static void prepare_1(void) { printf("prepare 1\n"); }
static void prepare_2(void) { printf("prepare 2\n"), fflush(stdout); }
static void parent_1(void) { printf("parent 1\n"); }
static void parent_2(void) { printf("parent 2\n"); }
static void child_1(void) { printf("child 1\n"); }
static void child_2(void) { printf("child 2\n"); }

static volatile int stop;
static void *keeps_locks_busy(void *unused)
{
	while (!stop)
		free(malloc(100)), fputs("", stdout);
	return unused;
}

static void forks(void)
{
	pthread_t thread;
	int status, bad = 0;
	/* A child of a busy program finds malloc and stdio usable. */
	pthread_create(&thread, NULL, keeps_locks_busy, NULL);
	for (int i = 0; i < 30; i++) {
		fflush(stdout);
		pid_t child = fork();
		if (!child) {
			alarm(20);
			free(malloc(100));
			fflush(stdout);
			_exit(3);
		}
		waitpid(child, &status, 0);
		bad += status != 3 << 8;
	}
	stop = 1;
	pthread_join(thread, NULL);
	SAY(bad);
	pthread_atfork(prepare_1, parent_1, child_1);
	pthread_atfork(prepare_2, parent_2, child_2);
	pthread_atfork(NULL, NULL, NULL);
	fflush(stdout);
	flockfile(stdout);
	pid_t child = fork();
	if (!child) {
		printf("the child may print what its thread had locked\n");
		funlockfile(stdout);
		fflush(stdout);
		_exit(0);
	}
	waitpid(child, &status, 0);
	funlockfile(stdout);
	SAY(status);
}

static int cloned(void *argument)
{
	char place[16] __attribute__((aligned(16)));
	place[0] = 0;
	*(int *)argument += 1;
	return (uintptr_t)place % 16 ? 1 : 7;
}

static void clones(void)
{
	static char stack[65536];
	volatile int value = 1;
	int status, tid = -1;
	pid_t child = clone(cloned, stack + sizeof(stack), SIGCHLD, (void *)&value);
	SAY(waitpid(child, &status, 0) == child);
	SAY(WEXITSTATUS(status));
	SAY(value);
	child = clone(cloned, stack + sizeof(stack) - 8, CLONE_VM | CLONE_VFORK | SIGCHLD,
		      (void *)&value);
	SAY(waitpid(child, &status, 0) == child);
	SAY(WEXITSTATUS(status));
	SAY(value);
	child = clone(cloned, stack + sizeof(stack), CLONE_PARENT_SETTID | SIGCHLD, (void *)&value,
		      &tid, NULL, NULL);
	SAY(waitpid(child, &status, 0) == child);
	SAY(tid == child);
	errno = 0;
	SAY(clone(cloned, NULL, SIGCHLD, NULL));
	SAY(errno == EINVAL);
	errno = 0;
	SAY(clone(cloned, stack + sizeof(stack), CLONE_THREAD, NULL));
	SAY(errno == EINVAL);
}

static void at_exit(void) { printf("atexit, after the last thread\n"); }

static void *last(void *first)
{
	pthread_join(*(pthread_t *)first, NULL);
	printf("the first thread is joined\n");
	return NULL;
}

int main(void)
{
	static pthread_t first;
	pthread_t other;
	clones();
	forks();
	atexit(at_exit);
	first = pthread_self();
	pthread_create(&other, NULL, last, &first);
	pthread_exit(NULL);
}
