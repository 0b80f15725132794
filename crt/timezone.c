/*
 * timezone.c: the time zone that TZ names, a file (Europe/Berlin; zone_file.c), or describes in
 * POSIX's way: EST5EDT,M3.2.0,M11.1.0. tzset(3). Without TZ it is that of /etc/localtime, else UTC.
 * Rules that TZ does not give are those of the USA since 2007.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include "thread.h"
#include "timezone.h"

enum { NAME = 16 };
static char names[2][NAME] = {"UTC", "UTC"};
char *tzname[2] = {names[0], names[1]};
long timezone; /* seconds west of Greenwich */
int daylight;  /* whether there is ever daylight saving time */

/* When one of the two begins: a day of the year, in one of three ways, and the local time. */
struct rule {
	char kind; /* J: 1 to 365, never February 29; 0: from 0, which counts; M: month, week,
		      weekday */
	int month, week, day, time;
};

static long offsets[2]; /* east of Greenwich: standard, daylight */
static struct rule rules[2];
static int has_file, has_rule; /* the rule tells of times that the file does not */
static char last[256];         /* what TZ was */

/* Letters, or anything in < >. Returns the place behind it, or NULL: less than three characters. */
static const char *parse_name(const char *text, char name[NAME])
{
	size_t length = 0, quoted = *text == '<';
	const char *from = text + quoted;
	while (quoted ? from[length] && from[length] != '>' : isalpha((unsigned char)from[length]))
		length++;
	if (length < 3 || (quoted && !from[length]))
		return NULL;
	strlcpy(name, from, length < NAME ? length + 1 : NAME);
	return from + length + quoted;
}

/* [+-]hours[:minutes[:seconds]] */
static const char *parse_time(const char *text, int *seconds)
{
	int sign = *text == '-' ? -1 : 1, unit = 3600;
	char *end;
	*seconds = 0;
	for (text += *text == '-' || *text == '+'; unit; unit /= 60, text = end + 1) {
		if (!isdigit((unsigned char)*text))
			return NULL;
		*seconds += unit * sign * (int)(strtoul(text, &end, 10) % 1000);
		if (*end != ':')
			return end;
	}
	return NULL;
}

static const char *parse_rule(const char *text, struct rule *rule)
{
	int *const fields[] = {&rule->month, &rule->week, &rule->day};
	char *end = (char *)text;

	if (*text++ != ',')
		return NULL;
	rule->kind = *text == 'J' || *text == 'M' ? *text++ : '0';
	for (int i = rule->kind == 'M' ? 0 : 2; i < 3; i++, text = end) {
		if (!isdigit((unsigned char)*text))
			return NULL;
		*fields[i] = strtoul(text, &end, 10) % 1000;
		if (i < 2 && *end++ != '.')
			return NULL;
	}
	rule->time = 2 * 3600;
	return *text == '/' ? parse_time(text + 1, &rule->time) : text;
}

/* Returns 0: this describes no time zone. */
static int parse_zone(const char *text)
{
	int seconds;
	if (!(text = parse_name(text, names[0])) || !(text = parse_time(text, &seconds)))
		return 0;
	offsets[0] = offsets[1] = -seconds;
	strcpy(names[1], names[0]);
	if (!*text)
		return 1;
	if (!(text = parse_name(text, names[1])))
		return 0;
	offsets[1] = offsets[0] + 3600;
	if (*text && *text != ',') {
		if (!(text = parse_time(text, &seconds)))
			return 0;
		offsets[1] = -seconds;
	}
	if (!*text)
		text = ",M3.2.0,M11.1.0";
	daylight = 1;
	return (text = parse_rule(text, &rules[0])) && (text = parse_rule(text, &rules[1])) &&
	       !*text;
}

