/* mktime and localtime: fields out of range, each tm_isdst, zones with and without daylight saving
 * time, years that do not fit. After 1970: before, glibc takes the rules of TZ in its own way. */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned random_number(void)
{
	static unsigned long long state = 88172645463325252ULL;
	state ^= state << 13, state ^= state >> 7, state ^= state << 17;
	return state >> 16;
}

static void show(const struct tm *t)
{
	printf("%d-%d-%d %d:%d:%d %d %d %d %ld %s\n", t->tm_year, t->tm_mon, t->tm_mday, t->tm_hour,
	       t->tm_min, t->tm_sec, t->tm_wday, t->tm_yday, t->tm_isdst, t->tm_gmtoff, t->tm_zone);
}

static void zone(const char *name)
{
	setenv("TZ", name, 1);
	tzset();
	printf("%s: %s %s %ld %d\n", name, tzname[0], tzname[1], timezone, daylight);
	for (int i = 0; i < 200; i++) {
		time_t time = 200000000LL + random_number();
		struct tm t;
		show(localtime_r(&time, &t));
		printf("%d\n", mktime(&t) == time);
	}
	for (int i = 0; i < 200; i++) {
		/* In June and July, so that -1 has one meaning, and 1 is never wrong by mistake. */
		struct tm t = {.tm_year = 71 + random_number() % 80,
			       .tm_mon = 5 + 12 * (int)(random_number() % 3) - 12,
			       .tm_mday = random_number() % 50,
			       .tm_hour = random_number() % 100 - 40,
			       .tm_min = random_number() % 300 - 100,
			       .tm_sec = random_number() % 200 - 100,
			       .tm_isdst = (int)(random_number() % 3) - 1,
			       .tm_wday = 99,
			       .tm_yday = 999};
		printf("%lld ", (long long)mktime(&t));
		show(&t);
	}
}

int main(void)
{
	static const char *const zones[] = {"UTC0",
					    "CET-1CEST,M3.5.0,M10.5.0/3",
					    "EST5EDT,M3.2.0,M11.1.0",
					    "AEST-10AEDT,M10.1.0,M4.1.0/3",
					    "<-03>3",
					    "<+0330>-3:30",
					    "IST-5:30",
					    "NZST-12NZDT,M9.5.0,M4.1.0/3",
					    "XXX3YYY,J60/0,J300",
					    "XXX3YYY,59,299/25:30:15",
					    "ABC3:20:40DEF2,M3.5.6/26,M10.1.3/-5",
					    "",
					    "EST+5",
					    "GMT0BST,M3.5.0/1,M10.5.0/2",
					    "IST-1GMT0,M10.5.0,M3.5.0/1",
					    "EST5EDT4,M3.2.0/-167,M11.1.0/167"};
	static const int edges[] = {INT_MAX,        INT_MIN,     INT_MAX - 1900,
				    INT_MIN + 1900, INT_MAX - 1, 0};
	for (unsigned i = 0; i < sizeof(zones) / sizeof(*zones); i++)
		zone(zones[i]);
	setenv("TZ", "UTC0", 1);
	for (int i = 0; i < 6 * 6 * 6 * 6; i++) {
		struct tm t = {.tm_year = edges[i % 6],
			       .tm_mon = edges[i / 6 % 6],
			       .tm_mday = edges[i / 36 % 6],
			       .tm_hour = edges[i / 216]},
			  same = t;
		errno = 0;
		long long time = mktime(&t);
		printf("%d %lld %d %d\n", i, time, errno == EOVERFLOW,
		       !memcmp(&t, &same, sizeof(t)));
		errno = 0;
		time = timegm(&same);
		printf("%lld %d\n", time, errno == EOVERFLOW);
	}
	struct tm before = {.tm_year = 69,
			    .tm_mon = 11,
			    .tm_mday = 31,
			    .tm_hour = 23,
			    .tm_min = 59,
			    .tm_sec = 59};
	errno = 0;
	printf("%lld %d\n", (long long)mktime(&before), errno);
	show(&before);
	char zone[20];
	for (int dst = -1; dst < 2; dst++) { /* of a date that no function has made */
		struct tm made = {.tm_year = 124, .tm_mday = 1, .tm_isdst = dst};
		setenv("TZ", "ABC-1DEF", 1);
		printf("%zu", strftime(zone, sizeof(zone), "%Z|", &made));
		printf(" %s\n", zone);
	}
	return 0;
}
