/* Cancellation where threads wait, compute or hold a mutex; mutexes whose owner dies or whose
 * waiters lend it their priority; keys, policies and the ends of threads. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SAY(expression) printf("%s = %lld\n", #expression, (long long)(expression))

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

static void *dies_with(void *m)
{
	pthread_mutex_lock(m);
	return NULL;
}

static void robust(int inherits)
{
	pthread_mutexattr_t kind;
	pthread_mutex_t *m =
		mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_t thread;
	int value = -1;
	pthread_mutexattr_init(&kind);
	SAY(pthread_mutexattr_getrobust(&kind, &value) | value);
	SAY(pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST));
	SAY(pthread_mutexattr_setrobust(&kind, 9) == EINVAL);
	SAY(pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED));
	SAY(pthread_mutexattr_setprotocol(&kind,
					  inherits ? PTHREAD_PRIO_INHERIT : PTHREAD_PRIO_NONE));
	SAY(pthread_mutexattr_getprotocol(&kind, &value));
	SAY(value == (inherits ? PTHREAD_PRIO_INHERIT : PTHREAD_PRIO_NONE));
	for (int i = 0; i < 3; i++)
		pthread_mutex_init(m + i, &kind);
	SAY(pthread_mutex_lock(m));
	SAY(pthread_mutex_trylock(m) == EBUSY);
	SAY(pthread_mutex_unlock(m));
	SAY(pthread_mutex_consistent(m) == EINVAL);
	SAY(pthread_mutex_unlock(m) == EPERM);
	void *list;
	size_t size;
	if (syscall(SYS_get_robust_list, 0, &list, &size)) {
		printf("no lists of robust mutexes here\n");
		return;
	}
	pthread_create(&thread, NULL, dies_with, m);
	pthread_join(thread, NULL);
	SAY(pthread_mutex_lock(m) == EOWNERDEAD);
	SAY(pthread_mutex_consistent(m));
	SAY(pthread_mutex_unlock(m));
	SAY(pthread_mutex_lock(m));
	SAY(pthread_mutex_unlock(m));
	/* A process that dies with three, while this one waits. */
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		for (int i = 0; i < 3; i++)
			pthread_mutex_lock(m + i);
		pthread_mutex_unlock(m + 1);
		usleep(30000);
		kill(getpid(), SIGKILL);
	}
	while (!pthread_mutex_trylock(m + 2))
		pthread_mutex_unlock(m + 2), usleep(100);
	SAY(pthread_mutex_lock(m) == EOWNERDEAD);
	SAY(pthread_mutex_lock(m + 1));
	SAY(pthread_mutex_lock(m + 2) == EOWNERDEAD);
	waitpid(child, NULL, 0);
	SAY(pthread_mutex_unlock(m + 1));
	SAY(pthread_mutex_unlock(m));
	SAY(pthread_mutex_lock(m) == ENOTRECOVERABLE);
	SAY(pthread_mutex_trylock(m) == ENOTRECOVERABLE);
	SAY(pthread_mutex_consistent(m + 2));
	SAY(pthread_mutex_unlock(m + 2));
	SAY(pthread_mutex_lock(m + 2));
	SAY(pthread_mutex_unlock(m + 2));
	SAY(pthread_mutex_destroy(m + 2));
}

static long counter;
static void *counts(void *m)
{
	for (int i = 0; i < 3000; i++) {
		pthread_mutex_lock(m);
		counter++;
		pthread_mutex_unlock(m);
	}
	return NULL;
}

static void *holds(void *m)
{
	struct timespec until = {.tv_sec = 1};
	SAY(pthread_mutex_trylock(m) == EBUSY);
	SAY(pthread_mutex_timedlock(m, &until) == ETIMEDOUT);
	SAY(pthread_mutex_unlock(m) == EPERM);
	return NULL;
}

static void contended(int robust, int protocol, int type)
{
	pthread_mutexattr_t kind;
	pthread_mutex_t m;
	pthread_t threads[4];
	pthread_mutexattr_init(&kind);
	pthread_mutexattr_setrobust(&kind, robust);
	pthread_mutexattr_setprotocol(&kind, protocol);
	pthread_mutexattr_settype(&kind, type);
	pthread_mutex_init(&m, &kind);
	counter = 0;
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, counts, &m);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	SAY(counter);
	SAY(pthread_mutex_lock(&m));
	if (type == PTHREAD_MUTEX_RECURSIVE) {
		SAY(pthread_mutex_lock(&m));
		SAY(pthread_mutex_trylock(&m));
		SAY(pthread_mutex_unlock(&m) | pthread_mutex_unlock(&m));
	} else if (type == PTHREAD_MUTEX_ERRORCHECK)
		SAY(pthread_mutex_lock(&m) == EDEADLK);
	pthread_create(&threads[0], NULL, holds, &m);
	pthread_join(threads[0], NULL);
	SAY(pthread_mutex_unlock(&m));
	SAY(pthread_mutex_destroy(&m));
}

static void *gets(void *key) { return pthread_getspecific(*(pthread_key_t *)key); }

static void keys_and_attributes(void)
{
	pthread_key_t key, again;
	pthread_t thread;
	void *result = "";
	SAY(pthread_key_create(&key, NULL));
	SAY(pthread_getspecific(key) == NULL);
	SAY(pthread_setspecific(key, "value"));
	SAY(pthread_key_delete(key));
	SAY(pthread_key_create(&again, NULL));
	SAY(pthread_getspecific(again) == NULL);
	pthread_create(&thread, NULL, gets, &again);
	pthread_join(thread, &result);
	SAY(result == NULL);
	pthread_attr_t a;
	struct sched_param parameter = {.sched_priority = 0};
	int value = -1;
	pthread_attr_init(&a);
	SAY(pthread_attr_getinheritsched(&a, &value));
	SAY(value == PTHREAD_INHERIT_SCHED);
	SAY(pthread_attr_getschedpolicy(&a, &value));
	SAY(value == SCHED_OTHER);
	SAY(pthread_attr_setschedparam(&a, &parameter));
	SAY(pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED));
	SAY(pthread_attr_setinheritsched(&a, 5) == EINVAL);
	SAY(pthread_create(&thread, &a, gets, &again));
	SAY(pthread_join(thread, NULL));
	void *stack;
	size_t size;
	SAY(pthread_getattr_np(pthread_self(), &a));
	SAY(pthread_attr_getstack(&a, &stack, &size));
	SAY((char *)&a > (char *)stack && (char *)&a < (char *)stack + size);
	pthread_create(&thread, NULL, (void *(*)(void *))(void *)pauses, NULL);
	struct timespec past = {.tv_sec = 1};
	SAY(pthread_tryjoin_np(thread, NULL) == EBUSY);
	SAY(pthread_timedjoin_np(thread, NULL, &past) == ETIMEDOUT);
	SAY(pthread_cancel(thread));
	SAY(pthread_join(thread, NULL));
	pthread_condattr_t c;
	pthread_condattr_init(&c);
	SAY(pthread_condattr_setpshared(&c, PTHREAD_PROCESS_SHARED));
	SAY(pthread_condattr_getpshared(&c, &value));
	SAY(value == PTHREAD_PROCESS_SHARED);
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
	robust(0);
	robust(1);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_NONE, PTHREAD_MUTEX_ERRORCHECK);
	contended(PTHREAD_MUTEX_STALLED, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_RECURSIVE);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_ERRORCHECK);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_NONE, PTHREAD_MUTEX_RECURSIVE);
	keys_and_attributes();
	return 0;
}
