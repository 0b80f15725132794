/* timezone.h: local time, inside crt only. */
#ifndef CRT_TIMEZONE_H
#define CRT_TIMEZONE_H

#include <time.h>

/* Fills in tm_isdst, tm_gmtoff and tm_zone for a moment. Returns the seconds to add to UTC. */
long __local_offset(time_t time, struct tm *parts);
/* The moment when local clocks show so many seconds since 1970. Where they show it twice, or never,
 * daylight saving time counts when is_dst is positive. */
time_t __from_local(int64_t seconds, int is_dst);

#endif
