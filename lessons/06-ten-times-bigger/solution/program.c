/*
 * program.c: writes MESSAGE, adds one to a variable, and ends with it. Code, a constant and a
 * variable: three kinds of bytes. Not to be changed: the checker has its own copy.
 */
#include <arch.h>
#include <asm/unistd.h>

#ifndef MESSAGE
#define MESSAGE "hello\n"
#define STATUS  7
#endif

static const char message[] = MESSAGE;
static volatile int status = STATUS - 1;

void _start(void);
void _start(void)
{
	syscall3(__NR_write, 1, (long)message, sizeof message - 1);
	status++;
	syscall1(__NR_exit, status);
}
