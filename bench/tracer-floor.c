/*
 * tracer-floor: what no tracer of ptrace(2) can go below: start PROGRAM, wait for each of its
 * stops, and resume it. Nothing is asked, read or printed.
 */
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int status = 0;
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
	while (waitpid(pid, &status, __WALL) == pid && WIFSTOPPED(status))
		ptrace(PTRACE_SYSCALL, pid, NULL, NULL);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
