/*
 * Makes each ioctl whose number its standard input names, in decimal, with a descriptor that is
 * none.
 */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	unsigned command;

	while (scanf("%u", &command) == 1)
		syscall(SYS_ioctl, -1, command, 0L);
	return 0;
}
