/* pidns.h: what is said of the id of a process beyond its number: --decode-pids. */
#ifndef TRACER_PIDNS_H
#define TRACER_PIDNS_H

#include "task.h"

enum id_kind { ID_TASK, ID_GROUP, ID_SESSION };

/* After an id that the task knows: <COMMAND>, and what the id is to the tracer where the task lives
 * in another pid namespace. */
void put_id_facts(struct text *text, struct task *task, int id, enum id_kind kind);
/* What a process or thread that the task knows by this id is called in /proc; 0 when it is not
 * there. */
int id_to_proc(struct task *task, int id);
/* What a process is called in /proc, which may be that of a pid namespace around ours; 0 when it is
 * not there. */
int proc_id(int pid);
/* Remember the name of the task's command, for lines that are written when it is gone. */
void note_command(struct task *task);
/* "<COMMAND>" of the task, when asked for. */
void put_command(struct text *text, struct task *task);

#endif
