/* proc.h: the files of a process in /proc: proc(5). */
#ifndef TRACER_PROC_H
#define TRACER_PROC_H

#include <stdbool.h>
#include <stddef.h>

/* Open /proc/PID/NAME for reading, NAME followed by a number that is not negative; PID 0 is
 * our own process. Returns the descriptor, or -errno. */
long proc_open(int pid, const char *name, int number);
/* Read at most size - 1 bytes of such a file, and end them with a 0. Returns how many, or -errno.
 */
long proc_read(int pid, const char *name, int number, void *buffer, size_t size);
/* Call visit with each number that a folder of /proc has an entry for, until it returns true; so
 * does this, then. */
bool proc_visit(int folder, bool (*visit)(int number, void *context), void *context);

#endif
