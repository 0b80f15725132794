/*
 * init.c: the first process of a Linux. The kernel starts it when it has done its own work, with
 * the words behind "--" of its command line as arguments; what it starts is all that runs. It
 *
 *  - mounts proc on /proc,
 *  - runs the program argv[1] with argv[2] … as arguments, as a child,
 *  - when that has ended, says "init: /job ended with 7", with its name and status,
 *  - waits for all others that have lost their parent,
 *  - and switches the machine off.
 */
#include <stdio.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int status;
	pid_t job = 0, pid;

	printf("\n"); /* the firmware may have left a line unfinished */
	if (mount("proc", "/proc", "proc", 0, NULL) < 0)
		perror("init: /proc");
	fflush(stdout); /* what is in the buffer would be the child's, too */
	if (argc > 1 && (job = fork()) == 0) {
		execv(argv[1], argv + 1);
		perror(argv[1]);
		_exit(127);
	}
	/* Whoever loses its parent becomes a child of process 1. When wait fails, none is left. */
	while ((pid = wait(&status)) > 0)
		if (pid == job)
			printf("init: %s ended with %d\n", argv[1],
			       WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	fflush(stdout);
	tcdrain(1); /* the last letters are still on their way through the serial line */
	reboot(RB_POWER_OFF);
	return 1;
}
