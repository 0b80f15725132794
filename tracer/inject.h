/*
 * inject.h: calls that are changed on their way (strace(1), "Tampering"): another number, another
 * result, a signal, a delay, other bytes in memory. The changes go through the source of the events
 * (source.h).
 */
#ifndef TRACER_INJECT_H
#define TRACER_INJECT_H

#include "arguments.h"
#include "event.h"
#include "task.h"
#include "text.h"

/* -e inject=SET:WHAT..., and with value -e fault=SET... */
int take_injection(const struct option_row *option, const char *argument);

/* Is anything to be changed? */
bool inject_any(void);
/* At the entry of a call that is traced: change what is asked for. Returns the signal to deliver,
 * or 0. */
int inject_entry(struct task *task, const struct event *event);
/* At its exit, before it is decoded; the event then says what the program will see. */
void inject_exit(struct task *task, struct event *event);
/* " (INJECTED)" and others, after the result. */
void put_injected(struct text *text, const struct task *task);
/* Free what is remembered of a task that ends. */
void inject_forget(struct task *task);

#endif
