/*
 * init.c: the first process of a Linux. The kernel starts it when it has done its own work, with
 * the words behind "--" of its command line as arguments; what it starts is all that runs. It is to
 *
 *  - mount proc on /proc,
 *  - run the program argv[1] with argv[2] … as arguments, as a child,
 *  - when that has ended, say "init: /job ended with 7", with its name and status,
 *  - wait for all others that have lost their parent,
 *  - and switch the machine off.
 *
 * It says good morning, and ends. The kernel does not like that.
 */
#include <stdio.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	printf("\ninit: good morning, I am process %d\n", (int)getpid());
	if (argc > 1)
		printf("init: I am to run %s\n", argv[1]);
	return 0;
}
