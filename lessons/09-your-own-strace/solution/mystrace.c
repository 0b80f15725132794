/*
 * mystrace.c: mystrace PROGRAM [ARG]...: writes the system calls of PROGRAM and of its children to
 * standard error, and ends as PROGRAM did.
 */
#include <err.h>
#include <linux/audit.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>
#include "names.h"

/* The child waits until we have got hold of it, so that its execve is seen too. */
static pid_t start(char **argv)
{
	int go[2];
	pid_t pid;

	if (pipe(go) < 0 || (pid = fork()) < 0)
		err(1, "fork");
	if (pid == 0) {
		char byte;

		close(go[1]);
		read(go[0], &byte, 1); /* until the other end is closed */
		close(go[0]);
		execvp(argv[0], argv);
		err(127, "%s", argv[0]);
	}
	if (ptrace(PTRACE_SEIZE, pid, 0,
		   PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
			   PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL) < 0)
		err(1, "PTRACE_SEIZE");
	if (ptrace(PTRACE_INTERRUPT, pid, 0, 0) < 0)
		err(1, "PTRACE_INTERRUPT");
	close(go[0]);
	close(go[1]);
	return pid;
}

static void show_call(pid_t pid)
{
	struct ptrace_syscall_info info;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info) <= 0)
		return;
	if (info.op == PTRACE_SYSCALL_INFO_ENTRY) {
		int narrow = !(info.arch & __AUDIT_ARCH_64BIT);
		const char *name = info.entry.nr < 512 ? names[narrow][info.entry.nr] : NULL;

		fprintf(stderr, "[%d] %s(", pid, name ? name : "?");
		for (int i = 0; i < 6; i++)
			fprintf(stderr, "%s0x%llx", i ? ", " : "",
				(unsigned long long)info.entry.args[i]);
		fprintf(stderr, ")\n");
	} else if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
		fprintf(stderr, "[%d]   = %lld\n", pid, (long long)info.exit.rval);
	}
}

/* What the stop was, and how it goes on from there. */
static void handle_stop(pid_t pid, int status)
{
	int signal = WSTOPSIG(status), event = status >> 16;

	if (signal == (SIGTRAP | 0x80)) {
		show_call(pid);
		signal = 0;
	} else if (event == PTRACE_EVENT_STOP && signal != SIGTRAP) {
		ptrace(PTRACE_LISTEN, pid, 0, 0); /* SIGSTOP and its like: it is to stay stopped */
		return;
	} else if (event) {
		signal = 0; /* a child was made, or begins */
	} else {
		fprintf(stderr, "[%d] --- signal %d ---\n", pid, signal);
	}
	ptrace(PTRACE_SYSCALL, pid, 0, (long)signal);
}

int main(int argc, char **argv)
{
	int status, result = 0;
	pid_t first, pid;

	if (argc < 2)
		errx(1, "which program?");
	first = start(argv + 1);
	while ((pid = wait4(-1, &status, __WALL, NULL)) > 0) {
		if (WIFSTOPPED(status))
			handle_stop(pid, status);
		else if (pid == first)
			result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	}
	return result;
}
