/*
 * target.c: target LETTERS: does something for each letter, to be traced. Not to be changed: the
 * checker has its own copy.
 *
 * p getppid()   c close(999), which fails    w write(1, ".", 1)
 * u sends itself SIGUSR1, t SIGTRAP: both are handled, and write a + and a dot
 * f a child does the rest of the letters, and this one waits for it and ends as it did
 * k sends itself SIGKILL
 * The status is the number of letters that this process has done.
 */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void handler(int signal)
{
	(void)signal;
	write(1, "+.", 2);
}

int main(int argc, char **argv)
{
	const char *letter = argc > 1 ? argv[1] : "";
	int done = 0, status;

	signal(SIGUSR1, handler);
	signal(SIGTRAP, handler);
	for (; *letter; letter++, done++) {
		switch (*letter) {
		case 'p':
			getppid();
			break;
		case 'c':
			close(999);
			break;
		case 'w':
			write(1, ".", 1);
			break;
		case 'u':
			kill(getpid(), SIGUSR1);
			break;
		case 't':
			kill(getpid(), SIGTRAP);
			break;
		case 'k':
			kill(getpid(), SIGKILL);
			break;
		case 'f':
			if (fork() > 0) {
				wait(&status);
				return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
			}
			done = -1;
			break;
		}
	}
	return done;
}
