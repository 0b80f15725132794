/* pthread_barrier.c: a place where threads wait until all have come, and locks that spin.
 * pthread_barrier_wait(3p), pthread_spin_lock(3). */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include "futex.h"

int pthread_barrierattr_init(pthread_barrierattr_t *attributes) { return *attributes = 0; }
int pthread_barrierattr_destroy(pthread_barrierattr_t *attributes) { return (void)attributes, 0; }

int pthread_barrierattr_setpshared(pthread_barrierattr_t *attributes, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	return *attributes = shared, 0;
}

int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict attributes,
				   int *restrict shared)
{
	return *shared = *attributes, 0;
}

int pthread_barrier_init(pthread_barrier_t *restrict barrier,
			 const pthread_barrierattr_t *restrict attributes, unsigned count)
{
	(void)attributes;
	if (!count || count > INT_MAX)
		return EINVAL;
	*barrier = (pthread_barrier_t){.__count = count};
	return 0;
}

/* The last to come opens the barrier for the others and for the next round. */
int pthread_barrier_wait(pthread_barrier_t *b)
{
	unsigned turn = __atomic_load_n(&b->__turn, __ATOMIC_ACQUIRE);
	int result = 0;

	__atomic_add_fetch(&b->__inside, 1, __ATOMIC_RELAXED);
	if (__atomic_add_fetch(&b->__arrived, 1, __ATOMIC_ACQ_REL) == b->__count) {
		__atomic_store_n(&b->__arrived, 0, __ATOMIC_RELAXED);
		__atomic_store_n(&b->__turn, turn + 1, __ATOMIC_RELEASE);
		futex_wake((int *)&b->__turn, INT_MAX);
		result = PTHREAD_BARRIER_SERIAL_THREAD;
	} else {
		while (__atomic_load_n(&b->__turn, __ATOMIC_ACQUIRE) == turn)
			futex_wait((int *)&b->__turn, turn, 1, NULL);
	}
	__atomic_sub_fetch(&b->__inside, 1, __ATOMIC_RELEASE);
	return result;
}

/* May be called as soon as one thread is through: the others have yet to look at the barrier. */
int pthread_barrier_destroy(pthread_barrier_t *b)
{
	if (__atomic_load_n(&b->__arrived, __ATOMIC_ACQUIRE))
		return EBUSY;
	while (__atomic_load_n(&b->__inside, __ATOMIC_ACQUIRE))
		sched_yield();
	return 0;
}

int pthread_spin_init(pthread_spinlock_t *lock, int shared) { return (void)shared, *lock = 0; }
int pthread_spin_destroy(pthread_spinlock_t *lock) { return (void)lock, 0; }

int pthread_spin_trylock(pthread_spinlock_t *lock)
{
	return __atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE) ? EBUSY : 0;
}

int pthread_spin_lock(pthread_spinlock_t *lock)
{
	while (pthread_spin_trylock(lock))
		while (__atomic_load_n(lock, __ATOMIC_RELAXED))
			sched_yield();
	return 0;
}

int pthread_spin_unlock(pthread_spinlock_t *lock)
{
	__atomic_store_n(lock, 0, __ATOMIC_RELEASE);
	return 0;
}
