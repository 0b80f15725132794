/* tls.h: the block that each thread has. */
#ifndef CRT_TLS_H
#define CRT_TLS_H

#include <stddef.h>
#include <stdint.h>
#include <linux/futex.h>
#include "call.h"

struct thread {
	long head[6]; /* where variables lie below: [0] this address, [5] the canary (psABI) */
	int error;    /* errno */
	int id;       /* 0 once the kernel has let go of the thread: a futex */
	int state, hold;
	uint64_t signals; /* that it blocks when it begins */
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
	int own_priority;               /* kept while it has mutexes with a ceiling */
	void *protects;                 /* the last of those that it has, pthread_ceiling.c */
};

/* The signals that crt keeps for itself, as glibc does: no function of sigsetops(3) knows them, and
 * pthread_sigmask never blocks them. */
enum {
	SIGNAL_OF_ALL = 32, /* asks a thread for a system call: pthread_list.c waits for that */
	SIGNAL_CANCEL = 33, /* ends a thread, pthread_cancel.c; and what timer.c's timers send */
};
#define ONE_SIGNAL(number) (1ULL << ((number)-1)) /* in a set of the kernel's, 64 bits */
static inline void drop_own_signals(unsigned long set[])
{
	uint64_t own = ONE_SIGNAL(SIGNAL_OF_ALL) | ONE_SIGNAL(SIGNAL_CANCEL);
	set[0] &= ~own;
	if (sizeof(long) < sizeof(own))
		set[1] &= ~(own >> 32);
}

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