static void read_zone(void)
{
	const char *text = getenv("TZ"), *rule;
	if (!text)
		text = "/etc/localtime";
	if (*last && !strcmp(text, last))
		return;
	strlcpy(last, text, sizeof(last));
	text += *text == ':';
	daylight = 0;
	/* What runs with more rights than its caller opens no file that the caller names. */
	rule = getenv("TZ") && getauxval(AT_SECURE) ? NULL : __read_zone_file(text);
	has_file = rule != NULL;
	has_rule = parse_zone(has_file ? rule : text);
	if (!has_rule) {
		struct tm end = {.tm_zone = "UTC"};
		if (has_file)
			__zone_file_local(INT64_MAX, 1, &end);
		daylight = 0;
		offsets[0] = offsets[1] = end.tm_gmtoff;
		strlcpy(names[0], end.tm_zone, NAME);
		strcpy(names[1], names[0]);
	}
	timezone = -offsets[0];
}

int __zone_lock;

void tzset(void)
{
	LOCK(&__zone_lock);
	read_zone();
	UNLOCK(&__zone_lock);
}

/* The local seconds since 1970 when a rule applies in a year. */
static int64_t when(const struct rule *rule, int year)
{
	struct tm first = {.tm_year = year, .tm_mday = 1};
	if (rule->kind == '0') {
		first.tm_mday += rule->day;
	} else if (rule->kind == 'J') {
		int leap = !(year % 4) && (year % 100 || !((year + 300) % 400));
		first.tm_mday += rule->day - 1 + (leap && rule->day >= 60);
	} else {
		first.tm_mon = rule->month - 1;
		timegm(&first);
		int month = first.tm_mon;
		first.tm_mday += (rule->day - first.tm_wday + 7) % 7 + 7 * (rule->week - 1);
		for (struct tm at = first; timegm(&at), rule->week == 5 && at.tm_mon != month;
		     at = first)
			first.tm_mday -= 7;
	}
	return timegm(&first) + rule->time;
}

static int is_daylight(time_t time)
{
	struct tm parts;
	time_t local = time + offsets[0];
	if (!daylight || !gmtime_r(&local, &parts))
		return 0;
	int64_t begin = when(&rules[0], parts.tm_year) - offsets[0];
	int64_t end = when(&rules[1], parts.tm_year) - offsets[1];
	return begin < end ? time >= begin && time < end : time >= begin || time < end;
}

long __local_offset(time_t time, struct tm *parts)
{
	struct tm local;
	if (has_file && __zone_file_local(time, !has_rule, &local)) {
		if (parts) {
			parts->tm_isdst = local.tm_isdst;
			parts->tm_gmtoff = local.tm_gmtoff;
			parts->tm_zone = local.tm_zone;
		}
		return local.tm_gmtoff;
	}
	int dst = is_daylight(time);
	if (parts) {
		parts->tm_isdst = dst;
		parts->tm_gmtoff = offsets[dst];
		parts->tm_zone = names[dst];
	}
	return offsets[dst];
}

/* With a file. Of the offsets of a day before and after, the one that fits; else, of those that are
 * near, the one that is as is_dst says. */
static time_t from_local_by_file(int64_t seconds, int is_dst)
{
	enum { DAY = 86400, WEEK = 7 * DAY };
	struct tm at;
	time_t before = seconds - __local_offset(seconds - DAY, NULL);
	time_t after = seconds - __local_offset(seconds + DAY, NULL);
	const time_t choices[] = {before, after};

	for (int i = 0; i < 2; i++) {
		long offset = __local_offset(choices[i], &at);
		if (choices[i] + offset == seconds && (is_dst < 0 || at.tm_isdst == (is_dst > 0)))
			return choices[i];
	}
	for (int i = 1; is_dst >= 0 && i < 104; i++) { /* weeks before and after, two years */
		long offset = __local_offset(seconds + (i & 1 ? -1 : 1) * (i + 1) / 2 * WEEK, &at);
		if (at.tm_isdst == (is_dst > 0))
			return seconds - offset;
	}
	return is_dst > 0 ? before - 3600 : before; /* where there is none, it would be an hour */
}

time_t __from_local(int64_t seconds, int is_dst)
{
	if (has_file)
		return from_local_by_file(seconds, is_dst);
	time_t standard = seconds - offsets[0], saving = seconds - offsets[1];
	int standard_fits = !is_daylight(standard), saving_fits = is_daylight(saving);
	if (is_dst > 0) /* where there is none, it would be an hour */
		return daylight ? saving : standard - 3600;
	if (is_dst == 0)
		return standard;
	return saving_fits && !standard_fits ? saving : standard;
}
