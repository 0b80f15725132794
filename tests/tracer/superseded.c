/* A thread that is not the leader calls execve while the leader sleeps in pause. */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static volatile int pausing;

/* The third word of /proc/PID/stat is S when a process sleeps; one that the tracer has stopped is
 * t. */
static int leader_sleeps(void)
{
	char path[40], state = 0;
	sprintf(path, "/proc/self/task/%d/stat", (int)getpid());
	FILE *file = fopen(path, "r");
	if (!file)
		return 1;
	fscanf(file, "%*d %*s %c", &state);
	fclose(file);
	return state == 'S';
}

static void *work(void *unused)
{
	(void)unused;
	while (!pausing || !leader_sleeps())
		usleep(1000);
	execl("/bin/true", "true", NULL);
	return NULL;
}

int main(void)
{
	pthread_t thread;
	pthread_create(&thread, NULL, work, NULL);
	pausing = 1;
	pause();
	return 1;
}
