/* pthread_fork.c: fork in a program with threads. pthread_atfork(3). */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include "fork.h"
#include "lock.h"
#include "stream.h"
#include "tls.h"

int __living_threads = 1;

struct handlers {
	void (*prepare)(void), (*parent)(void), (*child)(void);
	struct handlers *earlier, *later;
};

static struct handlers *first, *last;
static int lock;

/* The locks of the parts of crt that the program has. Who has one takes only later ones. */
OPTIONAL extern int __aio_lock, __timer_lock, __zone_lock, __semaphores_lock;
OPTIONAL extern int __malloc_lock, __exit_lock;
OPTIONAL extern FILE __stdin, __stdout, __stderr;
static int *const locks[] = {&__aio_lock,  &__timer_lock,       &__zone_lock,   &__semaphores_lock,
			     &__exit_lock, &__stream_list_lock, &__malloc_lock, &__threads_lock};
enum { LOCKS = sizeof(locks) / sizeof(*locks) };

/* May be held until a name server or the system's log answers, which is too long to wait for: a
 * child finds them free. */
OPTIONAL extern int __net_lock, __log_lock, __resolver_lock;
static int *const freed[] = {&__net_lock, &__log_lock, &__resolver_lock};

int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
	struct handlers *h = malloc(sizeof(*h));
	if (!h)
		return ENOMEM;
	uint64_t before;
	__lock_uninterrupted(&lock, &before);
	*h = (struct handlers){prepare, parent, child, last, NULL};
	if (last)
		last->later = h;
	else
		first = h;
	__atomic_store_n(&last, h, __ATOMIC_RELEASE);
	__unlock_uninterrupted(&lock, &before);
	return 0;
}

/* A stream that another thread of the parent had locked is free; one that this thread had, it still
 * has, under its new id. */
static void inherit(FILE *stream, int old_id)
{
	int mine = old_id && stream->owner == old_id;
	stream->lock = mine;
	stream->owner = mine ? sys_gettid() : 0;
	if (!mine)
		stream->depth = 0;
}

/* In a child: a lock is free, but if the calling thread has it and goes on, still its own. */
static void inherit_lock(int *lock, int old_id)
{
	*lock = has_lock(old_id, lock) ? lock_of(sys_gettid()) : 0;
}

static void inherit_all(int old_id)
{
	FILE *const standard[] = {&__stdin, &__stdout, &__stderr};

	__living_threads = 1;
	if (__kept_thread)
		__kept_thread->id = 0; /* it ended with the parent, at the latest */
	for (int i = 0; i < 3; i++)
		if (standard[i])
			inherit(standard[i], old_id);
	for (FILE *s = &__listed_streams ? __listed_streams : NULL; s; s = s->next)
		inherit(s, old_id);
	for (int i = 0; i < LOCKS; i++)
		if (locks[i])
			inherit_lock(locks[i], old_id);
	for (unsigned i = 0; i < sizeof(freed) / sizeof(*freed); i++)
		if (freed[i])
			inherit_lock(freed[i], old_id);
	inherit_lock(&lock, old_id);
}

/* fork may be called in a handler that interrupts the thread while it has one of the locks. To wait
 * for others then might be to wait for oneself: none is taken, and the child may call only what a
 * handler may. */
void __around_fork(enum fork_time time, struct around_fork *state)
{
	if (time == BEFORE_FORK) {
		uint64_t most = ~ONE_SIGNAL(SIGNAL_OF_ALL);
		state->last = __atomic_load_n(&last, __ATOMIC_ACQUIRE);
		for (struct handlers *h = state->last; h; h = h->earlier)
			if (h->prepare)
				h->prepare();
		sys_rt_sigprocmask(SIG_BLOCK, &most, &state->signals);
		state->id = __thread_self()->id;
		state->locked = 1;
		for (int i = 0; i < LOCKS; i++)
			if (locks[i] && has_lock(state->id, locks[i]))
				state->locked = 0;
		for (int i = 0; i < LOCKS && state->locked; i++)
			if (locks[i])
				__lock(locks[i]);
		return;
	}
	for (int i = LOCKS; i-- && state->locked;)
		if (locks[i])
			__unlock(locks[i]);
	if (time == IN_CHILD)
		inherit_all(state->id);
	sys_rt_sigprocmask(SIG_SETMASK, &state->signals, NULL);
	for (struct handlers *h = state->last ? first : NULL; h;
	     h = h == state->last ? NULL : h->later) {
		void (*call)(void) = time == IN_CHILD ? h->child : h->parent;
		if (call)
			call();
	}
}
