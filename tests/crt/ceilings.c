/* Mutexes with a ceiling: who has one runs with that priority at least. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <time.h>
#include "say.h"

static int priority(void)
{
	struct sched_param p;
	return sched_getparam(0, &p) ? -1 : p.sched_priority;
}

static int set_priority(int priority)
{
	struct sched_param p = {.sched_priority = priority};
	return pthread_setschedparam(pthread_self(), SCHED_FIFO, &p);
}

/* A thread with the same low priority asks in vain for the two that another has. glibc leaves it
 * with the priority that it asked with: not told. */
static void *asks(void *argument)
{
	pthread_mutex_t *const *both = argument;
	const struct timespec past = {.tv_sec = 1};
	SAY(set_priority(5));
	for (int i = 0; i < 2; i++) {
		SAY(pthread_mutex_trylock(both[i]) == EBUSY);
		SAY(pthread_mutex_timedlock(both[i], &past) == ETIMEDOUT);
	}
	return NULL;
}

/* What others ask for meanwhile changes nothing of what the owner has. */
static void asked_by_others(pthread_mutex_t *low, pthread_mutex_t *high)
{
	pthread_mutex_t *both[] = {low, high};
	pthread_t thread;
	SAY(pthread_mutex_lock(low) | pthread_mutex_lock(high));
	pthread_create(&thread, NULL, asks, both);
	pthread_join(thread, NULL);
	SAY(priority());
	SAY(pthread_mutex_unlock(high));
	SAY(priority());
	SAY(pthread_mutex_unlock(low));
	SAY(priority());
}

/* With a ceiling, in a thread of SCHED_FIFO. */
static void ceilings(int type)
{
	pthread_mutexattr_t kind;
	pthread_mutex_t m, high;
	int value = -1;
	pthread_mutexattr_init(&kind);
	SAY(pthread_mutexattr_getprioceiling(&kind, &value) | value);
	SAY(pthread_mutexattr_setprioceiling(&kind, 0) == EINVAL);
	SAY(pthread_mutexattr_setprioceiling(&kind, 100) == EINVAL);
	SAY(pthread_mutexattr_setprotocol(&kind, 3) == EINVAL);
	SAY(pthread_mutexattr_setprioceiling(&kind, 40));
	pthread_mutex_init(&m, &kind);
	SAY(pthread_mutex_getprioceiling(&m, &value) == EINVAL);
	SAY(pthread_mutex_setprioceiling(&m, 3, &value) == EINVAL);
	SAY(pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_PROTECT));
	SAY(pthread_mutexattr_getprotocol(&kind, &value));
	SAY(value == PTHREAD_PRIO_PROTECT);
	pthread_mutexattr_settype(&kind, type);
	SAY(pthread_mutex_init(&m, &kind));
	pthread_mutexattr_setprioceiling(&kind, 50);
	SAY(pthread_mutex_init(&high, &kind));
	SAY(pthread_mutex_getprioceiling(&m, &value));
	SAY(value);
	SAY(pthread_mutex_lock(&m));
	SAY(priority());
	SAY(pthread_mutex_lock(&high));
	SAY(priority());
	SAY(!pthread_mutex_trylock(&m) == (type == PTHREAD_MUTEX_RECURSIVE));
	if (type == PTHREAD_MUTEX_RECURSIVE)
		SAY(pthread_mutex_unlock(&m));
	SAY(pthread_mutex_unlock(&m));
	SAY(priority());
	SAY(pthread_mutex_unlock(&high));
	SAY(priority());
	asked_by_others(&m, &high);
	SAY(pthread_mutex_setprioceiling(&m, 3, &value));
	SAY(value);
	SAY(pthread_mutex_lock(&m) == EINVAL);
	SAY(pthread_mutex_trylock(&m) == EINVAL);
	SAY(pthread_mutex_setprioceiling(&m, 100, &value) == EINVAL);
	SAY(pthread_mutex_setprioceiling(&m, 30, NULL));
	SAY(pthread_mutex_destroy(&m));
	pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
	SAY(pthread_mutex_init(&m, &kind) == ENOTSUP);
}

/* By its owner. The last, for that glibc leaves it with the priority, too. */
static void asked_by_owner(void)
{
	const struct timespec past = {.tv_sec = 1};
	pthread_mutexattr_t kind;
	pthread_mutex_t m;
	pthread_mutexattr_init(&kind);
	pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_PROTECT);
	pthread_mutexattr_setprioceiling(&kind, 40);
	pthread_mutex_init(&m, &kind);
	for (int i = 0; i < 2; i++) {
		SAY(pthread_mutex_lock(&m));
		SAY(pthread_mutex_timedlock(&m, &past) == ETIMEDOUT);
		SAY(pthread_mutex_unlock(&m));
	}
}

static void *with_priority(void *unused)
{
	if (set_priority(5)) {
		SKIP("mutexes with a ceiling need the right to SCHED_FIFO; run as root, or ulimit "
		     "-r 99");
		return unused;
	}
	ceilings(PTHREAD_MUTEX_NORMAL);
	ceilings(PTHREAD_MUTEX_RECURSIVE);
	ceilings(PTHREAD_MUTEX_ERRORCHECK);
	asked_by_owner();
	return unused;
}

int main(void)
{
	pthread_t thread;
	pthread_create(&thread, NULL, with_priority, NULL);
	pthread_join(thread, NULL);
	return 0;
}
