/*
 * errno.c: errno FILE: opens FILE, and when that fails, writes a line on standard error, which on a
 * terminal is red, and ends with the number of the error.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void warn(const char *what)
{
	const char *red = "", *plain = "";

	if (isatty(2)) {
		red = "\033[31m";
		plain = "\033[0m";
	}
	dprintf(2, "%s%s%s\n", red, what, plain);
}

int main(int argc, char **argv)
{
	int fd = open(argc > 1 ? argv[1] : "", O_RDONLY);

	if (fd < 0) {
		int error = errno; /* any later call may set it */

		warn("cannot open the file");
		dprintf(1, "%s\n", strerror(error));
		return error;
	}
	return 0;
}
