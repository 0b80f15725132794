/* errno.h: errno and its numbers, which are the kernel's. errno(3). */
#ifndef CRT_ERRNO_H
#define CRT_ERRNO_H

#include <asm/errno.h>

/* The calling thread's errno. */
int *__errno_location(void) __attribute__((const));
#define errno (*__errno_location())

#define ENOTSUP EOPNOTSUPP

extern char *program_invocation_name, *program_invocation_short_name;

#endif
