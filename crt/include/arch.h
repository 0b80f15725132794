/* arch.h: syscall0 … syscall6 and what else is the architecture's own. */
#ifndef CRT_ARCH_H
#define CRT_ARCH_H
#include <stdint.h>
#include <arch_files.h>
#include ARCH_HEADER
#endif
