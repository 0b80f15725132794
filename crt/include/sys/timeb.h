/* sys/timeb.h: the time in milliseconds, as ftime(3), which X/Open gave up. */
#ifndef CRT_SYS_TIMEB_H
#define CRT_SYS_TIMEB_H

#include <sys/types.h>

struct timeb {
	time_t time;
	unsigned short millitm;
	short timezone, dstflag;
};
int ftime(struct timeb *now);

#endif
