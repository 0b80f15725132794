/* mutex.h: what the two files with mutexes share. */
#ifndef CRT_MUTEX_H
#define CRT_MUTEX_H

#include <pthread.h>
#include "call.h"

/* In __kind: the type, PTHREAD_MUTEX_…, and what makes the kernel look at the mutex. */
enum { MUTEX_TYPE = 3, MUTEX_ROBUST = 4, MUTEX_INHERITS = 8 };

/* Of pthread_owned.c, which a program has when it made such mutexes. */
OPTIONAL int __lock_owned(pthread_mutex_t *mutex, int try, int monotonic,
			  const struct timespec *until);
OPTIONAL int __unlock_owned(pthread_mutex_t *mutex);
/* Sets free, as mutexes of a dead owner, those that the thread has. */
OPTIONAL void __abandon_owned(struct thread *thread);

/* For the thread that has the mutex: 0, EBUSY, EDEADLK or EAGAIN. */
int __lock_again(pthread_mutex_t *mutex, int try);

#endif
