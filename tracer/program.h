/* program.h: where a program is. */
#ifndef TRACER_PROGRAM_H
#define TRACER_PROGRAM_H

#include <stddef.h>

/* The path of a program, as execvp(3) looks it up. Returns 0 or -errno. */
long find_program(const char *name, char *path, size_t size);

#endif
