/* pthread_attr.c: how a thread is to be made. pthread_attr_init(3), pthread_attr_setstack(3) … */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include "start.h"
#include "tls.h"

int pthread_attr_init(pthread_attr_t *a)
{
	*a = (pthread_attr_t){.__stack_size = THREAD_STACK, .__guard_size = THREAD_GUARD};
	return 0;
}

int pthread_attr_destroy(pthread_attr_t *a) { return (void)a, 0; }

int pthread_attr_setstacksize(pthread_attr_t *a, size_t size)
{
	if (size < PTHREAD_STACK_MIN || size > PTRDIFF_MAX)
		return EINVAL;
	a->__stack_size = size;
	return 0;
}

int pthread_attr_getstacksize(const pthread_attr_t *restrict a, size_t *restrict size)
{
	return *size = a->__stack_size, 0;
}

/* The memory remains the program's. */
int pthread_attr_setstack(pthread_attr_t *a, void *stack, size_t size)
{
	int error = pthread_attr_setstacksize(a, size);
	if (!error)
		a->__stack = stack;
	return error;
}

int pthread_attr_getstack(const pthread_attr_t *restrict a, void **restrict stack,
			  size_t *restrict size)
{
	*stack = a->__stack;
	*size = a->__stack_size;
	return 0;
}

int pthread_attr_setguardsize(pthread_attr_t *a, size_t size)
{
	if (size > PTRDIFF_MAX)
		return EINVAL;
	a->__guard_size = size;
	return 0;
}

int pthread_attr_getguardsize(const pthread_attr_t *restrict a, size_t *restrict size)
{
	return *size = a->__guard_size, 0;
}

int pthread_attr_setdetachstate(pthread_attr_t *a, int detached)
{
	if (detached != PTHREAD_CREATE_DETACHED && detached != PTHREAD_CREATE_JOINABLE)
		return EINVAL;
	a->__detached = detached;
	return 0;
}

int pthread_attr_getdetachstate(const pthread_attr_t *a, int *detached)
{
	return *detached = a->__detached, 0;
}

/* Each thread is one of the kernel's. */
int pthread_attr_setscope(pthread_attr_t *a, int scope)
{
	(void)a;
	return scope == PTHREAD_SCOPE_SYSTEM ? 0 : scope == 1 ? ENOTSUP : EINVAL;
}

int pthread_attr_getscope(const pthread_attr_t *restrict a, int *restrict scope)
{
	(void)a;
	return *scope = PTHREAD_SCOPE_SYSTEM;
}

/* When and how a thread runs is what pthread_create's caller has, unless EXPLICIT. */
int pthread_attr_setinheritsched(pthread_attr_t *a, int inherit)
{
	if (inherit != PTHREAD_INHERIT_SCHED && inherit != PTHREAD_EXPLICIT_SCHED)
		return EINVAL;
	a->__explicit = inherit;
	return 0;
}

int pthread_attr_getinheritsched(const pthread_attr_t *restrict a, int *restrict inherit)
{
	return *inherit = a->__explicit, 0;
}

int pthread_attr_setschedpolicy(pthread_attr_t *a, int policy)
{
	if (policy != SCHED_OTHER && policy != SCHED_FIFO && policy != SCHED_RR)
		return EINVAL;
	a->__policy = policy;
	return 0;
}

int pthread_attr_getschedpolicy(const pthread_attr_t *restrict a, int *restrict policy)
{
	return *policy = a->__policy, 0;
}

/* Among what the policy has, which is set before: a SCHED_OTHER has only 0. */
int pthread_attr_setschedparam(pthread_attr_t *restrict a,
			       const struct sched_param *restrict parameter)
{
	int priority = parameter->sched_priority;
	if (priority < RAW(__NR_sched_get_priority_min, a->__policy) ||
	    priority > RAW(__NR_sched_get_priority_max, a->__policy))
		return EINVAL;
	a->__priority = priority;
	return 0;
}

int pthread_attr_getschedparam(const pthread_attr_t *restrict a,
			       struct sched_param *restrict parameter)
{
	return parameter->sched_priority = a->__priority, 0;
}

/* How a thread was made. The first thread's stack: what of it is mapped, up to its limit. */
int pthread_getattr_np(pthread_t thread, pthread_attr_t *a)
{
	pthread_attr_init(a);
	a->__detached = __atomic_load_n(&thread->state, __ATOMIC_RELAXED) == DETACHED;
	if (thread->stack) {
		a->__guard_size = thread->guard;
		a->__stack = thread->stack;
		a->__stack_size = thread->stack_size;
		return 0;
	}
	unsigned long page = getauxval(AT_PAGESZ);
	unsigned long top = ((unsigned long)__initial_stack | (page - 1)) + 1, size = page;
	struct rlimit limit;
	unsigned char resident;
	getrlimit(RLIMIT_STACK, &limit);
	while (size < limit.rlim_cur && RAW(__NR_mincore, top - size - page, page, &resident) == 0)
		size += page;
	a->__stack = (void *)(top - size);
	a->__stack_size = size;
	a->__guard_size = 0;
	return 0;
}
