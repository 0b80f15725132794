/*
 * pthread_owned.c: mutexes whose word names the owner, so that the kernel can look after them.
 * PTHREAD_MUTEX_ROBUST: when the owner dies, the next to lock it is told. PTHREAD_PRIO_INHERIT: the
 * owner runs with the priority of who waits. PTHREAD_PRIO_PROTECT: pthread_ceiling.c.
 * pthread_mutexattr_setrobust(3), futex(2), and Documentation/locking/robust-futex-ABI.rst and
 * pi-futex.rst in the kernel's source.
 *
 * The word: 0 free, else the owner's id and FUTEX_WAITERS, FUTEX_OWNER_DIED (linux/futex.h).
 * __owner: who has it, or one of the states below. A robust mutex that a thread has is in a list
 * that the kernel walks when the thread ends: thread->robust, the mutexes' __next and __previous.
 */
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include "futex.h"
#include "mutex.h"
#include "tls.h"

enum { INCONSISTENT = -1, NOT_RECOVERABLE = -2 };

int pthread_mutexattr_setrobust(pthread_mutexattr_t *kind, int robust)
{
	if (robust != PTHREAD_MUTEX_STALLED && robust != PTHREAD_MUTEX_ROBUST)
		return EINVAL;
	*kind = (*kind & ~MUTEX_ROBUST) | (robust ? MUTEX_ROBUST : 0);
	return 0;
}

int pthread_mutexattr_getrobust(const pthread_mutexattr_t *restrict kind, int *restrict robust)
{
	*robust = *kind & MUTEX_ROBUST ? PTHREAD_MUTEX_ROBUST : PTHREAD_MUTEX_STALLED;
	return 0;
}

int pthread_mutexattr_setprotocol(pthread_mutexattr_t *kind, int protocol)
{
	if (protocol < PTHREAD_PRIO_NONE || protocol > PTHREAD_PRIO_PROTECT)
		return EINVAL;
	*kind = (*kind & ~(MUTEX_INHERITS | MUTEX_PROTECTS)) | protocol * MUTEX_INHERITS;
	return 0;
}

int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict kind, int *restrict protocol)
{
	*protocol = (*kind & (MUTEX_INHERITS | MUTEX_PROTECTS)) / MUTEX_INHERITS;
	return 0;
}

/* A list's link to a mutex; its lowest bit says that the futex is one of priorities. */
static struct robust_list *link_of(pthread_mutex_t *mutex)
{
	return (struct robust_list *)((char *)&mutex->__next + !!(mutex->__kind & MUTEX_INHERITS));
}

static pthread_mutex_t *mutex_of(struct robust_list *link)
{
	return (pthread_mutex_t *)(((unsigned long)link & ~1UL) -
				   offsetof(pthread_mutex_t, __next));
}

/* Tells the kernel where the thread's list is. A child of fork begins anew. */
static void begin_list(struct thread *self)
{
	self->robust.list.next = &self->robust.list;
	self->robust.futex_offset =
		(long)offsetof(pthread_mutex_t, __lock) - (long)offsetof(pthread_mutex_t, __next);
	self->robust.list_op_pending = NULL;
	RAW(__NR_set_robust_list, &self->robust, sizeof(self->robust));
	self->robust_id = self->id;
}

static void put_in_list(struct thread *self, pthread_mutex_t *mutex)
{
	struct robust_list *first = self->robust.list.next;
	mutex->__previous = &self->robust.list;
	mutex->__next = first;
	if (first != &self->robust.list)
		mutex_of(first)->__previous = link_of(mutex);
	self->robust.list.next = link_of(mutex);
}

static void take_from_list(struct thread *self, pthread_mutex_t *mutex)
{
	struct robust_list *next = mutex->__next, *previous = mutex->__previous;
	if (previous == &self->robust.list)
		previous->next = next;
	else
		mutex_of(previous)->__next = next;
	if (next != &self->robust.list)
		mutex_of(next)->__previous = previous;
}

