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

int tcgetwinsize(int fd, struct winsize *size) { return __result(sys_ioctl(fd, TIOCGWINSZ, size)); }

int tcsetwinsize(int fd, const struct winsize *size)
{
	return __result(sys_ioctl(fd, TIOCSWINSZ, (void *)size));
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

/* glibc 2.36 takes a number of bits a second, too, as 9600: the kernel has names for some of them.
 */
int cfsetspeed(struct termios *settings, speed_t speed)
{
	static const struct {
		speed_t name, bits;
	} rows[] = {
		{B0, 0},
		{B50, 50},
		{B75, 75},
		{B110, 110},
		{B134, 134},
		{B150, 150},
		{B200, 200},
		{B300, 300},
		{B600, 600},
		{B1200, 1200},
		{B1800, 1800},
		{B2400, 2400},
		{B4800, 4800},
		{B9600, 9600},
		{B19200, 19200},
		{B38400, 38400},
		{B57600, 57600},
		{B115200, 115200},
		{B230400, 230400},
		{B460800, 460800},
		{B500000, 500000},
		{B576000, 576000},
		{B921600, 921600},
		{B1000000, 1000000},
		{B1152000, 1152000},
		{B1500000, 1500000},
		{B2000000, 2000000},
		{B2500000, 2500000},
		{B3000000, 3000000},
		{B3500000, 3500000},
		{B4000000, 4000000},
	};
	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (speed == rows[i].name || speed == rows[i].bits)
			return cfsetospeed(settings, rows[i].name);
	return __result(-EINVAL);
}

int cfsetispeed(struct termios *settings, speed_t speed)
{
	return speed ? cfsetospeed(settings, speed) : 0;
}
