/* qemu.h: programs that run in a qemu-user, for the source of events that started it (ptrace.c): by
 * its hooks or, where it has no functions to hook, by its gdbstub. */
#pragma once

#include "task.h"

/* Does the program need a qemu-user? GUEST_AUTO: no; GUEST_HOOK: its execve will start one;
 * GUEST_GDBSTUB: gdbstub.c has to start it; -1: it does, but cannot have one, which was said. */
int guest_plan(const char *path);
/* It does, and so may what it starts. */
bool guest_session(void);
/* In a stop of the seccomp filter: what it says. False: it is no guest's. */
bool guest_stop(struct event *event);
/* What an event means when guests are about. False: it is qemu's own, the thread was resumed. */
bool guest_event(struct event *event);
/* Does the thread run until the next stop of the filter, instead of to its next system call? */
bool guest_runs(int tid);
/* The execve that began a guest of this ABI has returned: it counts with the guest's own calls. */
void guest_has_begun(struct task *task, enum abi abi);
/* Is there more to tell of the thread before it goes on after an event? guest_late tells it. */
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

/* gdbstub.c: a guest's system calls by the gdbstub of its qemu-user. */
/* As source_start, source_next and source_resume (source.h). */
int gdbstub_start(const struct guest_command *command, const char *path, char **argv, char **envp);
bool gdbstub_next(struct event *event);
void gdbstub_resume(int signal);
/* Is it this that the events come from? */
bool gdbstub_active(void);

/* gdb_packet.c: questions to a gdbstub and their answers (GDB's manual, "Remote Protocol"). */
/* Make a place for the socket of a gdbstub, in a folder that is only the user's; its path; and take
 * both away again. Return 0 or -errno. */
long gdb_make_socket(const char **socket);
void gdb_drop_socket(void);
/* Connect to it, once it is there and while its process lives; take it away. 0 or -errno. */
long gdb_connect(int process);
/* Ask; each # in the question is the next of the numbers, in hexadecimal. The answer without its
 * frame, ended by a 0, is valid until the next question. NULL: the other side is gone. */
const char *gdb_ask(const char *question, uint64_t first, uint64_t second);
/* Read an object of at most size bytes by a qXfer question, whose # is that. Returns size or 0. */
size_t gdb_object(const char *question, void *bytes, size_t size);

/* A wait was interrupted: by a timer, or by a signal that asks for an end. */
void gdb_interrupted(int process);
/* Linux's number of a signal by GDB's, 0 when it has none; and the other way round. */
int gdb_signal(unsigned number);
unsigned gdb_of_signal(int signal);

/* gdb_sites.c: where a guest's system call instructions are, for a gdbstub that does not stop at
 * system calls by itself. */
/* The bytes of the instruction. */
unsigned gdb_site_size(enum abi abi);
/* Does the guest stop at this address? */
void gdb_break(enum abi abi, bool stops, uint64_t address);
/* Is there one at this address? */
bool gdb_is_site(enum abi abi, uint64_t address);
/* Breakpoints in a program that has just been loaded, and in its interpreter. */
void gdb_program_sites(const struct guest_command *command, const char *path);
/* … and in what a call has mapped. */
void gdb_mapped_sites(const struct event *call, int64_t result, int process);
