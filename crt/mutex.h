/* mutex.h: what the files with mutexes share. */
#ifndef CRT_MUTEX_H
#define CRT_MUTEX_H

#include <pthread.h>
#include "call.h"

/* In __kind: the type, PTHREAD_MUTEX_…, and what makes the kernel look at the mutex. */
enum {
	MUTEX_TYPE = 3,
	MUTEX_ROBUST = 4,
	MUTEX_INHERITS = 8,
	MUTEX_PROTECTS = 16,
	MUTEX_OWNED = MUTEX_ROBUST | MUTEX_INHERITS | MUTEX_PROTECTS, /* of pthread_owned.c */
	MUTEX_CEILING_ONE = 256,
	MUTEX_CEILING = 255 * MUTEX_CEILING_ONE,
};

/* Of pthread_owned.c, which a program has when it made such mutexes. */
OPTIONAL int __lock_owned(pthread_mutex_t *mutex, int try, int monotonic,
			  const struct timespec *until);
OPTIONAL int __unlock_owned(pthread_mutex_t *mutex);
/* Sets free, as mutexes of a dead owner, those that the thread has. */
OPTIONAL void __abandon_owned(struct thread *thread);

/* For the two files with such mutexes; self is a thread's id. */
int __has_owned(const pthread_mutex_t *mutex, int self);
/* Waits until the word is free or its owner is dead, and makes it self's. Returns the word as it
 * was, or -errno. */
long __take_owned(pthread_mutex_t *mutex, int self, int try, int monotonic,
		  const struct timespec *until);
void __let_go_owned(pthread_mutex_t *mutex, int self);

/* pthread_ceiling.c: of mutexes that protect. */
/* Before a thread takes one. Returns an error number. */
int __reach_ceiling(struct thread *self, const pthread_mutex_t *mutex);
/* When it has taken it, and before it sets it free. */
void __keep_ceiling(struct thread *self, pthread_mutex_t *mutex);
void __leave_ceiling(struct thread *self, pthread_mutex_t *mutex);
/* Gives the thread the highest of its own priority, a ceiling and those of the mutexes it has.
 * Returns an error number. */
int __adjust_priority(struct thread *self, int ceiling);

/* For the thread that has the mutex: 0, EBUSY, EDEADLK or EAGAIN. */
int __lock_again(pthread_mutex_t *mutex, int try);

#endif
