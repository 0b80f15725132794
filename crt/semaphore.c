/* semaphore.c: counters to wait for. sem_overview(7), sem_wait(3). */
#include <errno.h>
#include <limits.h>
#include <semaphore.h>
#include "futex.h"

void pthread_testcancel(void) __attribute__((weak)); /* the program cancels threads */

int sem_init(sem_t *semaphore, int shared, unsigned value)
{
	(void)shared; /* every one may be */
	if (value > SEM_VALUE_MAX)
		return __result(-EINVAL);
	*semaphore = (sem_t){.__value = value};
	return 0;
}

int sem_destroy(sem_t *semaphore) { return (void)semaphore, 0; }

int sem_getvalue(sem_t *restrict semaphore, int *restrict value)
{
	*value = __atomic_load_n(&semaphore->__value, __ATOMIC_RELAXED);
	return 0;
}

int sem_trywait(sem_t *semaphore)
{
	int value = __atomic_load_n(&semaphore->__value, __ATOMIC_RELAXED);
	while (value)
		if (__atomic_compare_exchange_n(&semaphore->__value, &value, value - 1, 0,
						__ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
			return 0;
	return __result(-EAGAIN);
}

/* A signal's handler ends the wait with EINTR. A thread that was cancelled ends even where there is
 * nothing to wait for. */
static int wait_for(sem_t *semaphore, int monotonic, const struct timespec *until)
{
	int saved = errno;
	if (pthread_testcancel)
		pthread_testcancel();
	while (sem_trywait(semaphore)) {
		if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
			return __result(-EINVAL);
		__atomic_add_fetch(&semaphore->__waiters, 1, __ATOMIC_SEQ_CST);
		long result = futex_wait_point(&semaphore->__value, 0, monotonic, until);
		__atomic_sub_fetch(&semaphore->__waiters, 1, __ATOMIC_SEQ_CST);
		if (result == -ETIMEDOUT || result == -EINTR)
			return __result(result);
	}
	errno = saved;
	return 0;
}

int sem_wait(sem_t *semaphore) { return wait_for(semaphore, 0, NULL); }

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until)
{
	return wait_for(semaphore, 0, until);
}

int sem_clockwait(sem_t *restrict semaphore, clockid_t clock, const struct timespec *restrict until)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return __result(-EINVAL);
	return wait_for(semaphore, clock == CLOCK_MONOTONIC, until);
}

int sem_post(sem_t *semaphore)
{
	int value = __atomic_load_n(&semaphore->__value, __ATOMIC_RELAXED);
	do
		if (value == SEM_VALUE_MAX)
			return __result(-EOVERFLOW);
	while (!__atomic_compare_exchange_n(&semaphore->__value, &value, value + 1, 0,
					    __ATOMIC_SEQ_CST, __ATOMIC_RELAXED));
	if (__atomic_load_n(&semaphore->__waiters, __ATOMIC_SEQ_CST))
		futex_wake(&semaphore->__value, 1);
	return 0;
}
