/*
 * Prints the trace that it should have under -f: three threads, one after the other, the last of
 * which sends itself a signal.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static int ids[3];

static void caught(int number) { (void)number; }

static void *work(void *argument)
{
	int number = (long)argument;
	char path[16];

	ids[number] = syscall(SYS_gettid);
	sprintf(path, "/thread %d", number);
	chdir(path);
	if (number == 2)
		syscall(SYS_tgkill, getpid(), ids[2], SIGUSR1);
	return NULL;
}

int main(void)
{
	int pid = getpid();
	pthread_t thread;
	char task[40];

	signal(SIGUSR1, caught);
	for (long i = 0; i < 3; i++) {
		pthread_create(&thread, NULL, work, (void *)i);
		pthread_join(thread, NULL);
		sprintf(task, "/proc/self/task/%d",
			ids[i]); /* there until the tracer has seen its end */
		for (int tries = 0; !access(task, F_OK) && tries < 5000; tries++)
			usleep(1000);
	}
	for (int i = 0; i < 3; i++) {
		printf("%-5d chdir(\"/thread %d\") = -1 ENOENT (No such file or directory)\n",
		       ids[i], i);
		if (i == 2) {
			printf("%-5d tgkill(%d, %d, SIGUSR1) = 0\n", ids[i], pid, ids[i]);
			printf("%-5d --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_TKILL, si_pid=%d, "
			       "si_uid=%d} ---\n",
			       ids[i], pid, (int)getuid());
		}
		printf("%-5d +++ exited with 0 +++\n", ids[i]);
	}
	printf("%-5d +++ exited with 0 +++\n", pid);
	return 0;
}
