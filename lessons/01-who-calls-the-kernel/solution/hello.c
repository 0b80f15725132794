/*
 * hello.c: is to write MESSAGE to standard output and to end with STATUS, by two system calls and
 * with no C library.
 *
 * syscall1(number, a) … syscall6(number, a, b, c, d, e, f) are the instruction that enters the
 * kernel, with up to six arguments (crt/arch/). What write and exit take: man 2 write, man 2 exit.
 */
#include <arch.h>
#include <asm/unistd.h> /* __NR_write, __NR_exit: the kernel's numbers */

#ifndef MESSAGE /* the checker compiles with -DMESSAGE and -DSTATUS of its own */
#define MESSAGE "hello\n"
#define STATUS  0
#endif

static const char message[] = MESSAGE;

/* The kernel jumps here. Nobody has called: there is no caller to return to. */
void _start(void);
void _start(void)
{
	/* file 1, from here, so many bytes */
	syscall3(__NR_write, 1, (long)message, sizeof message - 1); /* the zero stays here */
	syscall1(__NR_exit, STATUS);
}
