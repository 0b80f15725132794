/* fork.h: what fork asks of a program with threads. */
#ifndef CRT_FORK_H
#define CRT_FORK_H

#include <stdint.h>
#include "call.h"

/* How many threads have not ended. */
extern int __living_threads;

/* pthread_list.c's: who makes or ends a thread holds the lock, uninterrupted, while the list
 * changes. */
extern int __threads_lock;
void __list_first_thread(void);
void __list_thread(struct thread *thread);
void __unlist_thread(struct thread *thread);
/* In a child, which has one thread: nobody else has the lock. */
OPTIONAL void __forget_threads(void);

/* pthread.c's: a thread of which only the memory is left. */
extern struct thread *__kept_thread;

/* Before fork: calls the functions of pthread_atfork and takes crt's locks, so that the child finds
 * whole what they guard. After it, in both processes, gives them back. */
enum fork_time { BEFORE_FORK, IN_PARENT, IN_CHILD };
struct around_fork {
	uint64_t signals;      /* that the thread blocked */
	struct handlers *last; /* of the functions of pthread_atfork */
	int id;                /* of the thread */
	int locked;            /* the locks are taken */
};
OPTIONAL void __around_fork(enum fork_time time, struct around_fork *state);

/* In a child, whose one thread has another id. */
OPTIONAL void __thread_forked(void);

#endif
