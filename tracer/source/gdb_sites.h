/* gdb_sites.h: where a guest's system call instructions are, for a gdbstub that does not stop at
 * system calls by itself. */
#ifndef TRACER_GDB_SITES_H
#define TRACER_GDB_SITES_H

#include "event.h"
#include "guest.h"

/* The bytes of the instruction. */
unsigned gdb_site_size(enum abi abi);
/* Is there one at this address? */
bool gdb_is_site(enum abi abi, uint64_t address);
/* Breakpoints in a program that has just been loaded, and in its interpreter. */
void gdb_program_sites(const struct guest_command *command, const char *path);
/* … and in what a call has mapped. */
void gdb_mapped_sites(const struct event *call, int64_t result, int process);

#endif
