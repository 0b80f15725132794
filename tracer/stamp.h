/* stamp.h: what stands beside a call's line and below it: times, numbers, addresses, namespaces,
 * bytes. */
#pragma once

#include "task.h"

/* Nanoseconds of a clock of clock_gettime(2). */
uint64_t now(int clock);
/* Before a line, as -r, -t, -n and -i ask. */
void put_stamp(struct text *text, const struct task *task);
/* " <0.000012>" of -T. */
void put_duration(struct text *text, const struct task *task);

/* dump.c: -e read= and -e write=: all the bytes of a call, in hexadecimal, below its line. */
/* At exit, before the newline of the call's line: the lines that follow it, each after a newline.
 */
void put_dump(struct text *text, const struct task *task);

/* namespaces.c: with --namespace=new, the namespaces that a call leads to. */
/* After the result of a clone, clone3, unshare or setns that has made or entered any:
 * " (net:[4026531840], user:[4026531837])". */
void put_namespaces(struct text *text, struct task *task);

/* stack/stack.c: -k: who called the function that made a system call, and who called that, … */
/* With -k, print a line for each function under way in a stopped thread:
 * " > FILE(SYMBOL+0xOFFSET) [0xPLACE IN FILE]". */
void stack_put(const struct task *task, struct text *text);
/* Of a call that does not return to them, keep the lines until … */
void stack_keep(struct task *task);
/* … they are printed; true when there were any. */
bool stack_put_kept(struct task *task, struct text *text);
/* What is mapped where may have changed. */
void stack_forget(void);
