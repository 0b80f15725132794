/* Mutexes whose owner dies or whose waiters lend it their priority; keys, policies and the ends of
 * threads. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include "say.h"

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
		SKIP("mutexes whose owner died need a kernel with lists of robust ones, not "
		     "qemu-user; run on that architecture");
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
	int locked[2], waits[2];
	char byte = 0;
	pipe(locked);
	pipe(waits);
	pid_t child = fork();
	if (!child) {
		for (int i = 0; i < 3; i++)
			pthread_mutex_lock(m + i);
		pthread_mutex_unlock(m + 1);
		write(locked[1], &byte, 1);
		read(waits[0], &byte, 1);
		usleep(30000);
		kill(getpid(), SIGKILL);
	}
	read(locked[0], &byte, 1);
	SAY(pthread_mutex_trylock(m + 2) == EBUSY);
	write(waits[1], &byte, 1);
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

static void pauses(void) { pause(); }
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

/* A time before all clocks is over. */
static void *late(void *argument)
{
	const struct timespec never = {.tv_sec = -1};
	pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
	pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
	pthread_mutex_t mine = PTHREAD_MUTEX_INITIALIZER;
	sem_t none;
	sem_init(&none, 0, 0);
	pthread_mutex_lock(&mine);
	pthread_rwlock_rdlock(&lock);
	SAY(pthread_mutex_timedlock(argument, &never) == ETIMEDOUT);
	SAY(pthread_rwlock_timedwrlock(&lock, &never) == ETIMEDOUT);
	SAY(pthread_cond_timedwait(&condition, &mine, &never) == ETIMEDOUT);
	SAY(sem_timedwait(&none, &never) < 0 && errno == ETIMEDOUT);
	SAY(pthread_rwlock_destroy(&lock));
	return NULL;
}

static void too_late(void)
{
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	pthread_t thread;
	pthread_mutex_lock(&mutex);
	pthread_create(&thread, NULL, late, &mutex);
	pthread_join(thread, NULL);
}

int main(void)
{
	robust(0);
	robust(1);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_NONE, PTHREAD_MUTEX_ERRORCHECK);
	contended(PTHREAD_MUTEX_STALLED, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_RECURSIVE);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_ERRORCHECK);
	contended(PTHREAD_MUTEX_ROBUST, PTHREAD_PRIO_NONE, PTHREAD_MUTEX_RECURSIVE);
	keys_and_attributes();
	too_late();
	return 0;
}
