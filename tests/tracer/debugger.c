/*
 * What a program does that a second tracer could spoil: it traces a child, and it makes children
 * whose parent or tracer is its own tracer. Says how each ended; needs glibc's fork and clone. With
 * ONLY_CLONES it traces nobody.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static char stack[65536] __attribute__((aligned(16)));

#ifndef ONLY_CLONES
static int be_traced(void)
{
	if (ptrace(PTRACE_TRACEME, 0, 0, 0))
		return 1;
	raise(SIGSTOP);
	return 7;
}

static void trace(void)
{
	int status = 0, child = fork();
	if (!child)
		_exit(be_traced());
	waitpid(child, &status, 0);
	printf("traced: stopped by %d, ", WIFSTOPPED(status) ? WSTOPSIG(status) : 0);
	ptrace(PTRACE_DETACH, child, 0, 0);
	waitpid(child, &status, 0);
	printf("exited with %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}
#endif

/* Nobody traces it, so no filter of calls may be left on it. */
static int end_at_once(void *unused)
{
	if (chdir("/"))
		write(1, "a call fails\n", 13);
	return unused != NULL;
}

static int wait_for_signals(void *unused)
{
	for (;;)
		pause();
	return unused != NULL;
}

int main(void)
{
	int status = 0, child;
#ifndef ONLY_CLONES
	trace();
#endif
	chdir("/");

	child = clone(end_at_once, stack + sizeof stack, CLONE_PARENT | SIGCHLD, NULL);
	while (!kill(child, 0))
		usleep(1000);
	printf("CLONE_PARENT: its end is %s\n",
	       wait(NULL) < 0 && errno == ECHILD ? "the tracer's" : "ours");

	child = clone(wait_for_signals, stack + sizeof stack, CLONE_PTRACE | SIGCHLD, NULL);
	kill(child, SIGUSR1);
	while (wait(&status) != child)
		;
	printf("CLONE_PTRACE: killed by %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
	return 0;
}
