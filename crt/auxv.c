/* auxv.c: the auxiliary vector, after the environment on the initial stack. getauxval(3). */
#include <sys/auxv.h>
#include <errno.h>
#include "start.h"

/* Returns 0 and sets ENOENT when the kernel gave no such entry. */
unsigned long getauxval(unsigned long type)
{
	long *entry = __initial_stack + 1 + __initial_stack[0] + 1;
	while (*entry++)
		;
	for (; entry[0]; entry += 2)
		if ((unsigned long)entry[0] == type)
			return entry[1];
	errno = ENOENT;
	return 0;
}

/* libgcc's name for it: how it finds out whether the CPU has atomic instructions (aarch64). */
unsigned long __getauxval(unsigned long type) { return getauxval(type); }
