/* terminal.c: terminals. termios(3), isatty(3), tcsetpgrp(3). */
#include <termios.h>
#include <unistd.h>
#include "call.h"

int isatty(int fd)
{
	struct winsize size;
	return !__result(sys_ioctl(fd, TIOCGWINSZ, &size));
}

int tcgetattr(int fd, struct termios *result) { return __result(sys_ioctl(fd, TCGETS, result)); }

int tcsetattr(int fd, int when, const struct termios *settings)
{
	if (when < TCSANOW || when > TCSAFLUSH)
		return __result(-EINVAL);
	return __result(sys_ioctl(fd, TCSETS + when, (void *)settings));
}

int tcsendbreak(int fd, int duration) { return (void)duration, __result(sys_ioctl(fd, TCSBRK, 0)); }
int tcdrain(int fd) { return POINT(__NR_ioctl, fd, TCSBRK, 1); }
int tcflush(int fd, int queue) { return __result(sys_ioctl(fd, TCFLSH, (void *)(long)queue)); }
int tcflow(int fd, int action) { return __result(sys_ioctl(fd, TCXONC, (void *)(long)action)); }

pid_t tcgetpgrp(int fd)
{
	int group;
	return __result(sys_ioctl(fd, TIOCGPGRP, &group)) < 0 ? -1 : group;
}

int tcsetpgrp(int fd, pid_t group) { return __result(sys_ioctl(fd, TIOCSPGRP, &group)); }

pid_t tcgetsid(int fd)
{
	int session;
	return __result(sys_ioctl(fd, TIOCGSID, &session)) < 0 ? -1 : session;
}

void cfmakeraw(struct termios *t)
{
	t->c_iflag &= ~(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
	t->c_oflag &= ~OPOST;
	t->c_lflag &= ~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
	t->c_cflag = (t->c_cflag & ~(CSIZE | PARENB)) | CS8;
	t->c_cc[VMIN] = 1;
	t->c_cc[VTIME] = 0;
}

speed_t cfgetospeed(const struct termios *settings) { return settings->c_cflag & CBAUD; }
speed_t cfgetispeed(const struct termios *settings) { return cfgetospeed(settings); }

int cfsetospeed(struct termios *settings, speed_t speed)
{
	if (speed & ~CBAUD)
		return __result(-EINVAL);
	settings->c_cflag = (settings->c_cflag & ~CBAUD) | speed;
	return 0;
}

int cfsetispeed(struct termios *settings, speed_t speed)
{
	return speed ? cfsetospeed(settings, speed) : 0;
}
