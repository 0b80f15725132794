/*
 * crew.c: crew N STATUS [BREAKER]: N workers, each a thread, write one line each; when all have,
 * the program is to end with STATUS. Worker number BREAKER, if given, is to end the whole program
 * at once, with status 99, and without writing its line.
 *
 * A thread called pulse runs beside them and never ends by itself.
 * Two of the three ways to end below are wrong, and one is missing.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int done;
static int breaker;

static void *worker(void *argument)
{
	int number = (int)(long)argument;

	if (number == breaker)
		return NULL; /* is to end the program, not this thread only */
	dprintf(1, "worker %d has done its work\n", number);
	done++;
	syscall(SYS_exit_group, 0);
	return NULL;
}

static void *pulse(void *argument)
{
	for (;;)
		usleep(10000);
	return argument;
}

int main(int argc, char **argv)
{
	int workers = argc > 1 ? atoi(argv[1]) : 3, status = argc > 2 ? atoi(argv[2]) : 0;
	pthread_t thread;

	breaker = argc > 3 ? atoi(argv[3]) : 0;
	pthread_create(&thread, NULL, pulse, NULL);
	for (long i = 1; i <= workers; i++) {
		pthread_create(&thread, NULL, worker, (void *)i);
		while (done < i) /* one after the other */
			usleep(1000);
	}
	syscall(SYS_exit, status);
}
