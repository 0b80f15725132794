/* timezone.h: local time, inside crt only. */
#ifndef CRT_TIMEZONE_H
#define CRT_TIMEZONE_H

#include <stdint.h>
#include <time.h>

/* Fills in tm_isdst, tm_gmtoff and tm_zone for a moment. Returns the seconds to add to UTC. */
long __local_offset(time_t time, struct tm *parts);
/* The moment when local clocks show so many seconds since 1970. Where they show it twice, or never,
 * daylight saving time counts when is_dst is positive. */
time_t __from_local(int64_t seconds, int is_dst);

/* Reads a file of /usr/share/zoneinfo, or of an absolute name. Returns the rule for times after its
 * last change, as in TZ, or "": there is none; NULL: this is no sound file. tzfile(5). */
const char *__read_zone_file(const char *name);
/* Fills in tm_isdst, tm_gmtoff and tm_zone by the file read last, which was sound. Returns 0: the
 * time is after its last change; with beyond, what began then goes on. */
int __zone_file_local(time_t time, int beyond, struct tm *parts);

#endif
