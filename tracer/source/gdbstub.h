/* gdbstub.h: a guest's system calls by the gdbstub of its qemu-user, where that has no functions to
 * hook. */
#pragma once

#include "event.h"
#include "guest.h"
#include <stddef.h>

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
/* Connect to it, once there is one and while its process lives; then it is taken away. Return 0 or
 * -errno. */
long gdb_connect(int process);
/* Ask; each # in the question is the next of the numbers, in hexadecimal. The answer without its
 * frame, ended by a 0, is valid until the next question. NULL: the other side is gone. */
const char *gdb_ask(const char *question, uint64_t first, uint64_t second);
/* Read an object of at most size bytes: a qXfer question, whose # is the size. Returns size, or 0
 * when there is none. */
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
