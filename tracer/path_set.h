/* path_set.h: what chooses a call by its arguments: the paths of -P, which it names or has a
 * descriptor of, and the descriptors of --trace-fds. */
#ifndef TRACER_PATH_SET_H
#define TRACER_PATH_SET_H

#include "task.h"
#include <stddef.h>

/* Was any path or descriptor asked for, so that other calls are left out? */
bool paths_choose(void);
/* Once, before tracing: find what the paths resolve to. */
void paths_resolve(void);
/* What a call was found to touch while it was decoded. */
void paths_note(struct task *task, const char *path, size_t length);
void paths_note_fd(struct task *task, int fd);

#endif
