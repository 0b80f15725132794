/*
 * sink.h: where the trace goes: standard error, the file of -o or a command; with -ff a file for
 * each thread. And how its lines are put together from the pieces of several threads.
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
