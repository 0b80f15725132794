/* strftime.c: dates as text. strftime(3), in the locale "C". */
#include <stdio.h>
#include <string.h>
#include "calendar_names.h"
#include "timezone.h"

static const char *name(const char names[][CALENDAR_NAME], unsigned index, unsigned count)
{
	return index < count ? names[index] : "?";
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
