/* getpass.c: a password from the terminal, not shown. getpass(3). */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* From /dev/tty, or, when there is none, standard input and error. What it returns is overwritten
 * by the next call; longer lines are cut. An end without a line is an empty password, as in glibc;
 * NULL when reading fails. */
char *getpass(const char *prompt)
{
	static char line[1024];
	int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	int in = terminal < 0 ? 0 : terminal, out = terminal < 0 ? 2 : terminal;
	struct termios before, quiet;
	int is_terminal = !tcgetattr(in, &before);
	size_t size = 0;
	ssize_t got;
	char c = 0;

	if (is_terminal) {
		quiet = before;
		quiet.c_lflag &= ~(ECHO | ISIG);
		tcsetattr(in, TCSAFLUSH, &quiet);
	}
	if (write(out, prompt, strlen(prompt)) < 0)
		size = 0; /* asked or not, the answer is read */
	while ((got = read(in, &c, 1)) == 1 && c != '\n')
		if (size < sizeof(line) - 1)
			line[size++] = c;
	line[size] = 0;
	if (is_terminal) {
		tcsetattr(in, TCSAFLUSH, &before);
		if (write(out, "\n", 1) < 0)
			got = -1;
	}
	if (terminal >= 0)
		close(terminal);
	return got < 0 ? NULL : line;
}
