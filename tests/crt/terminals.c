/* What terminals are asked, of no descriptor, a pipe, a file that is no terminal, and the master of
 * a pseudo terminal: results and errors. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>
#define TELL(call) (errno = 0, printf("%d %s = %d", i, #call, (int)(call)), printf(" %d\n", errno))

int main(void)
{
	int ends[2];
	if (pipe(ends))
		return 1;
	int fds[] = {-1, ends[0], open("/dev/null", O_RDWR), posix_openpt(O_RDWR | O_NOCTTY)};
	char text[100];
	struct termios settings;
	for (int i = 0; i < 4; i++) {
		TELL(grantpt(fds[i]));
		TELL(unlockpt(fds[i]));
		TELL(ptsname(fds[i]) != NULL);
		TELL(ptsname_r(fds[i], text, sizeof(text)));
		TELL(ptsname_r(fds[i], text, 3));
		TELL(ttyname(fds[i]) != NULL);
		TELL(ttyname_r(fds[i], text, sizeof(text)));
		TELL(ttyname_r(fds[i], text, 1));
		TELL(isatty(fds[i]));
		TELL(tcgetpgrp(fds[i]));
		TELL(tcgetsid(fds[i]));
		TELL(tcdrain(fds[i]));
		TELL(tcflow(fds[i], TCOON));
		TELL(tcflush(fds[i], TCIFLUSH));
		TELL(tcflush(fds[i], 77));
		TELL(tcgetattr(fds[i], &settings));
		TELL(tcsetattr(fds[i], 99, &settings));
	}
	return 0;
}
