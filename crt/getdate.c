/* getdate.c: dates in the formats that a file of the user's lists. getdate(3). What a date does not
 * say is what POSIX's getdate takes instead. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

int getdate_err;

enum {
	NO_DATEMSK = 1,
	NO_OPEN,
	NO_STAT,
	NO_FILE,
	NO_READ,
	NO_MEMORY,
	NO_MATCH,
	NO_DATE,
	UNSAID = INT_MIN
};

static const struct tm unsaid = {.tm_sec = UNSAID,
				 .tm_min = UNSAID,
				 .tm_hour = UNSAID,
				 .tm_mday = UNSAID,
				 .tm_mon = UNSAID,
				 .tm_year = UNSAID,
				 .tm_wday = UNSAID,
				 .tm_yday = UNSAID,
				 .tm_isdst = -1};

/* The first line of the file that describes all of the text fills in *t. Returns an error. */
static int match(FILE *file, const char *text, struct tm *t)
{
	char *line = NULL, *end;
	size_t size = 0;
	int error = NO_MATCH;

	text += strspn(text, " \t\n\v\f\r");
	while (error == NO_MATCH && getline(&line, &size, file) > 0) {
		line[strcspn(line, "\n")] = 0;
		*t = unsaid;
		end = strptime(text, line, t);
		if (end && !end[strspn(end, " \t\n\v\f\r")])
			error = 0;
	}
	if (error && ferror(file))
		error = errno == ENOMEM ? NO_MEMORY : NO_READ;
	free(line);
	return error;
}

/* The first of a month, or the first such day of the week in it. */
static int first_day(int year, int month, int weekday)
{
	struct tm first = {.tm_year = year, .tm_mon = month, .tm_mday = 1};
	if (weekday == UNSAID || timegm(&first) == -1)
		return 1;
	return 1 + (weekday - first.tm_wday + 7) % 7;
}

static int exists(int year, int month, int day)
{
	struct tm date = {.tm_year = year, .tm_mon = month, .tm_mday = day};
	return timegm(&date) != -1 && date.tm_mon == month && date.tm_mday == day;
}

static void instead_of_unsaid(int *part, int value)
{
	if (*part == UNSAID)
		*part = value;
}

/* Fills in what was not said. Returns an error. */
static int complete(struct tm *t)
{
	time_t seconds = time(NULL);
	int counted = 0; /* the day counts from the first of a month, and may lie beyond its last */
	struct tm now;

	localtime_r(&seconds, &now);
	int said = t->tm_hour != UNSAID || t->tm_min != UNSAID || t->tm_sec != UNSAID;
	instead_of_unsaid(&t->tm_hour, said ? 0 : now.tm_hour);
	instead_of_unsaid(&t->tm_min, said ? 0 : now.tm_min);
	instead_of_unsaid(&t->tm_sec, said ? 0 : now.tm_sec);
	if (t->tm_year == UNSAID && t->tm_mon == UNSAID && t->tm_mday == UNSAID) {
		int later = 0;
		if (t->tm_wday != UNSAID)
			later = (t->tm_wday - now.tm_wday + 7) % 7;
		else if (t->tm_hour < now.tm_hour)
			later = 1;
		t->tm_mon = now.tm_mon;
		t->tm_mday = now.tm_mday + later;
		counted = 1;
	} else if (t->tm_mon != UNSAID && t->tm_mday == UNSAID) {
		if (t->tm_year == UNSAID)
			t->tm_year = now.tm_year + (t->tm_mon < now.tm_mon);
		t->tm_mday = first_day(t->tm_year, t->tm_mon, t->tm_wday);
	}
	instead_of_unsaid(&t->tm_year, now.tm_year);
	instead_of_unsaid(&t->tm_mon, now.tm_mon);
	instead_of_unsaid(&t->tm_mday, now.tm_mday);
	if (!counted && !exists(t->tm_year, t->tm_mon, t->tm_mday))
		return NO_DATE;
	return mktime(t) == -1 ? NO_DATE : 0;
}

/* Returns what getdate puts in getdate_err: 1 no DATEMSK, 2 to 5 its file cannot be opened, asked
 * about, is not a regular one, cannot be read; 6 no memory, 7 no line fits, 8 no such date. */
int getdate_r(const char *restrict text, struct tm *restrict t)
{
	const char *path = getenv("DATEMSK");
	struct stat status;
	int error;

	if (!path || !*path)
		return NO_DATEMSK;
	if (stat(path, &status))
		return NO_STAT;
	if (!S_ISREG(status.st_mode))
		return NO_FILE;
	FILE *file = fopen(path, "re");
	if (!file)
		return errno == ENOMEM ? NO_MEMORY : NO_OPEN;
	error = match(file, text, t);
	fclose(file);
	return error ? error : complete(t);
}

/* NULL and getdate_err on failure; else what the next call overwrites. */
struct tm *getdate(const char *text)
{
	static struct tm t;
	getdate_err = getdate_r(text, &t);
	return getdate_err ? NULL : &t;
}
