/* Cancellation where threads wait, compute or hold a mutex. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include "say.h"

static int ends[2], sockets[2];
static sem_t ready, never;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static volatile int stopped, cleaned;

static void clean(void *how) { cleaned += (intptr_t)how; }
static void unlock(void *m) { cleaned += 100 * !pthread_mutex_unlock(m); }

static void reads(void)
{
	char byte;
	read(ends[0], &byte, 1);
}
static void receives(void)
{
	char byte;
	recv(sockets[0], &byte, 1, 0);
}
static void polls(void)
{
	struct pollfd p = {.fd = ends[0], .events = POLLIN};
	poll(&p, 1, -1);
}
static void selects(void)
{
	fd_set set;
	FD_ZERO(&set);
	FD_SET(ends[0], &set);
	select(ends[0] + 1, &set, NULL, NULL, NULL);
}
static void sleeps(void) { sleep(100); }
static void pauses(void) { pause(); }
static void waits(void) { sem_wait(&never); }
static void waits_for_a_signal(void)
{
	sigset_t set;
	int number;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigwait(&set, &number);
}
static void joins(void)
{
	static pthread_t other;
	static volatile int has_other;
	if (!has_other) {
		has_other = 1;
		pthread_create(&other, NULL, (void *(*)(void *))(void *)pauses, NULL);
	}
	pthread_join(other, NULL);
}
static void waits_for_a_condition(void)
{
	pthread_mutex_lock(&mutex);
	pthread_cleanup_push(unlock, &mutex);
	for (;;)
		pthread_cond_wait(&condition, &mutex);
	pthread_cleanup_pop(1);
}
static void tests_itself(void)
{
	for (;;)
		pthread_testcancel();
}
static void computes(void)
{
	pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
	for (;;)
		stopped++;
}

static void *run(void *function)
{
	pthread_cleanup_push(clean, (void *)1);
	pthread_cleanup_push(clean, (void *)10);
	sem_post(&ready);
	((void (*)(void))function)();
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(0);
	return NULL;
}

static void cancel_in(const char *name, void (*function)(void))
{
	pthread_t thread;
	/* At the door, and inside. */
	for (int round = 0; round < 4; round++) {
		void *result = NULL;
		cleaned = 0;
		pthread_create(&thread, NULL, run, (void *)function);
		if (round)
			sem_wait(&ready);
		usleep(round < 2 ? 0 : 20000);
		int error = pthread_cancel(thread);
		int joined = pthread_join(thread, &result);
		if (!round)
			sem_trywait(&ready);
		else
			printf("%s: %d %d %d %d\n", name, error, joined, result == PTHREAD_CANCELED,
			       round < 2 && cleaned > 99 ? cleaned - 100 : cleaned);
		if (round == 1 && function == waits_for_a_condition)
			printf("free again: %d\n",
			       pthread_mutex_trylock(&mutex) | pthread_mutex_unlock(&mutex));
	}
}

static void *refuses(void *unused)
{
	char byte;
	int old = -1;
	(void)unused;
	SAY(pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old));
	SAY(old == PTHREAD_CANCEL_ENABLE);
	sem_post(&ready);
	SAY(read(ends[0], &byte, 1));
	pthread_testcancel();
	SAY(pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old));
	SAY(old == PTHREAD_CANCEL_DISABLE);
	printf("not cancelled yet\n");
	SAY(write(ends[1], "x", 1)); /* a point */
	return NULL;
}

static void *cancels_itself(void *unused)
{
	SAY(pthread_cancel(pthread_self()));
	printf("deferred\n");
	SAY(pthread_setcanceltype(7, NULL) == EINVAL);
	SAY(pthread_setcancelstate(7, NULL) == EINVAL);
	pthread_testcancel();
	return unused;
}

static void handler(int number) { (void)number; }

/* A cancelled read restarts after another signal's handler and ends all the same. */
static void after_signals(void)
{
	pthread_t thread;
	void *result;
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	sigaction(SIGUSR1, &action, NULL);
	pthread_create(&thread, NULL, run, (void *)reads);
	sem_wait(&ready);
	for (int i = 0; i < 20; i++)
		pthread_kill(thread, SIGUSR1), usleep(100);
	pthread_cancel(thread);
	pthread_join(thread, &result);
	SAY(result == PTHREAD_CANCELED);
}

/* Who does not want to be cancelled is not disturbed. */
static void *goes_on_waiting(void *unused)
{
	struct timespec t = {.tv_nsec = 50000000};
	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
	sem_post(&ready);
	SAY(nanosleep(&t, NULL));
	SAY(poll(NULL, 0, 30));
	pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
	pthread_testcancel();
	return NULL;
}

static void *needs_not_wait(void *unused)
{
	sem_t semaphore;
	sem_init(&semaphore, 0, 1);
	pthread_cancel(pthread_self());
	sem_wait(&semaphore);
	return NULL;
}

static void *ends_at_once(void *unused) { return unused; }

static void *has_nothing_to_join(void *detaches)
{
	pthread_t thread;
	pthread_create(&thread, NULL, ends_at_once, NULL);
	usleep(20000);
	pthread_cancel(pthread_self());
	if (detaches)
		pthread_detach(thread); /* no point */
	else
		pthread_join(thread, NULL);
	return NULL;
}

int main(void)
{
	pthread_t thread;
	void *result;
	pipe(ends);
	socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
	sem_init(&ready, 0, 0);
	sem_init(&never, 0, 0);
	cancel_in("read", reads);
	cancel_in("recv", receives);
	cancel_in("poll", polls);
	cancel_in("select", selects);
	cancel_in("sleep", sleeps);
	cancel_in("pause", pauses);
	cancel_in("sem_wait", waits);
	cancel_in("sigwait", waits_for_a_signal);
	cancel_in("pthread_join", joins);
	cancel_in("pthread_cond_wait", waits_for_a_condition);
	cancel_in("pthread_testcancel", tests_itself);
	cancel_in("asynchronous", computes);
	pthread_create(&thread, NULL, refuses, NULL);
	sem_wait(&ready);
	pthread_cancel(thread);
	usleep(10000);
	write(ends[1], "y", 1);
	pthread_join(thread, &result);
	SAY(result == PTHREAD_CANCELED);
	pthread_create(&thread, NULL, cancels_itself, NULL);
	pthread_join(thread, &result);
	SAY(result == PTHREAD_CANCELED);
	after_signals();
	pthread_create(&thread, NULL, goes_on_waiting, NULL);
	sem_wait(&ready);
	usleep(10000);
	pthread_cancel(thread);
	pthread_join(thread, &result);
	SAY(result == PTHREAD_CANCELED);
	pthread_create(&thread, NULL, needs_not_wait, NULL);
	pthread_join(thread, &result);
	SAY(result == PTHREAD_CANCELED);
	pthread_create(&thread, NULL, has_nothing_to_join, "");
	pthread_join(thread, &result);
	SAY(result == NULL);
	pthread_create(&thread, NULL, has_nothing_to_join, NULL);
	pthread_join(thread, &result);
#ifdef __GLIBC__ /* it looks for whom to join before it looks who was cancelled */
	result = PTHREAD_CANCELED;
#endif
	SAY(result == PTHREAD_CANCELED);
	return 0;
}
