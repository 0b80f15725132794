/* sys/personality.h: how the kernel treats a process. personality(2). */
#ifndef CRT_SYS_PERSONALITY_H
#define CRT_SYS_PERSONALITY_H
#include <linux/personality.h>
int personality(unsigned long persona);
#endif
