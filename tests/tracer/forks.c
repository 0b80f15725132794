/*
 * Prints the trace that it should have under -f, without signals: a child by fork, a grandchild by
 * vfork, an exit status; what a signal kills, no line tells then. Only chdir is traced, and each
 * waits for the other, so the order is certain.
 */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char missing[] = "-1 ENOENT (No such file or directory)";

static void be_child(int to)
{
	int grandchild, status;

	chdir("/child");
	grandchild = vfork();
	if (!grandchild) {
		chdir("/grandchild");
		_exit(7);
	}
	waitpid(grandchild, &status, 0);
	write(to, &grandchild, sizeof grandchild);
	for (;;)
		pause();
}

int main(void)
{
	int ends[2], child, grandchild = 0, status;

	pipe(ends);
	child = fork();
	if (!child)
		be_child(ends[1]);
	read(ends[0], &grandchild, sizeof grandchild);
	chdir("/parent");
	kill(child, SIGKILL);
	waitpid(child, &status, 0);
	printf("%-5d chdir(\"/child\") = %s\n", child, missing);
	printf("%-5d chdir(\"/grandchild\") = %s\n", grandchild, missing);
	printf("%-5d +++ exited with 7 +++\n", grandchild);
	printf("%-5d chdir(\"/parent\") = %s\n", (int)getpid(), missing);
	printf("%-5d +++ exited with 3 +++\n", (int)getpid());
	return 3;
}
