/* openpty.c: pseudo terminals with both ends, and sessions on them. openpty(3), login_tty(3). */
#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

/* name, if not NULL, has room for "/dev/pts/" and a number. */
int openpty(int *master, int *slave, char *name, const struct termios *settings,
	    const struct winsize *size)
{
	char path[32];
	int one = posix_openpt(O_RDWR | O_NOCTTY), other = -1;
	if (one < 0)
		return -1;
	if (!unlockpt(one) && !ptsname_r(one, path, sizeof(path)))
		other = open(path, O_RDWR | O_NOCTTY);
	if (other < 0) {
		close(one);
		return -1;
	}
	if (settings)
		tcsetattr(other, TCSANOW, settings);
	if (size)
		ioctl(other, TIOCSWINSZ, size);
	if (name)
		sprintf(name, "%s", path);
	*master = one;
	*slave = other;
	return 0;
}

/* The terminal becomes the process's own and its streams. */
int login_tty(int fd)
{
	setsid();
	if (ioctl(fd, TIOCSCTTY, NULL) < 0)
		return -1;
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		close(fd);
	return 0;
}

pid_t forkpty(int *master, char *name, const struct termios *settings, const struct winsize *size)
{
	int slave;
	if (openpty(master, &slave, name, settings, size) < 0)
		return -1;
	pid_t child = fork();
	if (!child) {
		close(*master);
		if (login_tty(slave) < 0)
			_exit(1);
		return 0;
	}
	close(slave);
	if (child < 0)
		close(*master);
	return child;
}
