/* sys/user.h: another process's registers as ptrace(2) shows them, one layout an architecture. */
#ifndef CRT_SYS_USER_H
#define CRT_SYS_USER_H
#include <arch_files.h>
#include ARCH_USER_HEADER
#endif
