/* Starts the tracer given as arguments plus -p of itself, waits until it is traced, and prints the
 * trace of what it does then. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int tracer_pid(void)
{
	char line[200];
	int pid = 0;
	FILE *status = fopen("/proc/self/status", "r");

	while (status && fgets(line, sizeof line, status))
		if (strncmp(line, "TracerPid:", 10) == 0)
			pid = atoi(line + 10);
	if (status)
		fclose(status);
	return pid;
}

int main(int argc, char **argv)
{
	char pid[16], *arguments[20] = {0};

	sprintf(pid, "%d", (int)getpid());
	if (!fork()) {
		for (int i = 1; i < argc && i < 16; i++)
			arguments[i - 1] = argv[i];
		arguments[argc - 1] = "-p";
		arguments[argc] = pid;
		execvp(arguments[0], arguments);
		_exit(127);
	}
	for (int i = 0; i < 2000 && !tracer_pid(); i++)
		usleep(5000);
	usleep(300000); /* seized, but it may not be stopped at its calls yet */
	chdir("/attached");
	printf("chdir(\"/attached\") = -1 ENOENT (No such file or directory)\n");
	printf("+++ exited with 5 +++\n");
	return 5;
}
