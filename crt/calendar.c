/* calendar.c: seconds and dates. gmtime(3), mktime(3), asctime(3). Local time
 * is that of timezone.c. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include "calendar_names.h"
#include "timezone.h"

static char gmt[] = "GMT";

/* Days since 1970-01-01 of a day in the proleptic Gregorian calendar; month 0 is January and may be
 * any number. Years are counted from March, so that a leap day is the last of its year. */
static int64_t days(int64_t year, int64_t month, int64_t day)
{
	year += month / 12;
	month %= 12;
	if (month < 0) {
		month += 12;
		year--;
	}
	if (month < 2)
		year--;
	int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
	int64_t of_year = (153 * ((month + 10) % 12) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* NULL and EOVERFLOW when the year does not fit. */
struct tm *gmtime_r(const time_t *restrict time, struct tm *restrict result)
{
	int64_t day = *time / 86400, second = *time % 86400;
	if (second < 0) {
		second += 86400;
		day--;
	}
	int64_t shifted = day + 719468, era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t of_era = shifted - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100),
		month = (5 * of_year + 2) / 153;
	int day_of_month = of_year - (153 * month + 2) / 5 + 1;

	month = month < 10 ? month + 2 : month - 10;
	year += era * 400 + (month < 2);
	if (year - 1900 > INT_MAX || year - 1900 < INT_MIN) {
		errno = EOVERFLOW;
		return NULL;
	}
	*result = (struct tm){
		.tm_sec = second % 60,
		.tm_min = second / 60 % 60,
		.tm_hour = second / 3600,
		.tm_mday = day_of_month,
		.tm_mon = month,
		.tm_year = year - 1900,
		.tm_wday = (day % 7 + 11) % 7,
		.tm_yday = day - days(year, 0, 1),
		.tm_zone = gmt,
	};
	return result;
}

struct tm *localtime_r(const time_t *restrict time, struct tm *restrict result)
{
	struct tm zone;
	tzset();
	time_t local = *time + __local_offset(*time, &zone);
	if (!gmtime_r(&local, result))
		return NULL;
	result->tm_isdst = zone.tm_isdst;
	result->tm_gmtoff = zone.tm_gmtoff;
	result->tm_zone = zone.tm_zone;
	return result;
}

static struct tm parts_of_last;
struct tm *gmtime(const time_t *time) { return gmtime_r(time, &parts_of_last); }
struct tm *localtime(const time_t *time) { return localtime_r(time, &parts_of_last); }

static time_t seconds(const struct tm *parts)
{
	return days(parts->tm_year + 1900LL, parts->tm_mon, parts->tm_mday) * 86400 +
	       parts->tm_hour * 3600LL + parts->tm_min * 60LL + parts->tm_sec;
}

/* Fields may be out of range; they are brought into it. */
time_t timegm(struct tm *parts)
{
	time_t time = seconds(parts);
	return gmtime_r(&time, parts) ? time : -1;
}

time_t mktime(struct tm *parts)
{
	tzset();
	time_t time = __from_local(seconds(parts), parts->tm_isdst);
	return localtime_r(&time, parts) ? time : -1;
}

time_t timelocal(struct tm *parts) { return mktime(parts); }

double difftime(time_t later, time_t earlier) { return later - earlier; }

static const char *name(const char names[][CALENDAR_NAME], unsigned index, unsigned count)
{
	return index < count ? names[index] : "?";
}

/* NULL and EOVERFLOW when there is no room. */
static char *write_date(const struct tm *t, char *text, int size)
{
	int length = snprintf(text, size, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld\n",
			      name(__day_names, t->tm_wday, 7), name(__month_names, t->tm_mon, 12),
			      t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec, 1900LL + t->tm_year);
	if (length < size && t->tm_year <= INT_MAX - 1900)
		return text;
	errno = EOVERFLOW;
	return NULL;
}

/* text has room for 26 bytes. */
char *asctime_r(const struct tm *restrict t, char *restrict text)
{
	return write_date(t, text, 26);
}

char *asctime(const struct tm *parts)
{
	static char text[96]; /* six numbers of 11 */
	return write_date(parts, text, sizeof(text));
}

char *ctime_r(const time_t *time, char *text)
{
	struct tm parts;
	return localtime_r(time, &parts) ? asctime_r(&parts, text) : NULL;
}

char *ctime(const time_t *time)
{
	struct tm *parts = localtime(time);
	return parts ? asctime(parts) : NULL;
}
