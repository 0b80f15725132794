/*
 * pthread_ceiling.c: mutexes with a ceiling, PTHREAD_PRIO_PROTECT: who has one runs with that
 * priority at least. pthread_mutexattr_setprioceiling(3p), pthread_mutex_setprioceiling(3p). The
 * kernel knows nothing of it: the thread changes its own priority, and keeps a list, linked by
 * __next, of those it has. A thread of a policy without priorities goes on as it is.
 */
#include <errno.h>
#include <pthread.h>
#include "mutex.h"
#include "tls.h"

enum { LEAST = 1, MOST = 99 }; /* of SCHED_FIFO */

static int ceiling_of(int kind) { return (kind & MUTEX_CEILING) / MUTEX_CEILING_ONE; }

static int with_ceiling(int kind, int ceiling)
{
	return (kind & ~MUTEX_CEILING) | ceiling * MUTEX_CEILING_ONE;
}

int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *kind, int ceiling)
{
	if (ceiling < LEAST || ceiling > MOST)
		return EINVAL;
	*kind = with_ceiling(*kind, ceiling);
	return 0;
}

int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *restrict kind,
				     int *restrict ceiling)
{
	*ceiling = ceiling_of(*kind) ? ceiling_of(*kind) : LEAST;
	return 0;
}

int pthread_mutex_getprioceiling(const pthread_mutex_t *restrict mutex, int *restrict ceiling)
{
	if (!(mutex->__kind & MUTEX_PROTECTS))
		return EINVAL;
	return pthread_mutexattr_getprioceiling(&mutex->__kind, ceiling);
}

/* The priority that the thread has for itself, or 0 under a policy that has none. */
static int own_priority(struct thread *self)
{
	struct sched_param parameter = {0};
	if (!self->protects)
		self->own_priority =
			RAW(__NR_sched_getparam, 0, &parameter) ? 0 : parameter.sched_priority;
	return self->own_priority;
}

int __adjust_priority(struct thread *self, int ceiling)
{
	int own = self->own_priority, highest = own > ceiling ? own : ceiling;
	if (!own)
		return 0;
	for (pthread_mutex_t *m = self->protects; m; m = m->__next)
		if (ceiling_of(m->__kind) > highest)
			highest = ceiling_of(m->__kind);
	struct sched_param parameter = {.sched_priority = highest};
	return -RAW(__NR_sched_setparam, 0, &parameter);
}

int __reach_ceiling(struct thread *self, const pthread_mutex_t *mutex)
{
	int ceiling = ceiling_of(mutex->__kind);
	return own_priority(self) > ceiling ? EINVAL : __adjust_priority(self, ceiling);
}

void __keep_ceiling(struct thread *self, pthread_mutex_t *mutex)
{
	mutex->__next = self->protects;
	self->protects = mutex;
}

void __leave_ceiling(struct thread *self, pthread_mutex_t *mutex)
{
	void **link = &self->protects;
	while (*link && *link != mutex)
		link = (void **)&((pthread_mutex_t *)*link)->__next;
	if (*link)
		*link = mutex->__next;
}

int pthread_mutex_setprioceiling(pthread_mutex_t *restrict mutex, int ceiling, int *restrict old)
{
	struct thread *self = __thread_self();
	int before;
	if (!(mutex->__kind & MUTEX_PROTECTS) || ceiling < LEAST || ceiling > MOST)
		return EINVAL;
	int had = __has_owned(mutex, self->id);
	if (!had)
		__take_owned(mutex, self->id, 0, 0, NULL);
	pthread_mutex_getprioceiling(mutex, &before);
	__atomic_store_n(&mutex->__kind, with_ceiling(mutex->__kind, ceiling), __ATOMIC_RELAXED);
	if (old)
		*old = before;
	if (had)
		return __adjust_priority(self, 0);
	__let_go_owned(mutex, self->id);
	return 0;
}
