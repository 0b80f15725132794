/* delay.h: threads that are resumed later, while the others go on (-e inject=…:delay_enter=). */
#ifndef TRACER_DELAY_H
#define TRACER_DELAY_H

#include "event.h"
#include "task.h"

/* The next resumption of the task waits for so many nanoseconds. */
void delay_next_resume(struct task *task, long nanoseconds);
/* Resume now, or remember to do so when the time has come. */
void resume_or_delay(struct task *task, const struct event *event, int signal);
/* Resume all whose time has come. To be called whenever a wait was interrupted. */
void resume_delayed(void);

#endif
