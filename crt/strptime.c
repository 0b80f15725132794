/* strptime.c: dates from text. strptime(3), in the C locale. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include "calendar_names.h"

/* A number of at most width digits, between least and most. Returns the place behind it, or NULL.
 */
static const char *number(const char *text, int width, int least, int most, int *value)
{
	int sign = 1;
	long v = 0;
	while (isspace((unsigned char)*text))
		text++;
	if (width == 4 && (*text == '+' || *text == '-'))
		sign = *text++ == '-' ? -1 : 1;
	if (!isdigit((unsigned char)*text))
		return NULL;
	for (; width-- && isdigit((unsigned char)*text); text++)
		v = v * 10 + *text - '0';
	*value = v * sign;
	return *value < least || *value > most ? NULL : text;
}

/* A name or its first three letters. */
static const char *name(const char *text, const char names[][CALENDAR_NAME], int count, int *index)
{
	for (int i = 0; i < count; i++) {
		size_t length = strlen(names[i]);
		if (strncasecmp(text, names[i], length))
			length = 3;
		if (strncasecmp(text, names[i], length))
			continue;
		*index = i;
		return text + length;
	}
	return NULL;
}

static const char *zone(const char *text, long *offset)
{
	int sign = *text == '-' ? -1 : 1, hours, minutes = 0;
	if (*text == 'Z') {
		*offset = 0;
		return text + 1;
	}
	if ((*text != '+' && *text != '-') || !(text = number(text + 1, 2, 0, 99, &hours)))
		return NULL;
	text += *text == ':';
	if (isdigit((unsigned char)*text) && !(text = number(text, 2, 0, 59, &minutes)))
		return NULL;
	*offset = sign * (hours * 3600L + minutes * 60);
	return text;
}

/* What of a date was said. */
enum { SAID_YEAR = 1, SAID_MONTH = 2, SAID_DAY = 4, SAID_WDAY = 8, SAID_YDAY = 16 };

struct parse {
	struct tm *t;
	int afternoon, hour12, century, of_century; /* -1: not said */
	int said;                                   /* SAID_... */
	int week;                                   /* of the year; -1: not said */
	int week_begin; /* its first day: 0, Sunday, in %U; 1, Monday, in %W */
};

static const char *parse(struct parse *p, const char *text, const char *format)
{
	struct tm *t = p->t;
	int value;

	for (; *format && text; format++) {
		const char *whole = NULL;
		if (isspace((unsigned char)*format)) {
			while (isspace((unsigned char)*text))
				text++;
			continue;
		}
		if (*format != '%') {
			if (*text++ != *format)
				return NULL;
			continue;
		}
		format += 1 + strspn(format + 1, "-_0^#123456789");
		if (*format == 'E' || *format == 'O')
			format++;
		switch (*format) {
		case 'a':
		case 'A':
			text = name(text, __day_names, 7, &t->tm_wday);
			p->said |= SAID_WDAY;
			break;
		case 'b':
		case 'B':
		case 'h':
			text = name(text, __month_names, 12, &t->tm_mon);
			p->said |= SAID_MONTH;
			break;
		case 'c':
			whole = "%a %b %e %H:%M:%S %Y";
			break;
		case 'C':
			text = number(text, 2, 0, 99, &p->century);
			p->said |= SAID_YEAR;
			break;
		case 'd':
		case 'e':
			text = number(text, 2, 1, 31, &t->tm_mday);
			p->said |= SAID_DAY;
			break;
		case 'D':
		case 'x':
			whole = "%m/%d/%y";
			break;
		case 'F':
			whole = "%Y-%m-%d";
			break;
		case 'H':
		case 'k':
			text = number(text, 2, 0, 23, &t->tm_hour);
			p->hour12 = -1;
			break;
		case 'I':
		case 'l':
			text = number(text, 2, 1, 12, &p->hour12);
			break;
		case 'j':
			if ((text = number(text, 3, 1, 366, &value)))
				t->tm_yday = value - 1;
			p->said |= SAID_YDAY;
			break;
		case 'm':
			if ((text = number(text, 2, 1, 12, &value)))
				t->tm_mon = value - 1;
			p->said |= SAID_MONTH;
			break;
		case 'M':
			text = number(text, 2, 0, 59, &t->tm_min);
			break;
		case 'n':
		case 't':
			while (isspace((unsigned char)*text))
				text++;
			break;
		case 'p':
		case 'P':
			if (strncasecmp(text, "AM", 2) && strncasecmp(text, "PM", 2))
				return NULL;
			p->afternoon = (*text | 32) == 'p';
			text += 2;
			break;
		case 'r':
			whole = "%I:%M:%S %p";
			break;
		case 'R':
			whole = "%H:%M";
			break;
		case 's': {
			char *end;
			time_t seconds = strtoll(text, &end, 10);
			if (end == text || !localtime_r(&seconds, t))
				return NULL;
			text = end;
			break;
		}
		case 'S':
			text = number(text, 2, 0, 61, &t->tm_sec);
			break;
		case 'T':
		case 'X':
			whole = "%H:%M:%S";
			break;
		case 'u':
			if ((text = number(text, 1, 1, 7, &value)))
				t->tm_wday = value % 7;
			p->said |= SAID_WDAY;
			break;
		case 'w':
			text = number(text, 1, 0, 6, &t->tm_wday);
			p->said |= SAID_WDAY;
			break;
		case 'U':
		case 'W':
			p->week_begin = *format == 'W';
			text = number(text, 2, 0, 53, &p->week);
			break;
		case 'V':
			text = number(text, 2, 0, 53, &value);
			break;
		case 'g':
			text = number(text, 2, 0, 99, &value);
			break;
		case 'G':
			text = number(text, 4, 0, 9999, &value);
			break;
		case 'y':
			text = number(text, 2, 0, 99, &p->of_century);
			p->said |= SAID_YEAR;
			break;
		case 'Y':
			if ((text = number(text, 4, -9999, 9999, &value)))
				t->tm_year = value - 1900;
			p->century = p->of_century = -1;
			p->said |= SAID_YEAR;
			break;
		case 'z':
			while (isspace((unsigned char)*text))
				text++;
			text = zone(text, &t->tm_gmtoff);
			break;
		case 'Z':
			while (isalpha((unsigned char)*text))
				text++;
			break;
		case '%':
			if (*text++ != '%')
				return NULL;
			break;
		default:
			return NULL;
		}
		if (whole)
			text = parse(p, text, whole);
	}
	return text;
}

