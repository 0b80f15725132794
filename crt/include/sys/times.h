/* sys/times.h: time used by a process and its children. times(2). */
#ifndef CRT_SYS_TIMES_H
#define CRT_SYS_TIMES_H

#include <sys/types.h>

/* In ticks, of which sysconf(_SC_CLK_TCK) make a second. */
struct tms {
	clock_t tms_utime, tms_stime, tms_cutime, tms_cstime;
};

clock_t times(struct tms *used);

#endif
