/* sys/sysmacros.h: the numbers in a dev_t. makedev(3). */
#ifndef CRT_SYS_SYSMACROS_H
#define CRT_SYS_SYSMACROS_H

#include <sys/types.h>

#define major(device) ((unsigned)((device) >> 8 & 0xfff) | (unsigned)((device) >> 32 & ~0xfffU))
#define minor(device) ((unsigned)((device)&0xff) | (unsigned)((device) >> 12 & ~0xffU))
#define makedev(major, minor)                                                                      \
	((dev_t)((major)&0xfffU) << 8 | (dev_t)((major) & ~0xfffU) << 32 |                         \
	 (dev_t)((minor)&0xffU) | (dev_t)((minor) & ~0xffU) << 12)

#endif
