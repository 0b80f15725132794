/* sys/prctl.h: settings of the calling process. prctl(2). */
#ifndef CRT_SYS_PRCTL_H
#define CRT_SYS_PRCTL_H
#include <linux/prctl.h>
int prctl(int option, ...);
#endif
