/*
 * pthread.c: threads by clone(2), joined by a futex that the kernel wakes. pthreads(7).
 * A thread's guard page, stack and block are one mapping. Functions return an error number.
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/mman.h>
#include "fork.h"
#include "futex.h"
#include "lock.h"
#include "tls.h"

enum { JOINABLE, DETACHED, EXITED };
enum { PAGE = 65536 /* the largest of any architecture */ };

__attribute__((noreturn)) void __unmap_and_exit(void *address, size_t size);
OPTIONAL void __run_key_destructors(struct thread *thread);

pthread_t pthread_self(void) { return __thread_self(); }
int pthread_equal(pthread_t a, pthread_t b) { return a == b; }

/* The last thread ends the process, in an orderly way. */
void pthread_exit(void *result)
{
	struct thread *self = pthread_self();
	unsigned long all[8 / sizeof(long)];
	int joinable = JOINABLE;

	for (; self->cleanups; self->cleanups = self->cleanups->next)
		self->cleanups->function(self->cleanups->argument);
	if (__run_key_destructors)
		__run_key_destructors(self);
	self->result = result;
	if (!__atomic_sub_fetch(&__living_threads, 1, __ATOMIC_ACQ_REL))
		exit(0);
	if (!self->mapping || /* its stack is not ours to free */
	    __atomic_compare_exchange_n(&self->state, &joinable, EXITED, 0, __ATOMIC_ACQ_REL,
					__ATOMIC_ACQUIRE))
		for (;;)
			RAW(__NR_exit, 0);
	memset(all, -1, sizeof(all)); /* a handler would have no stack */
	sys_rt_sigprocmask(SIG_SETMASK, all, NULL);
	RAW(__NR_set_tid_address, NULL);
	__unmap_and_exit(self->mapping, self->mapping_size);
}

static int begin(void *thread)
{
	struct thread *self = thread;
	*__thread_errno() = 0;
	pthread_exit(self->function(self->argument));
}

/* A mapping with no access to its lowest guard bytes, or NULL. */
static char *map_stack(size_t size, size_t guard)
{
	long mapped =
		sys_mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
	if (sys_failed(mapped))
		return NULL;
	if (sys_mprotect((char *)mapped + guard, size - guard, PROT_READ | PROT_WRITE)) {
		sys_munmap((void *)mapped, size);
		return NULL;
	}
	return (char *)mapped;
}

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attributes,
		   void *(*function)(void *), void *restrict argument)
{
	pthread_attr_t by_default = {.__stack_size = THREAD_STACK, .__guard_size = THREAD_GUARD};
	const pthread_attr_t *a = attributes ? attributes : &by_default;
	size_t block = __tls_size(), guard = (a->__guard_size + PAGE - 1) & -(size_t)PAGE, size = 0;
	char *mapping = NULL, *memory;

	if (a->__stack) {
		if (a->__stack_size < block + PTHREAD_STACK_MIN / 2)
			return EINVAL;
		memory = memset((char *)a->__stack + a->__stack_size - block, 0, block);
	} else {
		size = (guard + a->__stack_size + block + PAGE - 1) & -(size_t)PAGE;
		mapping = map_stack(size, guard);
		if (!mapping)
			return EAGAIN;
		memory = mapping + size - block;
	}
	void *pointer = __tls_make(memory);
	struct thread *new_thread = thread_of(pointer);
	new_thread->function = function;
	new_thread->argument = argument;
	new_thread->mapping = mapping;
	new_thread->mapping_size = size;
	new_thread->state = a->__detached ? DETACHED : JOINABLE;
	*thread = new_thread;

	int flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD |
		    CLONE_SYSVSEM | CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
	ARCH_TLS_ARGUMENT(tls, pointer);
	int saved = errno;
	__atomic_add_fetch(&__living_threads, 1, __ATOMIC_RELAXED);
	if (clone(begin, memory, flags, new_thread, &new_thread->id, tls, &new_thread->id) < 0) {
		__atomic_sub_fetch(&__living_threads, 1, __ATOMIC_RELAXED);
		errno = saved;
		if (mapping)
			sys_munmap(mapping, size);
		return EAGAIN;
	}
	return 0;
}

int pthread_join(pthread_t thread, void **result)
{
	int id;
	if (thread == pthread_self())
		return EDEADLK;
	if (__atomic_load_n(&thread->state, __ATOMIC_ACQUIRE) == DETACHED)
		return EINVAL;
	while ((id = __atomic_load_n(&thread->id, __ATOMIC_ACQUIRE)))
		futex_wait(&thread->id, id, 1, NULL);
	if (result)
		*result = thread->result;
	if (thread->mapping)
		sys_munmap(thread->mapping, thread->mapping_size);
	return 0;
}

int pthread_detach(pthread_t thread)
{
	int joinable = JOINABLE;
	if (__atomic_compare_exchange_n(&thread->state, &joinable, DETACHED, 0, __ATOMIC_ACQ_REL,
					__ATOMIC_ACQUIRE))
		return 0;
	return joinable == EXITED ? pthread_join(thread, NULL) : EINVAL;
}
