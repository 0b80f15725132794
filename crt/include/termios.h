/* termios.h: terminals. termios(3). The structure is the kernel's. */
#ifndef CRT_TERMIOS_H
#define CRT_TERMIOS_H
#include <features.h>
#include <sys/types.h>
#include <asm/termbits.h>
#include <asm/ioctls.h>
#include <asm/termios.h>
int tcgetattr(int fd, struct termios *result);
int tcsetattr(int fd, int when, const struct termios *settings);
int tcsendbreak(int fd, int duration);
int tcdrain(int fd);
int tcflush(int fd, int queue);
int tcflow(int fd, int action);
void cfmakeraw(struct termios *settings);
speed_t cfgetispeed(const struct termios *settings);
speed_t cfgetospeed(const struct termios *settings);
int cfsetspeed(struct termios *settings, speed_t speed);
int cfsetispeed(struct termios *settings, speed_t speed);
int cfsetospeed(struct termios *settings, speed_t speed);
pid_t tcgetsid(int fd);
int tcgetwinsize(int fd, struct winsize *size);
int tcsetwinsize(int fd, const struct winsize *size);
#endif
