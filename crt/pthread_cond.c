/* pthread_cond.c: waiting for a condition that a mutex guards, and doing something once.
 * pthread_cond_wait(3p), pthread_once(3p). */
#include <errno.h>
#include <pthread.h>
#include <limits.h>
#include "futex.h"
#include "tls.h"

enum { CLOCK = 15, SHARED = 16 /* only to be told: every condition may be shared */ };

int pthread_condattr_init(pthread_condattr_t *kind) { return *kind = CLOCK_REALTIME; }
int pthread_condattr_destroy(pthread_condattr_t *kind) { return (void)kind, 0; }

int pthread_condattr_setclock(pthread_condattr_t *kind, clockid_t clock)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	*kind = (*kind & SHARED) | clock;
	return 0;
}

int pthread_condattr_getclock(const pthread_condattr_t *restrict kind, clockid_t *restrict clock)
{
	return *clock = *kind & CLOCK, 0;
}

int pthread_condattr_setpshared(pthread_condattr_t *kind, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	*kind = (*kind & CLOCK) | (shared ? SHARED : 0);
	return 0;
}

int pthread_condattr_getpshared(const pthread_condattr_t *restrict kind, int *restrict shared)
{
	*shared = *kind & SHARED ? PTHREAD_PROCESS_SHARED : PTHREAD_PROCESS_PRIVATE;
	return 0;
}

int pthread_cond_init(pthread_cond_t *restrict condition, const pthread_condattr_t *restrict kind)
{
	*condition = (pthread_cond_t){.__clock = kind ? *kind & CLOCK : CLOCK_REALTIME};
	return 0;
}

int pthread_cond_destroy(pthread_cond_t *condition) { return (void)condition, 0; }

/* Each signal changes the turn, so one that comes between unlock and sleep is not missed. A thread
 * that is cancelled here locks the mutex before it ends. */
int pthread_cond_clockwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
			   clockid_t clock, const struct timespec *restrict until)
{
	struct thread *self = __thread_self();
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
		return EINVAL;
	int turn = __atomic_load_n(&condition->__turn, __ATOMIC_ACQUIRE);
	int error = pthread_mutex_unlock(mutex);
	if (error)
		return error;
	self->cancel_masked = 1;
	long result = futex_wait_point(&condition->__turn, turn, clock == CLOCK_MONOTONIC, until);
	error = pthread_mutex_lock(mutex);
	self->cancel_masked = 0;
	if (result == -ECANCELED)
		pthread_testcancel();
	return error ? error : result == -ETIMEDOUT ? ETIMEDOUT : 0;
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
			   const struct timespec *restrict until)
{
	return pthread_cond_clockwait(condition, mutex, condition->__clock, until);
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
static void once_more(void *once)
{
	__atomic_store_n((int *)once, 0, __ATOMIC_RELEASE);
	futex_wake(once, INT_MAX);
}

/* A function that is cancelled, or leaves by pthread_exit, has not been called. */
int pthread_once(pthread_once_t *once, void (*function)(void))
{
	for (;;) {
		int state = 0;
		if (__atomic_compare_exchange_n(once, &state, 1, 0, __ATOMIC_ACQUIRE,
						__ATOMIC_ACQUIRE)) {
			pthread_cleanup_push(once_more, once);
			function();
			pthread_cleanup_pop(0);
			__atomic_store_n(once, 2, __ATOMIC_RELEASE);
			futex_wake(once, INT_MAX);
			return 0;
		}
		if (state == 2)
			return 0;
		futex_wait(once, 1, 1, NULL);
	}
}