long __take_owned(pthread_mutex_t *mutex, int self, int try, int monotonic,
		  const struct timespec *until)
{
	int waiters = 0; /* once waited, there may be others */
	for (int word = __atomic_load_n(&mutex->__lock, __ATOMIC_RELAXED);;) {
		if (!(word & FUTEX_TID_MASK)) {
			int mine = self | (word & FUTEX_WAITERS) | waiters;
			if (__atomic_compare_exchange_n(&mutex->__lock, &word, mine, 0,
							__ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
				return word & FUTEX_OWNER_DIED;
			continue;
		}
		if (try)
			return -EBUSY;
		if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
			return -EINVAL;
		int waited = word | FUTEX_WAITERS;
		if (word != waited &&
		    !__atomic_compare_exchange_n(&mutex->__lock, &word, waited, 0, __ATOMIC_RELAXED,
						 __ATOMIC_RELAXED))
			continue;
		waiters = FUTEX_WAITERS;
		if (futex_wait(&mutex->__lock, waited, monotonic, until) == -ETIMEDOUT)
			return -ETIMEDOUT;
		word = __atomic_load_n(&mutex->__lock, __ATOMIC_RELAXED);
	}
}

/* As __take_owned, by the kernel, which lends the owner this thread's priority. */
static long take_inheriting(pthread_mutex_t *mutex, int self, int try, int monotonic,
			    const struct timespec *until)
{
	int *lock = &mutex->__lock, free = 0;
	if (__atomic_compare_exchange_n(lock, &free, self, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
		return 0;
	if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))
		return -EINVAL;
	if (until && until->tv_sec < 0)
		return -ETIMEDOUT;
	long result;
	do
		result = RAW(NR_futex, lock,
			     try         ? FUTEX_TRYLOCK_PI
			     : monotonic ? FUTEX_LOCK_PI2
					 : FUTEX_LOCK_PI,
			     0, until, NULL, 0);
	while (result == -EINTR);
	if (result)
		return try && result == -EAGAIN ? -EBUSY : result;
	return __atomic_fetch_and(lock, ~FUTEX_OWNER_DIED, __ATOMIC_RELAXED) & FUTEX_OWNER_DIED;
}

void __let_go_owned(pthread_mutex_t *mutex, int self)
{
	if (!(mutex->__kind & MUTEX_INHERITS)) {
		if (__atomic_exchange_n(&mutex->__lock, 0, __ATOMIC_RELEASE) & FUTEX_WAITERS)
			futex_wake(&mutex->__lock, 1);
		return;
	}
	int word = self;
	if (!__atomic_compare_exchange_n(&mutex->__lock, &word, 0, 0, __ATOMIC_RELEASE,
					 __ATOMIC_RELAXED))
		RAW(NR_futex, &mutex->__lock, FUTEX_UNLOCK_PI, 0, NULL, NULL, 0);
}

int __has_owned(const pthread_mutex_t *mutex, int self)
{
	return (__atomic_load_n(&mutex->__lock, __ATOMIC_RELAXED) & FUTEX_TID_MASK) == self;
}

int __lock_owned(pthread_mutex_t *mutex, int try, int monotonic, const struct timespec *until)
{
	struct thread *self = __thread_self();
	int robust = mutex->__kind & MUTEX_ROBUST;
	int protects = mutex->__kind & MUTEX_PROTECTS, error;

	if (__has_owned(mutex, self->id) &&
	    (try || (mutex->__kind & (MUTEX_TYPE | MUTEX_INHERITS))))
		return __lock_again(mutex, try);
	if (protects && (error = __reach_ceiling(self, mutex)))
		return error;
	if (robust) {
		if (self->robust_id != self->id)
			begin_list(self);
		self->robust.list_op_pending = link_of(mutex);
	}
	long result = (mutex->__kind & MUTEX_INHERITS ? take_inheriting : __take_owned)(
		mutex, self->id, try, monotonic, until);
	if (result >= 0 && mutex->__owner == NOT_RECOVERABLE) {
		__let_go_owned(mutex, self->id);
		result = -ENOTRECOVERABLE;
	}
	if (result >= 0) {
		if (result)
			mutex->__depth = 0;
		mutex->__owner = result || mutex->__owner == INCONSISTENT ? INCONSISTENT : self->id;
		if (robust)
			put_in_list(self, mutex);
		if (protects)
			__keep_ceiling(self, mutex);
	} else if (protects) {
		__adjust_priority(self, 0);
	}
	self->robust.list_op_pending = NULL;
	return result < 0 ? -result : mutex->__owner == INCONSISTENT ? EOWNERDEAD : 0;
}

int pthread_mutex_consistent(pthread_mutex_t *mutex)
{
	if (!(mutex->__kind & MUTEX_ROBUST) || mutex->__owner != INCONSISTENT)
		return EINVAL;
	mutex->__owner = __thread_self()->id;
	return 0;
}

int __unlock_owned(pthread_mutex_t *mutex)
{
	struct thread *self = __thread_self();

	if (!__has_owned(mutex, self->id))
		return EPERM;
	if (mutex->__depth) {
		mutex->__depth--;
		return 0;
	}
	mutex->__owner = mutex->__owner == INCONSISTENT ? NOT_RECOVERABLE : 0;
	if (mutex->__kind & MUTEX_ROBUST) {
		self->robust.list_op_pending = link_of(mutex);
		take_from_list(self, mutex);
	}
	int protects = mutex->__kind & MUTEX_PROTECTS;
	if (protects)
		__leave_ceiling(self, mutex);
	__let_go_owned(mutex, self->id);
	self->robust.list_op_pending = NULL;
	if (protects)
		__adjust_priority(self, 0);
	return 0;
}

/* Before a thread ends. The kernel would do the same; qemu-user does not. */
void __abandon_owned(struct thread *thread)
{
	if (thread->robust_id != thread->id)
		return;
	for (struct robust_list *link = thread->robust.list.next; link != &thread->robust.list;) {
		pthread_mutex_t *mutex = mutex_of(link);
		link = mutex->__next;
		if (mutex->__kind & MUTEX_INHERITS) {
			mutex->__owner = INCONSISTENT;
			__let_go_owned(mutex, thread->id);
		} else {
			int word =
				__atomic_fetch_and(&mutex->__lock, FUTEX_WAITERS, __ATOMIC_RELAXED);
			__atomic_fetch_or(&mutex->__lock, FUTEX_OWNER_DIED, __ATOMIC_RELEASE);
			if (word & FUTEX_WAITERS)
				futex_wake(&mutex->__lock, 1);
		}
	}
	begin_list(thread);
}
