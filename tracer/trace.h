/* trace.h: from an event to what is printed of it. */
#pragma once

#include "task.h"

/* The program that we started: its process id, 0: none; its wait(2) status once it is gone. */
extern int started, final_status;
/* It has begun: before its execve it is our own. */
extern bool executed;
/* The signal that ended the tracer before its tracees; 0 when none did. */
extern int ended_by;
/* End as final_status says: by the program's signal, or return its exit status. */
int end_as_program(void);

/* Have a signal call the handler; flags: SA_… of sigaction(2). */
void handle(int signal, void (*handler)(int), unsigned long flags);

/* Is all that is asked of a call known at its entry? Then its exit need not stop. */
bool trace_entries_suffice(void);
/* The task of a thread, made where there is none; parent: who made the thread, or NULL. Returns
 * NULL without memory. */
struct task *trace_begin(int tid, const struct task *parent);
/* A process that was there before is traced from now on, with so many threads. */
void trace_attached(int tid, long threads);
/* Print what an event says, and let its thread go on. */
void trace_event(struct event *event);

/* call.c: a system call, from its entry to its line. Not for: what else happens to threads. */
/* Returns the signal to deliver. */
int call_entry(struct task *task, const struct event *event);
void call_exit(struct task *task, struct event *event);
/* The thread ends inside a call: the call has no result. */
void call_end(struct task *task);
/* … or is not traced any more. */
void call_detached(struct task *task);
