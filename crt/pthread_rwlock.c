/* pthread_rwlock.c: locks for many readers or one writer. pthread_rwlock_rdlock(3p) … The state is
 * how many readers have it, or -1: a writer, which is named. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include "futex.h"
#include "tls.h"

int pthread_rwlockattr_init(pthread_rwlockattr_t *attributes) { return *attributes = 0; }
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attributes) { return (void)attributes, 0; }

int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attributes, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	*attributes = (*attributes & ~1) | shared;
	return 0;
}

int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *restrict attributes,
				  int *restrict shared)
{
	return *shared = *attributes & 1, 0;
}

int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *attributes, int kind)
{
	if (kind < 0 || kind > PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP)
		return EINVAL;
	*attributes = (*attributes & 1) | kind << 1;
	return 0;
}

int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *attributes, int *kind)
{
	return *kind = *attributes >> 1, 0;
}

int pthread_rwlock_init(pthread_rwlock_t *restrict lock,
			const pthread_rwlockattr_t *restrict attributes)
{
	(void)attributes;
	*lock = (pthread_rwlock_t){0};
	return 0;
}

int pthread_rwlock_destroy(pthread_rwlock_t *lock) { return (void)lock, 0; }

/* Returns 0, EBUSY, or EAGAIN: too many readers. */
static int try(pthread_rwlock_t *lock, int writer)
{
	int state = __atomic_load_n(&lock->__state, __ATOMIC_RELAXED);
	do {
		if (writer ? state : state < 0)
			return EBUSY;
		if (state == INT_MAX)
			return EAGAIN;
	} while (!__atomic_compare_exchange_n(&lock->__state, &state, writer ? -1 : state + 1, 0,
					      __ATOMIC_ACQUIRE, __ATOMIC_RELAXED));
	if (writer)
		__atomic_store_n(&lock->__writer, __thread_self()->id, __ATOMIC_RELAXED);
	return 0;
}

static int wait_for(pthread_rwlock_t *lock, int writer, int monotonic, const struct timespec *until)
{
	int error;
	if (__atomic_load_n(&lock->__writer, __ATOMIC_RELAXED) == __thread_self()->id)
		return EDEADLK;
	while ((error = try(lock, writer)) == EBUSY) {
		if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
			return EINVAL;
		__atomic_add_fetch(&lock->__waiters, 1, __ATOMIC_SEQ_CST);
		int state = __atomic_load_n(&lock->__state, __ATOMIC_SEQ_CST);
		long result = 0;
		if (writer ? state : state < 0)
			result = futex_wait(&lock->__state, state, monotonic, until);
		__atomic_sub_fetch(&lock->__waiters, 1, __ATOMIC_SEQ_CST);
		if (result == -ETIMEDOUT)
			return ETIMEDOUT;
	}
	return error;
}

int pthread_rwlock_tryrdlock(pthread_rwlock_t *lock) { return try(lock, 0); }
int pthread_rwlock_trywrlock(pthread_rwlock_t *lock) { return try(lock, 1); }
int pthread_rwlock_rdlock(pthread_rwlock_t *lock) { return wait_for(lock, 0, 0, NULL); }
int pthread_rwlock_wrlock(pthread_rwlock_t *lock) { return wait_for(lock, 1, 0, NULL); }

int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict lock,
			       const struct timespec *restrict until)
{
	return wait_for(lock, 0, 0, until);
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict lock,
			       const struct timespec *restrict until)
{
	return wait_for(lock, 1, 0, until);
}

int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict lock, clockid_t clock,
			       const struct timespec *restrict until)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	return wait_for(lock, 0, clock == CLOCK_MONOTONIC, until);
}

int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict lock, clockid_t clock,
			       const struct timespec *restrict until)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	return wait_for(lock, 1, clock == CLOCK_MONOTONIC, until);
}

int pthread_rwlock_unlock(pthread_rwlock_t *lock)
{
	int left = 0;
	if (__atomic_load_n(&lock->__state, __ATOMIC_RELAXED) < 0) {
		__atomic_store_n(&lock->__writer, 0, __ATOMIC_RELAXED);
		__atomic_store_n(&lock->__state, 0, __ATOMIC_SEQ_CST);
	} else {
		left = __atomic_sub_fetch(&lock->__state, 1, __ATOMIC_SEQ_CST);
	}
	if (!left && __atomic_load_n(&lock->__waiters, __ATOMIC_SEQ_CST))
		futex_wake(&lock->__state, INT_MAX);
	return 0;
}
