/* sys/ioctl.h: requests to devices. ioctl(2). */
#ifndef CRT_SYS_IOCTL_H
#define CRT_SYS_IOCTL_H

#include <asm/ioctls.h>
#include <asm/termios.h>
#include <linux/ioctl.h>
#include <linux/sockios.h>
#include <linux/tty.h>

int ioctl(int fd, unsigned long request, ...);

#endif
