/*
 * Makes every system call from FROM to TO with arguments that make no sense: all of them 0, all -1,
 * 1 to 6, or single bits. It is run where none of them takes place: under a tracer that injects
 * an error into all. Left out are those that end the program.
 */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static int ends_the_program(int number)
{
	switch (number) {
	case SYS_exit:
	case SYS_exit_group:
	case SYS_execve:
	case SYS_execveat:
	case SYS_rt_sigreturn:
#ifdef SYS_sigreturn
	case SYS_sigreturn:
#endif
		return 1;
	}
	return 0;
}

int main(int count, char **arguments)
{
	long a[6];
	int which;

	if (count < 4)
		return 2;
	which = atoi(arguments[3]);
	for (int i = 0; i < 6; i++)
		a[i] = which == 0 ? 0 : which == 1 ? -1 : which == 2 ? 1 + i : 1L << (4 + 3 * i);
	for (int number = atoi(arguments[1]); number < atoi(arguments[2]); number++)
		if (!ends_the_program(number))
			syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
	return 0;
}
