/* gdbstub.h: a guest's system calls by the gdbstub of its qemu-user, where that has no functions to
 * hook. */
#ifndef TRACER_GDBSTUB_H
#define TRACER_GDBSTUB_H

#include "event.h"
#include "guest.h"

/* As source_start, source_next and source_resume (source.h). */
int gdbstub_start(const struct guest_command *command, const char *path, char **argv, char **envp);
bool gdbstub_next(struct event *event);
void gdbstub_resume(int signal);
/* Is it this that the events come from? */
bool gdbstub_active(void);

#endif
