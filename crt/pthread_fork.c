/* pthread_fork.c: fork in a program with threads. pthread_atfork(3). */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include "fork.h"
#include "stream.h"
#include "tls.h"

int __living_threads = 1;

struct handlers {
	void (*prepare)(void), (*parent)(void), (*child)(void);
	struct handlers *earlier, *later;
};

static struct handlers *first, *last;
static int lock;

/* The locks of the parts of crt that the program has. Who has one takes only later ones. A handler
 * that interrupts who has one may not fork. */
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
	LOCK(&lock);
	*h = (struct handlers){prepare, parent, child, last, NULL};
	if (last)
		last->later = h;
	else
		first = h;
	last = h;
	UNLOCK(&lock);
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

void __around_fork(enum fork_time time)
{
	static int id;
	static uint64_t before; /* the signals that it blocked */

	if (time == BEFORE_FORK) {
		LOCK(&lock);
		for (struct handlers *h = last; h; h = h->earlier)
			if (h->prepare)
				h->prepare();
		uint64_t most = ~ONE_SIGNAL(SIGNAL_OF_ALL);
		sys_rt_sigprocmask(SIG_BLOCK, &most, &before);
		for (int i = 0; i < LOCKS; i++)
			if (locks[i])
				LOCK(locks[i]);
		id = sys_gettid();
		return;
	}
	if (time == IN_CHILD) {
		__living_threads = 1;
		if (__kept_thread)
			__kept_thread->id = 0; /* it ended with the parent, at the latest */
		FILE *const standard[] = {&__stdin, &__stdout, &__stderr};
		for (int i = 0; i < 3; i++)
			if (standard[i])
				inherit(standard[i], id);
		for (FILE *s = &__listed_streams ? __listed_streams : NULL; s; s = s->next)
			inherit(s, id);
		for (unsigned i = 0; i < sizeof(freed) / sizeof(*freed); i++)
			if (freed[i])
				*freed[i] = 0;
	}
	for (int i = LOCKS; i--;)
		if (locks[i])
			UNLOCK(locks[i]);
	sys_rt_sigprocmask(SIG_SETMASK, &before, NULL);
	for (struct handlers *h = first; h; h = h->later) {
		void (*call)(void) = time == IN_CHILD ? h->child : h->parent;
		if (call)
			call();
	}
	UNLOCK(&lock);
}
