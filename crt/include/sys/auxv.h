/* sys/auxv.h: what the kernel tells a program beside its arguments. getauxval(3). */
#ifndef CRT_SYS_AUXV_H
#define CRT_SYS_AUXV_H

#include <linux/auxvec.h>

unsigned long getauxval(unsigned long type);

#endif
