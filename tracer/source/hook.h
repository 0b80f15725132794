/* hook.h: a guest's system calls and signals, from a qemu-user whose functions have names. */
#ifndef TRACER_HOOK_H
#define TRACER_HOOK_H

#include "guest.h"
#include "task.h"

/* Has this qemu-user the functions, and are they known for this machine? */
bool hook_fits(const struct guest_command *command);
/* A process has just executed it: put the hooks in. Returns false when that cannot be. */
bool hook_install(int tid, const struct guest_command *command, struct guest *guest);
/* A thread has stopped in a hook: what that says. False: it is none. */
bool hook_read(struct task *task, struct event *event);

/* Write words into a stopped process, also where it may not write itself. */
bool hook_write(int tid, uint64_t address, const long *words, const long *end);

#endif
