/* A thread that is not the leader calls execve while the leader sleeps in pause; with an argument,
 * while it is in that state. */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static volatile int pausing;
static char awaited = 'S';

/* The third word of /proc/PID/stat is S when a process sleeps; one that the tracer has stopped is
 * t. */
static int leader_waits(void)
{
	char path[40], state = 0;
	sprintf(path, "/proc/self/task/%d/stat", (int)getpid());
	FILE *file = fopen(path, "r");
	if (!file)
		return 1;
	fscanf(file, "%*d %*s %c", &state);
	fclose(file);
	return state == awaited;
}

static void *work(void *unused)
{
	(void)unused;
	while (!pausing || !leader_waits())
		usleep(1000);
	execl("/bin/true", "true", NULL);
	return NULL;
}

int main(int count, char **words)
{
	pthread_t thread;
	if (count > 1)
		awaited = *words[1];
	pthread_create(&thread, NULL, work, NULL);
	pausing = 1;
	pause();
	return 1;
}
