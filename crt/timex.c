/* timex.c: steering the kernel's clock. adjtimex(2), clock_adjtime(2), adjtime(3), ntp_gettime(3).
 */
#include <errno.h>
#include <sys/timex.h>
#include "call.h"

/* Returns the clock's state, TIME_OK …. */
int clock_adjtime(clockid_t clock, struct timex *settings)
{
	return CALL(NR_clock_adjtime, clock, settings);
}

int adjtimex(struct timex *settings) { return clock_adjtime(CLOCK_REALTIME, settings); }
int ntp_adjtime(struct timex *settings) { return adjtimex(settings); }

int ntp_gettime(struct ntptimeval *time)
{
	struct timex now = {0};
	int state = adjtimex(&now);
	time->time = now.time;
	time->maxerror = now.maxerror;
	time->esterror = now.esterror;
	time->tai = now.tai;
	return state;
}

/* *old is what was left of the correction before. */
int adjtime(const struct timeval *change, struct timeval *old)
{
	struct timex t = {.modes = change ? ADJ_OFFSET_SINGLESHOT : ADJ_OFFSET_SS_READ};
	if (change) {
		if (change->tv_sec > 1000 || change->tv_sec < -1000 ||
		    change->tv_usec > 1000000000 || change->tv_usec < -1000000000)
			return __result(-EINVAL);
		t.offset = change->tv_sec * 1000000 + change->tv_usec;
	}
	if (adjtimex(&t) < 0)
		return -1;
	if (old)
		*old = (struct timeval){t.offset / 1000000, t.offset % 1000000};
	return 0;
}
