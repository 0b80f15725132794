/* path_set.h: the paths of -P: a call is of interest when it names one of them, or a descriptor
 * that is open on one. */
#ifndef TRACER_PATH_SET_H
#define TRACER_PATH_SET_H

#include "task.h"
#include <stddef.h>

/* Once, before tracing: find what the paths resolve to. */
void paths_resolve(void);
/* What a call was found to touch while it was decoded. */
void paths_note(struct task *task, const char *path, size_t length);
void paths_note_fd(struct task *task, int fd);

#endif
