/*
 * mystrace.c: mystrace PROGRAM [ARG]...: writes the system calls of PROGRAM and of its children to
 * standard error, and ends as PROGRAM did.
 *
 * It starts PROGRAM, and sees each of its stops; but not yet what they mean.
 */
#include <err.h>
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
	if (ptrace(PTRACE_SEIZE, pid, 0, 0) < 0)
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

	ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info);
	fprintf(stderr, "[%d] %s()\n", pid, names[0][0]);
}

int main(int argc, char **argv)
{
	int status;
	pid_t first, pid;

	if (argc < 2)
		errx(1, "which program?");
	first = start(argv + 1);
	while ((pid = wait4(-1, &status, __WALL, NULL)) > 0) {
		if (pid == first && !WIFSTOPPED(status))
			return 0;
		show_call(pid);
		ptrace(PTRACE_SYSCALL, pid, 0, 0);
	}
	return 0;
}
