/*
 * job.c: job STATUS WORD [orphans]: what init is to run. Says WORD, and what /proc/cmdline has for
 * lesson.word=, and ends with STATUS. With "orphans" it leaves two grandchildren behind: one that
 * has ended before it, and one that says WORD half a second after it. Not to be changed: the
 * checker has its own copy.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void say_parameter(void)
{
	char line[2048], word[64];
	FILE *file = fopen("/proc/cmdline", "r");
	char *at = file && fgets(line, sizeof line, file) ? strstr(line, "lesson.word=") : NULL;

	if (at && sscanf(at, "lesson.word=%63s", word) == 1)
		printf("job: lesson.word is %s\n", word);
	else if (!file)
		printf("job: there is no /proc/cmdline\n");
}

/* orphan: its parent ends at once, so that init becomes its parent. */
static void orphan(int microseconds, const char *word)
{
	pid_t parent = fork();

	if (parent > 0) {
		waitpid(parent, NULL, 0);
		return;
	}
	if (fork() != 0)
		_exit(0);
	while (getppid() != 1)
		usleep(1000);
	usleep(microseconds);
	if (microseconds > 0)
		printf("job: %s, from an orphan of process %d\n", word, (int)getppid());
	fflush(stdout);
	_exit(99);
}

int main(int argc, char **argv)
{
	const char *word = argc > 2 ? argv[2] : "hello";

	printf("job: %s, from a child of process %d\n", word, (int)getppid());
	say_parameter();
	fflush(stdout);
	if (argc > 3) {
		orphan(0, word);
		usleep(200000);
		orphan(700000, word);
	}
	return argc > 1 ? atoi(argv[1]) : 0;
}
