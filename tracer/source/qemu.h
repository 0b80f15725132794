/* qemu.h: programs that run in a qemu-user, for the source of events that started it (ptrace.c).
 */
#pragma once

#include "task.h"

/* Does the program need a qemu-user? GUEST_AUTO: no; GUEST_HOOK: its execve will start one;
 * GUEST_GDBSTUB: gdbstub.c has to start it; -1: it does, but cannot have one, which was said. */
int guest_plan(const char *path);
/* It does, and so may what it starts. */
bool guest_session(void);
/* In a stop of the seccomp filter: what it says. False: it is no guest's. */
bool guest_stop(struct event *event);
/* What any event means when guests are about. False: it is qemu's own, and the thread was resumed.
 */
bool guest_event(struct event *event);
/* Does the thread run until the next stop of the filter, instead of to its next system call? */
bool guest_runs(int tid);
/* The execve that began a guest of this ABI has returned: it counts with the guest's own calls. */
void guest_has_begun(struct task *task, enum abi abi);
/* Is there more to tell of the thread after an event, before it goes on? Then guest_late tells it.
 */
bool guest_waits(const struct event *event);
bool guest_late(struct event *event);

/* hook.c: a guest's system calls and signals, from a qemu-user whose functions have names. */
/* Has this qemu-user the functions, and are they known for this machine? */
bool hook_fits(const struct guest_command *command);
/* A process has just executed it: put the hooks in. Returns false when that cannot be. */
bool hook_install(int tid, const struct guest_command *command, struct guest *guest);
/* A thread has stopped in a hook: what that says. False: it is none. */
bool hook_read(struct task *task, struct event *event);

/* Write words into a stopped process, also where it may not write itself. */
bool hook_write(int tid, uint64_t address, const long *words, const long *end);
