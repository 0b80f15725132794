/*
 * inject.h: calls that are changed on their way (strace(1), "Tampering"): another number, another
 * result, a signal, a delay, other bytes in memory. The changes go through the source of the events
 * (source.h).
 */
#pragma once

#include "arguments.h"
#include "filter.h"

/* Is anything to be changed? */
bool inject_any(void);
/* At the entry of a traced call: change what is asked for. Returns the signal to deliver, or 0. */
int inject_entry(struct task *task);
/* At its exit, before it is decoded; the event then says what the program will see. */
void inject_exit(struct task *task, struct event *event);
/* " (INJECTED)" and others, after the result. */
void put_injected(struct text *text, const struct task *task);
/* Free what is remembered of a task that ends. */
void inject_forget(struct task *task);

/* What -e inject= or -e fault= asks for, as injection.c reads it and inject.c does it. */
#define MOST_POKES 6
#define POKE_SIZE  64
#define FOREVER    0xffff

struct poke {
	uint8_t argument, size; /* argument from 0 */
	unsigned char bytes[POKE_SIZE];
};

struct injection {
	unsigned first, last, step; /* which invocations, from 1 */
	bool has_result, failing;
	int64_t result; /* -errno when failing */
	int signal;
	const struct syscall_row *instead; /* what is called, NULL for a number that is no call */
	long delay[2];                     /* nanoseconds, at entry and at exit; -1 none */
	unsigned poke_count[2];
	struct poke pokes[2][MOST_POKES];
};

enum { AT_ENTRY, AT_EXIT };

/* Of a call, NULL when nothing is to be changed. */
const struct injection *injection_of(enum abi abi, const struct syscall_row *row);

/* Threads that are resumed later, while the others go on (-e inject=…:delay_enter=). */
/* Resume now, or remember to do so when the time has come, which is task->resume_at. */
void resume_or_delay(struct task *task, const struct event *event, int signal);
/* Resume all whose time has come. To be called whenever a wait was interrupted. */
void resume_delayed(void);
