/* start.h: what start-up leaves behind for others, and what it calls when it is linked in. */
#ifndef CRT_START_H
#define CRT_START_H

#include "call.h"

/* argc, argv, NULL, envp, NULL, auxv, as the kernel left them. */
extern long *__initial_stack;

/* Applies a static-pie program's own relocations. Until it has, no address stored in memory is
 * right, so it must be called directly. */
void __relocate(void) __attribute__((visibility("hidden")));

/* Gives the first thread its thread pointer and _Thread_local variables. Linked in by what needs
 * them: threads, the stack protector, crtcc for a program with a PT_TLS segment. */
OPTIONAL void __init_tls(void);

#endif
