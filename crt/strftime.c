/* strftime.c: dates as text. strftime(3), in the locale "C". */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
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

/* What a conversion gives: words, else the result of another format, else a number. */
struct piece {
	const char *words, *format;
	long long number;
	int digits; /* at least */
	char pad;
};

static struct piece number(long long value, int digits)
{
	return (struct piece){.number = value, .digits = digits, .pad = '0'};
}

static struct piece blank(long long value)
{
	return (struct piece){.number = value, .digits = 2, .pad = ' '};
}

static struct piece words(const char *text) { return (struct piece){.words = text, .pad = ' '}; }
static struct piece as(const char *format) { return (struct piece){.format = format, .pad = ' '}; }

static long long seconds(struct tm copy) { return mktime(&copy); }

/* room has at least eight bytes. A conversion that is none gives NULL words. */
static struct piece convert(char letter, const struct tm *t, char *room)
{
	int64_t year = t->tm_year + 1900LL, week_year;
	long minutes = t->tm_gmtoff / 60;
	int hour = (t->tm_hour + 11) % 12 + 1, iso = iso_week(t, &week_year);

	switch (letter) {
	case 'a':
		return words(strncpy(room, name(__day_names, t->tm_wday, 7), 3));
	case 'A':
		return words(name(__day_names, t->tm_wday, 7));
	case 'b':
	case 'h':
		return words(strncpy(room, name(__month_names, t->tm_mon, 12), 3));
	case 'B':
		return words(name(__month_names, t->tm_mon, 12));
	case 'c':
		return as("%a %b %e %H:%M:%S %Y");
	case 'C':
		return number((year - (year % 100 + 100) % 100) / 100, 2);
	case 'd':
		return number(t->tm_mday, 2);
	case 'D':
	case 'x':
		return as("%m/%d/%y");
	case 'e':
		return blank(t->tm_mday);
	case 'F':
		return as("%Y-%m-%d");
	case 'g':
		return number((week_year % 100 + 100) % 100, 2);
	case 'G':
		return number(week_year, 1);
	case 'H':
		return number(t->tm_hour, 2);
	case 'I':
		return number(hour, 2);
	case 'j':
		return number(t->tm_yday + 1, 3);
	case 'k':
		return blank(t->tm_hour);
	case 'l':
		return blank(hour);
	case 'm':
		return number(t->tm_mon + 1, 2);
	case 'M':
		return number(t->tm_min, 2);
	case 'n':
		return words("\n");
	case 'p':
		return words(t->tm_hour < 12 ? "AM" : "PM");
	case 'P':
		return words(t->tm_hour < 12 ? "am" : "pm");
	case 'r':
		return as("%I:%M:%S %p");
	case 'R':
		return as("%H:%M");
	case 's':
		return (struct piece){.number = seconds(*t), .digits = 1, .pad = ' '};
	case 'S':
		return number(t->tm_sec, 2);
	case 't':
		return words("\t");
	case 'T':
	case 'X':
		return as("%H:%M:%S");
	case 'u':
		return number(t->tm_wday ? t->tm_wday : 7, 1);
	case 'U':
		return number(week(t, 0), 2);
	case 'V':
		return number(iso, 2);
	case 'w':
		return number(t->tm_wday, 1);
	case 'W':
		return number(week(t, 1), 2);
	case 'y':
		return number((year % 100 + 100) % 100, 2);
	case 'Y':
		return number(year, 1);
	case 'z':
		*room = minutes < 0 ? '-' : '+';
		minutes = minutes < 0 ? -minutes : minutes;
		sprintf(room + 1, "%02u%02u", (unsigned)minutes / 60 % 100, (unsigned)minutes % 60);
		return words(room);
	case 'Z':
		if (t->tm_zone || t->tm_isdst < 0)
			return words(t->tm_zone ? t->tm_zone : "");
		tzset();
		return words(tzname[!!t->tm_isdst]);
	case '%':
		return words("%");
	}
	return (struct piece){0};
}

/* %[flag][width][E or O]letter, where format is behind the percent sign. Flags: 0 and + as POSIX
 * has them; _ (blanks), - (no padding), ^ (upper case), # (the other case) as GNU has. text has
 * room for size bytes. Returns the length, size or more when it does not fit, and moves format
 * behind the letter. */
static size_t one(char *text, size_t size, const char *restrict *format, const struct tm *t)
{
	const char *start = *format - 1, *at = *format;
	char flag = 0, letter_case = 0, room[8] = "", piece[128];
	long width = 0;

	for (; *at && strchr("0+_-^#", *at); at++)
		*(strchr("^#", *at) ? &letter_case : &flag) = *at;
	if (*at >= '1' && *at <= '9')
		width = strtol(at, (char **)&at, 10);
	if (*at == 'E' || *at == 'O')
		at++;
	struct piece p = convert(*at, t, room);
	at += *at != 0;
	*format = at;
	if (!p.words && !p.format && !p.pad) /* as it stands */
		return snprintf(text, size, "%.*s", (int)(at - start), start);

	char pad = flag == '_' || (flag == '-' && !p.format) ? ' '
		   : flag == '0' || flag == '+'              ? '0'
							     : p.pad;
	if (p.format || p.words) {
		if (p.format && (p.words = piece, !strftime(piece, sizeof(piece), p.format, t)))
			*piece = 0;
		long length = strlen(p.words);
		width = width > length ? width - length : 0;
		if (letter_case == '#' && p.format)
			letter_case = 0;
		if ((size_t)width + length >= size)
			return size;
		memset(text, pad, width);
		strcpy(text + width, p.words);
		for (char *c = text + width; letter_case && at[-1] != 'P' && *c; c++)
			*c = letter_case == '#' && (at[-1] == 'p' || at[-1] == 'Z') ? tolower(*c)
										    : toupper(*c);
		return width + length;
	}
	if (width < p.digits && flag != '-')
		width = p.digits;
	int bounded = width > (long)size ? (int)size : (int)width;
	/* + is for years of more digits than four, centuries of more than two. */
	long long most = at[-1] == 'C' ? 99 : 9999;
	if (flag == '+' && (p.number > most || (width > (at[-1] == 'C' ? 2 : 4) && p.number >= 0)))
		return snprintf(text, size, "%+0*lld", bounded, p.number);
	return snprintf(text, size, pad == '0' ? "%0*lld" : "%*lld", bounded, p.number);
}

/* Returns the length, or 0: it does not fit. */
size_t strftime(char *restrict text, size_t size, const char *restrict format,
		const struct tm *restrict t)
{
	size_t at = 0;
	while (*format && at < size) {
		if (*format++ == '%')
			at += one(text + at, size - at, &format, t);
		else
			text[at++] = format[-1];
	}
	if (at >= size)
		return 0;
	text[at] = 0;
	return at;
}
