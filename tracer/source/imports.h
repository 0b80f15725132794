/* imports.h: what a program takes from its shared libraries. Not for: what those take (ld.so). */
#ifndef TRACER_IMPORTS_H
#define TRACER_IMPORTS_H

#include <stdbool.h>

/* Does the executable file name this function among its dynamic symbols (elf(5))? False for what
 * is not an ELF file of this machine, and for static programs. */
bool imports(const char *path, const char *function);

#endif
