/* proc.h: what /proc says of processes: their files (proc(5)), and their ids. */
#pragma once

#include "task.h"

/* Open /proc/PID/NAME for reading, NAME followed by a number that is not negative; PID 0 is
 * our own process. Returns the descriptor, or -errno. */
long proc_open(int pid, const char *name, int number);
/* Read at most size - 1 bytes of such a file, ended with a 0. Returns how many, or -errno. */
long proc_read(int pid, const char *name, int number, void *buffer, size_t size);
/* Where such a link leads, ended with a 0. Returns the length, or -errno. */
long proc_link(int pid, const char *name, int number, char *path, size_t size);
/* What stands in such a file behind a name (with the newline before it, if it begins a line), a
 * colon and blanks, up to the end of the line, or NULL. Valid until the next call. */
const char *proc_fact(int pid, const char *name, int number, const char *fact);
/* Call visit with each number that such a folder has, until it returns true; so does this. */
bool proc_visit(int pid, const char *name, bool (*visit)(int number, void *context), void *context);

/* pidns.c: what is said of the id of a process beyond its number: --decode-pids. */
enum id_kind { ID_TASK, ID_GROUP, ID_SESSION };

/* After an id that the task knows: <COMMAND>, and what the id is to the tracer where the task lives
 * in another pid namespace. */
void put_id_facts(struct text *text, struct task *task, int id, enum id_kind kind);
/* What a process or thread that the task knows by this id is called in /proc; 0: it has none. */
int id_to_proc(struct task *task, int id);
/* What a process is called in /proc, perhaps of a pid namespace around ours; 0: it has none. */
int proc_id(int pid);
/* Remember the name of the task's command, for lines that are written when it is gone. */
void note_command(struct task *task);
/* "<COMMAND>" of the task, when asked for. */
void put_command(struct text *text, struct task *task);
