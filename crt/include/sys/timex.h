/* sys/timex.h: steering the kernel's clock. adjtimex(2), clock_adjtime(2). */
#ifndef CRT_SYS_TIMEX_H
#define CRT_SYS_TIMEX_H
#include <sys/time.h>

/* The kernel's own struct timex has 32-bit times on i386; this is its struct __kernel_timex. */
#define timex kernel_old_timex
#include <linux/timex.h>
#undef timex

struct timex {
	unsigned modes;
	int __pad1;
	int64_t offset, freq, maxerror, esterror;
	int status, __pad2;
	int64_t constant, precision, tolerance;
	struct timeval time;
	int64_t tick, ppsfreq, jitter;
	int shift, __pad3;
	int64_t stabil, jitcnt, calcnt, errcnt, stbcnt;
	int tai, __pad4[11];
};
struct ntptimeval {
	struct timeval time;
	long maxerror, esterror, tai;
};

int adjtimex(struct timex *settings);
int ntp_adjtime(struct timex *settings);
int ntp_gettime(struct ntptimeval *time);
int clock_adjtime(clockid_t clock, struct timex *settings);

#endif
