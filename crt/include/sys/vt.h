/* sys/vt.h: virtual terminals: the kernel's. ioctl_console(2). */
#ifndef CRT_SYS_VT_H
#define CRT_SYS_VT_H

#include <linux/vt.h>

#endif
