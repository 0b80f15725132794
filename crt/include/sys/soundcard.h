/* sys/soundcard.h: sound as OSS has it: the kernel's. */
#ifndef CRT_SYS_SOUNDCARD_H
#define CRT_SYS_SOUNDCARD_H

#include <linux/soundcard.h>

#endif
