/*
 * task.h: what is remembered of each traced thread between its events.
 * Not for: how events are obtained (event.h, source/).
 */
#pragma once

#include "event.h"
#include "guest.h"
#include "text.h"
#include <linux/time_types.h>

#define COMMAND_SIZE 16 /* of the name of a command, with its 0: TASK_COMM_LEN */

struct syscall_row;
struct sink;
struct injection;

struct task {
	int tid;
	enum abi abi;
	struct sink *sink; /* where its lines go */

	/* The system call under way, from its entry to its exit. What is asked for most stands
	 * first: it is reached by shorter instructions. */
	bool in_call;
	bool failed;
	bool entry_printed;    /* its line was begun */
	bool unfinished;       /* … and ended with <unfinished ...> */
	uint8_t next_argument; /* where decode_exit goes on: arguments before it are printed */
	bool comma_printed;    /* ", " stands already before that argument */
	bool holding;          /* the line under way goes to held */
	bool path_matched;     /* the call touches a path of -P */
	uint16_t qualifiers;   /* QUALIFY_… of this call (filter.h) */
	const struct syscall_row *row; /* NULL when the table has no such number */
	uint64_t number, args[6];
	int64_t result;
	uint64_t saved; /* what an argument was at entry, for its print at exit */
	uint64_t noted; /* the same of a number in a struct that changes */
	uint64_t ip, sp;
	const struct syscall_row *interrupted; /* what restart_syscall(2) will go on with */
	uint64_t entered;                      /* with -T and -w: CLOCK_MONOTONIC, nanoseconds */
	uint64_t passed;                       /* … and from there to the exit */
	uint64_t system_time; /* nanoseconds: at entry the thread's, at exit what the call took */

	struct guest guest; /* when it runs in a qemu-user */

	uint8_t namespaces; /* how many pid namespaces it lives in; 0: not known (pidns.c) */
	uint64_t namespace; /* the innermost */
	char command[COMMAND_SIZE];
	struct task *next_in_bucket;

	/* What may be held back: the line until it is known whether it is wanted (sink.h), the
	 * thread until later (inject.h). */
	struct text held;
	struct text kept; /* stack_keep */
	bool delayed;
	uint64_t resume_at; /* CLOCK_MONOTONIC, nanoseconds; 0: at once */
	int resume_signal;
	enum event_kind resume_kind;

	/* inject.c */
	const struct injection *injection; /* of this call */
	enum {
		TAMPERED_RESULT = 1,
		TAMPERED_MEMORY = 2,
		TAMPERED_DELAY = 4
	} tampered;            /* what was changed of it */
	uint16_t *invocations; /* of each call so far */

	struct { /* what is saved of recvmmsg: its timeout, and the room for names */
		unsigned char timeout[16];
		bool known; /* it could be read */
		int32_t rooms[64];
	} mmsg;
};

/* The task of a thread id; NULL when there is none. */
struct task *task_find(int tid);
/* A new one, zeroed; NULL when memory is out. */
struct task *task_new(int tid);
void task_free(struct task *task);
/* Change the id under which a task is found: execve by a thread gives it its leader's id. */
void task_rename(struct task *task, int tid);
/* So many bytes of zeroes, for sys_munmap; NULL when memory is out. */
void *get_memory(size_t size);
/* How many there are; and each in turn: task_next(NULL) is the first. */
unsigned task_count(void);
struct task *task_next(const struct task *after);
