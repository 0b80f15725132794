/*
 * source.h: what every source of events offers. A source owns its tracee's life: it starts it,
 * resumes it, and leaves none behind.
 */
#pragma once

#include "event.h"
#include <stddef.h>

/* Start the program, stopped before its execve. Its process id, -errno, or 0 when why was said. */
int source_start(const char *path, char **argv, char **envp);
/* Trace a process that runs already; with -f all its threads. Returns how many, or
 * -errno. */
long source_attach(int pid);
/* Wait for the next event. False when no tracee is left. */
bool source_next(struct event *event);
/* What wait(2) says of a thread: false when it has not ended. */
bool event_ends(struct event *event, int status);
/* After the last event, when final_status is known: see to processes that are left. May not return.
 */
void source_end(void);
/* Let the thread of an event go on; signal is delivered to it, 0 for none. */
void source_resume(const struct event *event, int signal);
/* Stop tracing all threads, which go on by themselves; with --kill-on-exit they are killed. */
void source_let_go(void);
/* Stop tracing an event's thread, which goes on by itself; the event becomes EVENT_DETACHED. */
void source_detach(struct event *event);

/* Tampering with a stopped thread: the number of the call that is made, or the result that the
 * program gets. Returns 0 or -errno, ENOSYS where a source cannot. */
long source_set(int tid, bool number, int64_t value);
/* The row of the call in which a stop finds the thread; NULL when in none, and on aarch64. */
const struct syscall_row *source_call(int tid);
/* Write into its memory, also where the program itself may not. Returns how many bytes. */
size_t source_write(int tid, uint64_t address, const void *bytes, size_t size);
/* Read or write the memory of a stopped process as it is, where a guest's addresses mean nothing,
 * by PTRACE_PEEKDATA and PTRACE_POKEDATA, a word at a time; returns how many bytes. */
size_t process_words(int tid, uint64_t address, void *bytes, size_t size, bool write);
/* Why ptrace(2) says no, and what to do, in one line: "attach: ptrace(PTRACE_SEIZE, 12): Operation
 * not permitted: it is traced by process 9 already". error is a -errno. */
void say_refused(const char *what, int pid, long error);
