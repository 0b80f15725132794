/* pthread_attr.c: how a thread is to be made. pthread_attr_init(3), pthread_attr_setstack(3) … */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
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
