/* sys/mtio.h: magnetic tapes: the kernel's. st(4). */
#ifndef CRT_SYS_MTIO_H
#define CRT_SYS_MTIO_H

#include <linux/mtio.h>
#include <sys/ioctl.h>

#endif
