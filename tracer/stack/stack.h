/* stack.h: -k: who called the function that made a system call, and who called that, … */
#ifndef TRACER_STACK_H
#define TRACER_STACK_H

#include "task.h"

/* With -k, print a line for each function under way in a stopped thread:
 * " > FILE(SYMBOL+0xOFFSET) [0xPLACE IN FILE]". */
void stack_put(const struct task *task, struct text *text);
/* Of a call that does not return to them, keep the lines until … */
void stack_keep(struct task *task);
/* … they are printed; true when there were any. */
bool stack_put_kept(struct task *task, struct text *text);
/* What is mapped where may have changed. */
void stack_forget(void);

#endif
