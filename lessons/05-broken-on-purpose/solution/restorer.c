/*
 * restorer.c: restorer N: sends itself N signals, counts them in a handler, and ends with the
 * count. It installs the handler by the raw system call, as a C library does it inside.
 */
#include <signal.h>
#include <stdlib.h>
#include <sys.h>

/* Where a handler returns to: it asks the kernel to put back what the signal interrupted. */
void restorer(void);
__asm__("restorer: mov $15, %eax; syscall"); /* rt_sigreturn */

static volatile int count;

static void handler(int number)
{
	(void)number;
	count++;
}

int main(int argc, char **argv)
{
	struct kernel_sigaction action = {
		.handler = handler, .flags = SA_RESTORER, .restorer = restorer};

	syscall4(__NR_rt_sigaction, SIGUSR1, (long)&action, 0, KERNEL_SIGSET_SIZE);
	for (int i = 0; i < (argc > 1 ? atoi(argv[1]) : 1); i++)
		syscall2(__NR_kill, syscall0(__NR_getpid), SIGUSR1);
	return count;
}
