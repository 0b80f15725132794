/*
 * pthread.c: threads by clone(2), joined by a futex that the kernel wakes. pthreads(7).
 * A thread's guard page, stack and block are one mapping. Functions return an error number.
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include "fork.h"
#include "futex.h"
#include "lock.h"
#include "mutex.h"
#include "tls.h"

OPTIONAL void __run_key_destructors(struct thread *thread);
void pthread_testcancel(void) __attribute__((weak)); /* the program cancels threads */

pthread_t pthread_self(void) { return __thread_self(); }
int pthread_equal(pthread_t a, pthread_t b) { return a == b; }

/* The memory of one thread that has ended, or is about to, is kept for the next. */
struct thread *__kept_thread;

/* Waits until the kernel has let go of the thread. */
static void wait_for_end(struct thread *thread)
{
	for (int id; (id = __atomic_load_n(&thread->id, __ATOMIC_ACQUIRE));)
		futex_wait(&thread->id, id, 1, NULL);
}

static void keep(struct thread *thread)
{
	struct thread *before = __atomic_exchange_n(&__kept_thread, thread, __ATOMIC_ACQ_REL);
	if (before) {
		wait_for_end(before);
		sys_munmap(before->mapping, before->mapping_size);
	}
}

/* The last thread ends the process, in an orderly way. */
void pthread_exit(void *result)
{
	struct thread *self = pthread_self();
	int joinable = JOINABLE;

	__atomic_fetch_or(__thread_word(self), CANCEL_OFF, __ATOMIC_RELAXED);
	for (struct __cleanup *cleanup; (cleanup = self->cleanups);) {
		self->cleanups = cleanup->next;
		cleanup->function(cleanup->argument);
	}
	if (__run_key_destructors)
		__run_key_destructors(self);
	self->result = result;
	if (__abandon_owned)
		__abandon_owned(self);
	if (!__atomic_sub_fetch(&__living_threads, 1, __ATOMIC_ACQ_REL))
		exit(0);
	__lock_uninterrupted(&__threads_lock, &self->signals);
	__unlist_thread(self);
	__unlock(&__threads_lock); /* it stays uninterrupted: its ids may grow old from here on */
	if (!__atomic_compare_exchange_n(&self->state, &joinable, EXITED, 0, __ATOMIC_ACQ_REL,
					 __ATOMIC_ACQUIRE) &&
	    self->mapping)
		keep(self);
	for (;;)
		RAW(__NR_exit, 0);
}

enum { HELD = 1, REFUSED = 2 }; /* thread->hold: its policy is being set; could not be */

static int begin(void *thread)
{
	struct thread *self = thread;
	*__thread_errno() = 0;
	while (__atomic_load_n(&self->hold, __ATOMIC_ACQUIRE) == HELD)
		futex_wait(&self->hold, HELD, 1, NULL);
	if (self->hold == REFUSED)
		pthread_exit(NULL);
	sys_rt_sigprocmask(SIG_SETMASK, &self->signals, NULL);
	pthread_exit(self->function(self->argument));
}

