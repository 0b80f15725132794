/* calendar.c: seconds and dates. gmtime(3), mktime(3), asctime(3), strftime(3). Local time
 * is that of timezone.c. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
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

double difftime(time_t later, time_t earlier) { return later - earlier; }

static const char *name(const char names[][CALENDAR_NAME], unsigned index, unsigned count)
{
	return index < count ? names[index] : "?";
}

char *asctime_r(const struct tm *restrict t, char *restrict text)
{
	sprintf(text, "%.3s %.3s%3d %.2d:%.2d:%.2d %d\n", name(__day_names, t->tm_wday, 7),
		name(__month_names, t->tm_mon, 12), t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec,
		1900 + t->tm_year);
	return text;
}

char *asctime(const struct tm *parts)
{
	static char text[64];
	return asctime_r(parts, text);
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

/* The week of the year when weeks begin on a given day (0 Sunday, 1 Monday). */
static int week(const struct tm *t, int begins)
{
	return (t->tm_yday + 7 - (t->tm_wday - begins + 7) % 7) / 7;
}

static int leap(int64_t year) { return !(year % 4) && (year % 100 || !(year % 400)); }

/* ISO 8601: weeks begin on Monday and belong to the year that has their Thursday. */
static int iso_week(const struct tm *t, int64_t *year)
{
	int weekday = (t->tm_wday + 6) % 7, number = (t->tm_yday - weekday + 10) / 7;
	*year = t->tm_year + 1900LL;
	if (number < 1) {
		--*year;
		int yday = t->tm_yday + 365 + leap(*year);
		return (yday - weekday + 10) / 7;
	}
	if (number == 53 && t->tm_yday - weekday + 3 >= 365 + leap(*year)) {
		++*year;
		return 1;
	}
	return number;
}

/* Returns the length, or 0: it does not fit. */
size_t strftime(char *restrict text, size_t size, const char *restrict format,
		const struct tm *restrict t)
{
	size_t at = 0;
	for (; *format; format++) {
		char piece[128], letter;
		const char *whole = NULL;
		long long number = 0;
		int64_t year;
		const char *shape = "%02lld";
		piece[0] = *format, piece[1] = 0;
		if (*format == '%') {
			format++;
			if (*format == 'E' || *format == 'O')
				format++;
			switch (letter = *format) {
			case 'a':
			case 'A':
				snprintf(piece, sizeof(piece), letter == 'a' ? "%.3s" : "%s",
					 name(__day_names, t->tm_wday, 7));
				goto out;
			case 'b':
			case 'h':
			case 'B':
				snprintf(piece, sizeof(piece), letter == 'B' ? "%s" : "%.3s",
					 name(__month_names, t->tm_mon, 12));
				goto out;
			case 'c':
				whole = "%a %b %e %H:%M:%S %Y";
				break;
			case 'D':
			case 'x':
				whole = "%m/%d/%y";
				break;
			case 'F':
				whole = "%Y-%m-%d";
				break;
			case 'r':
				whole = "%I:%M:%S %p";
				break;
			case 'R':
				whole = "%H:%M";
				break;
			case 'T':
			case 'X':
				whole = "%H:%M:%S";
				break;
			case 'C':
				number = (t->tm_year + 1900LL) / 100;
				break;
			case 'd':
				number = t->tm_mday;
				break;
			case 'e':
				number = t->tm_mday, shape = "%2lld";
				break;
			case 'g':
				iso_week(t, &year), number = year % 100;
				break;
			case 'G':
				iso_week(t, &year), number = year, shape = "%lld";
				break;
			case 'H':
				number = t->tm_hour;
				break;
			case 'I':
				number = (t->tm_hour + 11) % 12 + 1;
				break;
			case 'j':
				number = t->tm_yday + 1, shape = "%03lld";
				break;
			case 'k':
				number = t->tm_hour, shape = "%2lld";
				break;
			case 'l':
				number = (t->tm_hour + 11) % 12 + 1, shape = "%2lld";
				break;
			case 'm':
				number = t->tm_mon + 1;
				break;
			case 'M':
				number = t->tm_min;
				break;
			case 'n':
				piece[0] = '\n';
				goto out;
			case 'p':
				whole = t->tm_hour < 12 ? "AM" : "PM";
				break;
			case 'P':
				whole = t->tm_hour < 12 ? "am" : "pm";
				break;
			case 's': {
				struct tm copy = *t;
				number = mktime(&copy), shape = "%lld";
				break;
			}
			case 'S':
				number = t->tm_sec;
				break;
			case 't':
				piece[0] = '\t';
				goto out;
			case 'u':
				number = t->tm_wday ? t->tm_wday : 7, shape = "%lld";
				break;
			case 'U':
				number = week(t, 0);
				break;
			case 'V':
				number = iso_week(t, &year);
				break;
			case 'w':
				number = t->tm_wday, shape = "%lld";
				break;
			case 'W':
				number = week(t, 1);
				break;
			case 'y':
				number = ((t->tm_year + 1900LL) % 100 + 100) % 100;
				break;
			case 'Y':
				number = t->tm_year + 1900LL, shape = "%lld";
				break;
			case 'z': {
				long minutes = t->tm_gmtoff / 60,
				     magnitude = minutes < 0 ? -minutes : minutes;
				snprintf(piece, sizeof(piece), "%c%02ld%02ld",
					 minutes < 0 ? '-' : '+', magnitude / 60, magnitude % 60);
				goto out;
			}
			case 'Z':
				snprintf(piece, sizeof(piece), "%s", t->tm_zone ? t->tm_zone : "");
				goto out;
			case '%':
				goto out;
			default: /* as it stands */
				piece[0] = '%', piece[1] = letter, piece[2] = 0;
				if (!letter)
					format--;
				goto out;
			}
			if (whole) {
				if (!strftime(piece, sizeof(piece), whole, t))
					piece[0] = 0;
			} else {
				snprintf(piece, sizeof(piece), shape, number);
			}
		}
out:;
		size_t length = strlen(piece);
		if (length >= size - at || at >= size)
			return 0;
		memcpy(text + at, piece, length);
		at += length;
	}
	if (at >= size)
		return 0;
	text[at] = 0;
	return at;
}
