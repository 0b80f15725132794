/*
 * ioctls.h: an ioctl command with numbers and pointers as its argument, for the programs that make
 * the calls of devices which are seldom at hand.
 */
#include <sys/syscall.h>
#include <unistd.h>
#include "fill.h"

static void with(unsigned command)
{
	syscall(SYS_ioctl, -1, command, 0);
	syscall(SYS_ioctl, -1, command, 3);
	syscall(SYS_ioctl, -1, command, pages);
	syscall(SYS_ioctl, -1, command, pages + 4096);
	syscall(SYS_ioctl, -1, command, pages + PAGES_SIZE - 8); /* where little is left */
}
