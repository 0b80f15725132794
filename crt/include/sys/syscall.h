/* sys/syscall.h: system call numbers under both names. syscall(2). */
#ifndef CRT_SYS_SYSCALL_H
#define CRT_SYS_SYSCALL_H
#include <asm/unistd.h>
#include <crt_syscall_names.h> /* made by make: SYS_name for each __NR_name */

#endif
