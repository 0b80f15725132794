/* seccomp.h: which calls stop at all, decided inside the kernel. */
#ifndef TRACER_SECCOMP_H
#define TRACER_SECCOMP_H

#include "abi.h"
#include <stdbool.h>

/* Make the filter of what -e trace= asks for. False when there is none to make: every call is
 * wanted, or it would be too long. */
bool seccomp_prepare(void);
/* Is it a call by which a program may get a filter of its own? They always stop. */
bool seccomp_may_install(enum abi abi, unsigned number);
/* Make the filter of a program that runs in a qemu-user: the hooks stop, nothing else. */
void seccomp_prepare_guest(void);
/* Put it on this process and its descendants, if need be by giving up what set-user-ID programs
 * bring. 0 or -errno; seccomp(2). */
long seccomp_install(bool give_up_privileges);

#endif
