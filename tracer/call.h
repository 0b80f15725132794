/* call.h: a system call, from its entry to its line. Not for: what else happens to threads. */
#ifndef TRACER_CALL_H
#define TRACER_CALL_H

#include "event.h"
#include "task.h"

/* Returns the signal to deliver. */
int call_entry(struct task *task, const struct event *event);
void call_exit(struct task *task, struct event *event);
/* The thread ends inside a call: the call has no result. */
void call_end(struct task *task);
/* … or is not traced any more. */
void call_detached(struct task *task);

#endif
