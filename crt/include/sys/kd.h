/* sys/kd.h: the console: the kernel's. ioctl_console(2). */
#ifndef CRT_SYS_KD_H
#define CRT_SYS_KD_H

#include <linux/kd.h>

#endif
