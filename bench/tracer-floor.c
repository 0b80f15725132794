/*
 * tracer-floor: what no tracer of ptrace(2) can go below: start PROGRAM, wait for each of its
 * stops, and resume it. Nothing is asked, read or printed. `tracer-floor ask PROGRAM` asks at each
 * stop what it is, as a tracer must that has something to show.
 */
#include <linux/ptrace.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct ptrace_syscall_info info;
	int status = 0, ask = argc > 1 && strcmp(argv[1], "ask") == 0;
	argc -= ask;
	argv += ask;
	pid_t pid = argc > 1 ? fork() : -1;
	if (pid < 0)
		return 2;
	if (pid == 0) {
		raise(SIGSTOP);
		execvp(argv[1], argv + 1);
		_exit(127);
	}
	waitpid(pid, &status, WUNTRACED);
	ptrace(PTRACE_SEIZE, pid, NULL, (void *)PTRACE_O_TRACESYSGOOD);
	kill(pid, SIGCONT);
	while (waitpid(pid, &status, __WALL) == pid && WIFSTOPPED(status)) {
		if (ask)
			ptrace(PTRACE_GET_SYSCALL_INFO, pid, (void *)sizeof info, &info);
		ptrace(PTRACE_SYSCALL, pid, NULL, NULL);
	}
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
