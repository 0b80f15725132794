/* pthread_mutex.c: mutexes. pthread_mutex_lock(3p) … Those that outlive their owner or change
 * its priority are in pthread_owned.c. */
#include <errno.h>
#include <pthread.h>
#include <limits.h>
#include "futex.h"
#include "mutex.h"
#include "tls.h"

/* lock.h's, which everything with threads has. */
void __unlock(int *lock);

enum { SHARED = 128 }; /* in a mutexattr: only to be told, every mutex may be shared */

int pthread_mutexattr_init(pthread_mutexattr_t *kind) { return *kind = PTHREAD_MUTEX_DEFAULT; }
int pthread_mutexattr_destroy(pthread_mutexattr_t *kind) { return (void)kind, 0; }

int pthread_mutexattr_settype(pthread_mutexattr_t *kind, int value)
{
	if (value < PTHREAD_MUTEX_NORMAL || value > PTHREAD_MUTEX_ERRORCHECK)
		return EINVAL;
	*kind = (*kind & ~MUTEX_TYPE) | value;
	return 0;
}

int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict kind, int *restrict value)
{
	return *value = *kind & MUTEX_TYPE, 0;
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
	int value = kind ? *kind & ~SHARED : PTHREAD_MUTEX_DEFAULT;
	if (!(value & MUTEX_PROTECTS))
		value &= ~MUTEX_CEILING;
	else if (value & MUTEX_ROBUST)
		return ENOTSUP;
	else if (!(value & MUTEX_CEILING))
		value |= MUTEX_CEILING_ONE;
	*mutex = (pthread_mutex_t){.__kind = value};
	return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *mutex)
{
	return __atomic_load_n(&mutex->__lock, __ATOMIC_RELAXED) & ~FUTEX_OWNER_DIED ? EBUSY : 0;
}

/* "Futexes Are Tricky" (Drepper), mutex 2, as in lock.c, with an end to the waiting. */
static int lock(pthread_mutex_t *mutex, int try, int monotonic, const struct timespec *until)
{
	if (mutex->__kind & MUTEX_OWNED)
		return __lock_owned(mutex, try, monotonic, until);
	int self = __thread_self()->id, free = 0;
	if (mutex->__kind && __atomic_load_n(&mutex->__owner, __ATOMIC_RELAXED) == self)
		return __lock_again(mutex, try);
	if (!__atomic_compare_exchange_n(&mutex->__lock, &free, 1, 0, __ATOMIC_ACQUIRE,
					 __ATOMIC_RELAXED)) {
		if (try)
			return EBUSY;
		if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
			return EINVAL;
		while (__atomic_exchange_n(&mutex->__lock, 2, __ATOMIC_ACQUIRE))
			if (futex_wait(&mutex->__lock, 2, monotonic, until) == -ETIMEDOUT)
				return ETIMEDOUT;
	}
	__atomic_store_n(&mutex->__owner, self, __ATOMIC_RELAXED);
	return 0;
}

int __lock_again(pthread_mutex_t *mutex, int try)
{
	if ((mutex->__kind & MUTEX_TYPE) != PTHREAD_MUTEX_RECURSIVE)
		return try ? EBUSY : EDEADLK;
	if (mutex->__depth == INT_MAX)
		return EAGAIN;
	mutex->__depth++;
	return 0;
}

int pthread_mutex_lock(pthread_mutex_t *mutex) { return lock(mutex, 0, 0, NULL); }
int pthread_mutex_trylock(pthread_mutex_t *mutex) { return lock(mutex, 1, 0, NULL); }

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until)
{
	return lock(mutex, 0, 0, until);
}

int pthread_mutex_clocklock(pthread_mutex_t *restrict mutex, clockid_t clock,
			    const struct timespec *restrict until)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	return lock(mutex, 0, clock == CLOCK_MONOTONIC, until);
}

int pthread_mutex_unlock(pthread_mutex_t *mutex)
{
	if (mutex->__kind & MUTEX_OWNED)
		return __unlock_owned(mutex);
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
