/* pthread_sync.c: mutexes, conditions, once, a thread's own values. pthread_mutex_lock(3p) … */
#include <errno.h>
#include <pthread.h>
#include <limits.h>
#include "futex.h"
#include "lock.h"
#include "tls.h"

enum { SHARED = 128 }; /* in a mutexattr: only to be told, every mutex may be shared */

int pthread_mutexattr_init(pthread_mutexattr_t *kind) { return *kind = PTHREAD_MUTEX_DEFAULT; }
int pthread_mutexattr_destroy(pthread_mutexattr_t *kind) { return (void)kind, 0; }

int pthread_mutexattr_settype(pthread_mutexattr_t *kind, int value)
{
	if (value < PTHREAD_MUTEX_NORMAL || value > PTHREAD_MUTEX_ERRORCHECK)
		return EINVAL;
	*kind = (*kind & SHARED) | value;
	return 0;
}

int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict kind, int *restrict value)
{
	return *value = *kind & ~SHARED, 0;
}

int pthread_mutexattr_setpshared(pthread_mutexattr_t *kind, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	*kind = (*kind & ~SHARED) | (shared ? SHARED : 0);
	return 0;
}

int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict kind, int *restrict shared)
{
	return *shared = !!(*kind & SHARED), 0;
}

int pthread_mutex_init(pthread_mutex_t *restrict mutex, const pthread_mutexattr_t *restrict kind)
{
	*mutex = (pthread_mutex_t){.__kind = kind ? *kind & ~SHARED : PTHREAD_MUTEX_DEFAULT};
	return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *mutex) { return mutex->__lock ? EBUSY : 0; }

/* "Futexes Are Tricky" (Drepper), mutex 2, as in lock.c, with an end to the waiting. */
static int lock(pthread_mutex_t *mutex, int try, const struct timespec *until)
{
	int self = __thread_self()->id, free = 0;
	if (mutex->__kind && __atomic_load_n(&mutex->__owner, __ATOMIC_RELAXED) == self) {
		if (mutex->__kind == PTHREAD_MUTEX_ERRORCHECK)
			return try ? EBUSY : EDEADLK;
		if (mutex->__depth == INT_MAX)
			return EAGAIN;
		mutex->__depth++;
		return 0;
	}
	if (!__atomic_compare_exchange_n(&mutex->__lock, &free, 1, 0, __ATOMIC_ACQUIRE,
					 __ATOMIC_RELAXED)) {
		if (try)
			return EBUSY;
		if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
			return EINVAL;
		while (__atomic_exchange_n(&mutex->__lock, 2, __ATOMIC_ACQUIRE))
			if (futex_wait(&mutex->__lock, 2, 0, until) == -ETIMEDOUT)
				return ETIMEDOUT;
	}
	__atomic_store_n(&mutex->__owner, self, __ATOMIC_RELAXED);
	return 0;
}

int pthread_mutex_lock(pthread_mutex_t *mutex) { return lock(mutex, 0, NULL); }
int pthread_mutex_trylock(pthread_mutex_t *mutex) { return lock(mutex, 1, NULL); }

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until)
{
	return lock(mutex, 0, until);
}

int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
	if (mutex->__kind) {
		if (__atomic_load_n(&mutex->__owner, __ATOMIC_RELAXED) != __thread_self()->id)
			return EPERM;
		if (mutex->__depth) {
			mutex->__depth--;
			return 0;
		}
	}
	__atomic_store_n(&mutex->__owner, 0, __ATOMIC_RELAXED);
	__unlock(&mutex->__lock);
	return 0;
}

int pthread_condattr_init(pthread_condattr_t *clock) { return *clock = CLOCK_REALTIME; }
int pthread_condattr_destroy(pthread_condattr_t *clock) { return (void)clock, 0; }

int pthread_condattr_setclock(pthread_condattr_t *clock, clockid_t value)
{
	if (value != CLOCK_REALTIME && value != CLOCK_MONOTONIC)
		return EINVAL;
	return *clock = value, 0;
}