/* A mapping with no access to its lowest guard bytes, or NULL. */
static char *map_stack(size_t size, size_t guard)
{
	struct thread *kept = __atomic_exchange_n(&__kept_thread, NULL, __ATOMIC_ACQ_REL);
	if (kept) {
		char *mapping = kept->mapping;
		wait_for_end(kept);
		if (kept->mapping_size == size && kept->guard == guard)
			return mapping;
		sys_munmap(mapping, kept->mapping_size);
	}
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

/* Lets a thread begin that was held until it had its policy. Returns an error number. */
static int set_policy(struct thread *thread, const pthread_attr_t *a)
{
	struct sched_param parameter = {.sched_priority = a->__priority};
	long result = RAW(__NR_sched_setscheduler, thread->id, a->__policy, &parameter);
	if (result)
		thread->state = DETACHED; /* nobody will join it */
	__atomic_store_n(&thread->hold, result ? REFUSED : 0, __ATOMIC_RELEASE);
	futex_wake(&thread->hold, 1);
	return -result;
}

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attributes,
		   void *(*function)(void *), void *restrict argument)
{
	pthread_attr_t by_default = {.__stack_size = THREAD_STACK, .__guard_size = THREAD_GUARD};
	const pthread_attr_t *a = attributes ? attributes : &by_default;
	size_t page = getauxval(AT_PAGESZ), block = __tls_size(), size = 0;
	size_t guard = (a->__guard_size + page - 1) & -page;
	char *mapping = NULL, *memory;

	if (a->__stack) {
		if (a->__stack_size < block + PTHREAD_STACK_MIN / 2)
			return EINVAL;
		memory = (char *)a->__stack + a->__stack_size - block;
	} else {
		size = (guard + a->__stack_size + block + page - 1) & -page;
		mapping = map_stack(size, guard);
		if (!mapping)
			return EAGAIN;
		memory = mapping + guard + (a->__stack_size & -16UL);
	}
	void *pointer = __tls_make(memset(memory, 0, block));
	struct thread *new_thread = thread_of(pointer);
	new_thread->function = function;
	new_thread->argument = argument;
	new_thread->mapping = mapping;
	new_thread->mapping_size = size;
	new_thread->guard = guard;
	new_thread->stack_size = a->__stack_size;
	new_thread->stack = a->__stack ? a->__stack : memory - a->__stack_size;
	new_thread->state = a->__detached ? DETACHED : JOINABLE;
	new_thread->hold = a->__explicit ? HELD : 0;
	*thread = new_thread;

	int flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD |
		    CLONE_SYSVSEM | CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
	ARCH_TLS_ARGUMENT(tls, pointer);
	int saved = errno;
	uint64_t before;
	__atomic_add_fetch(&__living_threads, 1, __ATOMIC_RELAXED);
	__lock_uninterrupted(&__threads_lock, &before);
	new_thread->signals = before;
	__list_first_thread();
	int id = clone(begin, memory, flags, new_thread, &new_thread->id, tls, &new_thread->id);
	if (id > 0)
		__list_thread(new_thread);
	__unlock_uninterrupted(&__threads_lock, &before);
	if (id < 0) {
		__atomic_sub_fetch(&__living_threads, 1, __ATOMIC_RELAXED);
		errno = saved;
		if (mapping)
			sys_munmap(mapping, size);
		return EAGAIN;
	}
	return a->__explicit ? set_policy(new_thread, a) : 0;
}

/* Waits until the kernel has let go of the thread. */
static int join(pthread_t thread, void **result, int monotonic, const struct timespec *until)
{
	int id, state = __atomic_load_n(&thread->state, __ATOMIC_ACQUIRE);
	if (thread == pthread_self())
		return EDEADLK;
	if (state == DETACHED || state == JOINED)
		return state == DETACHED ? EINVAL : ESRCH;
	if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
		return EINVAL;
	while ((id = __atomic_load_n(&thread->id, __ATOMIC_ACQUIRE)))
		if (futex_wait_point(&thread->id, id, monotonic, until) == -ETIMEDOUT)
			return ETIMEDOUT;
	if (result)
		*result = thread->result;
	__atomic_store_n(&thread->state, JOINED, __ATOMIC_RELEASE);
	if (thread->mapping)
		keep(thread);
	return 0;
}

/* A thread that was cancelled ends even where there is nothing to wait for. */
static int join_point(pthread_t thread, void **result, int monotonic, const struct timespec *until)
{
	if (pthread_testcancel)
		pthread_testcancel();
	return join(thread, result, monotonic, until);
}

int pthread_join(pthread_t thread, void **result) { return join_point(thread, result, 1, NULL); }

int pthread_timedjoin_np(pthread_t thread, void **result, const struct timespec *until)
{
	return join_point(thread, result, 0, until);
}

int pthread_clockjoin_np(pthread_t thread, void **result, clockid_t clock,
			 const struct timespec *until)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	return join_point(thread, result, clock == CLOCK_MONOTONIC, until);
}

int pthread_tryjoin_np(pthread_t thread, void **result)
{
	return __atomic_load_n(&thread->id, __ATOMIC_ACQUIRE) ? EBUSY
							      : join(thread, result, 1, NULL);
}

int pthread_detach(pthread_t thread)
{
	int joinable = JOINABLE;
	if (__atomic_compare_exchange_n(&thread->state, &joinable, DETACHED, 0, __ATOMIC_ACQ_REL,
					__ATOMIC_ACQUIRE))
		return 0;
	if (joinable == DETACHED)
		return EINVAL;
	wait_for_end(thread); /* then join waits for nothing, and is no cancellation point */
	return join(thread, NULL, 1, NULL);
}
