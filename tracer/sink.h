/*
 * sink.h: where the trace goes: standard error, the file of -o or a command; with -ff a file for
 * each thread. How its lines are put together from the pieces of several threads, and what stands
 * beside and below them.
 */
#pragma once

#include "task.h"

/* Open the output; path NULL is standard error, "|COMMAND" a shell command. Returns 0 or -errno. */
long sink_open(const char *path);
/* A new task's sink: the common one, or with -ff its own, FILE.TID. */
void sink_attach(struct task *task);
/* Let go of what a task has of its own. */
void sink_detach(struct task *task);
/* Write what is due: all of it when `all`, else only what a person may be waiting for. */
void sink_flush(bool all);
/* Flush, wait for the command, and say whether every write went well: 0 or the first -errno. */
long sink_close(void);
/* For what belongs to no task: the table of -c. */
struct text *sink_text(void);
/* The process id of the command that reads the trace; 0 when there is none. */
extern int sink_command;

/* Where the task's line is written: its sink, or memory while it is held back. */
struct text *line_text(const struct task *task);
/* Begin a line of a task: ends the line of another with " <unfinished ...>", and says whose line it
 * is where needed. Returns its text. */
struct text *line_begin(struct task *task);
/* Make a text empty, in memory that grows; false when there is none. */
bool text_keep(struct text *text);
/* A line that is kept from its beginning on (task->holding) is shown. */
void line_release(struct task *task);
/* Go on with the task's line: as it stands, or by a new one with "<... NAME resumed>". */
void line_resume(struct task *task, const char *name);
/* The thread goes on under another id: so ends its line. */
void line_rename(struct task *task, int tid);
/* The newline. */
void line_end(struct task *task);

/* stamp.c: what stands beside a line: times, numbers, addresses. */
/* Nanoseconds of a clock of clock_gettime(2). */
uint64_t now(int clock);
/* Before a line, as -r, -t, -n and -i ask. */
void put_stamp(struct text *text, const struct task *task);
/* " <0.000012>" of -T. */
void put_duration(struct text *text, const struct task *task);

/* dump.c: -e read= and -e write=: all the bytes of a call, in hexadecimal, below its line. */
/* At exit, before the newline of the call's line: lines that follow it, each after a newline. */
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