static int days_before(int year, int month)
{
	struct tm begin = {.tm_year = year, .tm_mon = month, .tm_mday = 1};
	timegm(&begin);
	return begin.tm_yday;
}

/* The month and the day of the month that the day of the year is, unless they were said. */
static void split_day_of_year(struct tm *t, int said)
{
	struct tm day = {.tm_year = t->tm_year, .tm_mday = t->tm_yday + 1};
	timegm(&day);
	if (!(said & SAID_MONTH))
		t->tm_mon = day.tm_mon;
	if (!(said & SAID_DAY))
		t->tm_mday = day.tm_mday;
}

static int day_of_week(int year, int month, int day)
{
	struct tm date = {.tm_year = year, .tm_mon = month, .tm_mday = day};
	timegm(&date);
	return date.tm_wday;
}

/* Fills in what follows from the rest. A week counts once its day was said. */
static void complete(const struct parse *p)
{
	struct tm *t = p->t;
	int said = p->said, date = t->tm_mon >= 0 && t->tm_mday >= 0; /* getdate has others */
	if (date && said & (SAID_YEAR | SAID_MONTH | SAID_DAY)) {
		if (!(said & SAID_WDAY)) {
			if (said & SAID_YDAY)
				split_day_of_year(t, said);
			t->tm_wday = day_of_week(t->tm_year, t->tm_mon, t->tm_mday);
		}
		if (!(said & SAID_YDAY))
			t->tm_yday = days_before(t->tm_year, t->tm_mon) + t->tm_mday - 1;
	}
	if (p->week >= 0 && said & SAID_WDAY) {
		int begin = p->week_begin, first = day_of_week(t->tm_year, 0, 1);
		int before = (7 + begin - first) % 7; /* the days of week 0 */
		if (!(said & SAID_YDAY))
			t->tm_yday = before + (p->week - 1) * 7 + (t->tm_wday - begin + 7) % 7;
		split_day_of_year(t, said);
	}
}

/* Returns the place behind what was read, or NULL. What was not said stays as it was, but for what
 * follows from the rest. */
char *strptime(const char *restrict text, const char *restrict format, struct tm *restrict t)
{
	struct parse p = {t, -1, -1, -1, -1, 0, -1, 0};
	const char *end = parse(&p, text, format);

	if (!end)
		return NULL;
	if (p.hour12 >= 0)
		t->tm_hour = p.hour12 % 12 + (p.afternoon > 0 ? 12 : 0);
	if (p.century >= 0)
		t->tm_year = p.century * 100 + (p.of_century < 0 ? 0 : p.of_century) - 1900;
	else if (p.of_century >= 0)
		t->tm_year = p.of_century + (p.of_century < 69 ? 100 : 0);
	complete(&p);
	return (char *)end;
}