int pthread_condattr_getclock(const pthread_condattr_t *restrict clock, clockid_t *restrict value)
{
	return *value = *clock, 0;
}

/* Every condition may be shared; nothing needs to be kept. */
int pthread_condattr_setpshared(pthread_condattr_t *clock, int shared)
{
	(void)clock;
	return shared == PTHREAD_PROCESS_PRIVATE || shared == PTHREAD_PROCESS_SHARED ? 0 : EINVAL;
}

int pthread_condattr_getpshared(const pthread_condattr_t *restrict clock, int *restrict shared)
{
	(void)clock;
	return *shared = PTHREAD_PROCESS_PRIVATE;
}

int pthread_cond_init(pthread_cond_t *restrict condition, const pthread_condattr_t *restrict clock)
{
	*condition = (pthread_cond_t){.__clock = clock ? *clock : CLOCK_REALTIME};
	return 0;
}

int pthread_cond_destroy(pthread_cond_t *condition) { return (void)condition, 0; }

/* Each signal changes the turn, so one that comes between unlock and sleep is not missed. */
int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
			   const struct timespec *restrict until)
{
	if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
		return EINVAL;
	int turn = __atomic_load_n(&condition->__turn, __ATOMIC_ACQUIRE);
	pthread_mutex_unlock(mutex);
	long result =
		futex_wait(&condition->__turn, turn, condition->__clock == CLOCK_MONOTONIC, until);
	pthread_mutex_lock(mutex);
	return result == -ETIMEDOUT ? ETIMEDOUT : 0;
}

int pthread_cond_wait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex)
{
	return pthread_cond_timedwait(condition, mutex, NULL);
}

static int wake(pthread_cond_t *condition, int count)
{
	__atomic_fetch_add(&condition->__turn, 1, __ATOMIC_RELEASE);
	futex_wake(&condition->__turn, count);
	return 0;
}

int pthread_cond_signal(pthread_cond_t *condition) { return wake(condition, 1); }
int pthread_cond_broadcast(pthread_cond_t *condition) { return wake(condition, INT_MAX); }

/* 0 not yet, 1 running, 2 done. */
int pthread_once(pthread_once_t *once, void (*function)(void))
{
	int state = 0;
	if (__atomic_compare_exchange_n(once, &state, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_ACQUIRE)) {
		function();
		__atomic_store_n(once, 2, __ATOMIC_RELEASE);
		futex_wake(once, INT_MAX);
	}
	while (__atomic_load_n(once, __ATOMIC_ACQUIRE) == 1)
		futex_wait(once, 1, 1, NULL);
	return 0;
}

enum { KEYS = sizeof(((struct thread *)0)->values) / sizeof(void *) };
static struct {
	int used;
	void (*destructor)(void *);
} keys[KEYS];

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
	for (unsigned i = 0; i < KEYS; i++)
		if (!__atomic_exchange_n(&keys[i].used, 1, __ATOMIC_ACQ_REL)) {
			keys[i].destructor = destructor;
			*key = i;
			return 0;
		}
	return EAGAIN;
}

int pthread_key_delete(pthread_key_t key)
{
	keys[key].destructor = NULL;
	__atomic_store_n(&keys[key].used, 0, __ATOMIC_RELEASE);
	return 0;
}

void *pthread_getspecific(pthread_key_t key) { return (void *)__thread_self()->values[key]; }

int pthread_setspecific(pthread_key_t key, const void *value)
{
	__thread_self()->values[key] = value;
	return 0;
}

/* A destructor may set values again: four rounds, as POSIX's least. */
void __run_key_destructors(struct thread *thread)
{
	for (int round = 0; round < 4; round++)
		for (unsigned i = 0; i < KEYS; i++) {
			void *value = (void *)thread->values[i];
			thread->values[i] = NULL;
			if (value && keys[i].used && keys[i].destructor)
				keys[i].destructor(value);
		}
}
