/* A life with handlers, a restarted call, children, another program and a violent end; no two runs
 * differ in more than ids and addresses. With an argument, a thread, too. */
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void handle(int signal) { write(1, "handled\n", 8 + 0 * signal); }

static void *work(void *argument)
{
	write(1, "thread\n", 7);
	return argument;
}

int main(int count, char **arguments)
{
	struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
	int ends[2], status;
	char byte;
	sigaction(SIGUSR1, &action, NULL);
	kill(getpid(), SIGUSR1);
	pipe(ends);
	if (fork() == 0) {
		read(ends[0], &byte, 1);
		kill(getppid(), SIGUSR1);
		_exit(3);
	}
	write(ends[1], "x", 1);
	while (wait(&status) < 0)
		;
	if (count > 1) {
		pthread_t thread;
		pthread_create(&thread, NULL, work, NULL);
		pthread_join(thread, NULL);
		if (fork() == 0) {
			execl(arguments[1], arguments[1], "again", (char *)NULL);
			_exit(9);
		}
		wait(&status);
	}
	*(volatile char *)16 = 1;
	return 0;
}
