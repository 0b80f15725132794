/* tls.h: the block that each thread has. */
#ifndef CRT_TLS_H
#define CRT_TLS_H

#include <stddef.h>
#include <linux/futex.h>
#include "call.h"

struct thread {
	long head[6]; /* where variables lie below: [0] this address, [5] the canary (psABI) */
	int error;    /* errno */
	int id;       /* 0 once the kernel has let go of the thread: a futex */
	int state, hold;
	void *(*function)(void *);
	void *argument, *result;
	void *mapping; /* guard, stack and block; NULL: the stack is not from pthread_create */
	size_t mapping_size, guard;
	void *stack; /* as pthread_getattr_np tells it; NULL: the first thread's */
	size_t stack_size;
	struct {
		const void *value;
		unsigned turn; /* the key's, when the value was set */
	} values[128];         /* of pthread_setspecific */
	struct __cleanup *cleanups;
	int cancel_type, cancel_masked; /* pthread_cancel.c */
	struct robust_list_head robust; /* the mutexes of pthread_owned.c that it has */
	int robust_id;                  /* the id under which the kernel knows of them */
	struct thread *next_thread;     /* pthread_list.c */
	int own_priority;               /* while it has mutexes with a ceiling: */
	void *protects;                 /* the last of those, pthread_ceiling.c */
};

/* Besides 33 (pthread_cancel.c), the signal that crt keeps: it asks each thread for a system call,
 * and is what timers send (timer.c). */
enum { SIGNAL_OF_ALL = 32 };
struct sigaction;
int __sigaction(int number, const struct sigaction *restrict action,
		struct sigaction *restrict old);

/* A thread's state; the first two are PTHREAD_CREATE_JOINABLE and _DETACHED. */
enum { JOINABLE, DETACHED, EXITED, JOINED };

enum { THREAD_STACK = 1 << 20, THREAD_GUARD = 4096 }; /* of a thread, unless its attributes say */

/* How much room a block needs, with the program's _Thread_local variables. */
size_t __tls_size(void);
/* Makes a block in zeroed memory of that size. Returns the thread pointer. */
void *__tls_make(char *memory);

static inline struct thread *thread_of(void *pointer)
{
	return (struct thread *)pointer - ARCH_TLS_ABOVE;
}

/* What is asked of a thread, where assembly finds it: the word after the one that it points at. */
enum { CANCEL_ASKED = 1, CANCEL_OFF = 2 };
static inline int *__thread_word(struct thread *thread)
{
	return (int *)(thread->head[0] + sizeof(long));
}

/* The calling thread's. Whoever asks brings the code that gives it one. */
struct thread *__thread_self(void);

#endif
