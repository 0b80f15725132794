/* getdate: what it reads by the formats of $DATEMSK, and what it takes for what was not said.
 * Use: getdate FOLDER. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static const char formats[] =
	"%m\n%A %B %d, %Y, %H:%M:%S\n%A\n%B\n%m/%d/%y %I %p\n%d,%m,%Y %H:%M\n"
	"at %A the %dst of %B in %Y\nrun job at %I %p,%B %dnd\n%A den %d. %B %Y %H.%M Uhr\n"
	"%H:%M\n%H:%M:%S\n%Y-%m-%d\n%A %B\n%B %Y\n%d\n%T %A\nday %j\n%Y year\n%a %H\n%D\n%M past\n";

static void date(const char *text)
{
	time_t now = time(NULL);
	getdate_err = 99;
	struct tm *t = getdate(text);
	if (!t) {
		printf("%s: none, %d\n", text, getdate_err);
		return;
	}
	struct tm today = *localtime(&now), copy = *t;
	time_t then = mktime(&copy);
	int is_now = t->tm_hour == today.tm_hour && t->tm_min == today.tm_min &&
		     abs(t->tm_sec - today.tm_sec) < 3;
	printf("%s: %d-%d-%d wday %d yday %d ", text, t->tm_year, t->tm_mon, t->tm_mday, t->tm_wday,
	       t->tm_yday);
	if (is_now)
		printf("now\n");
	else
		printf("%d:%d:%d %d\n", t->tm_hour, t->tm_min, t->tm_sec,
		       (int)(then / 86400 - now / 86400));
}

/* A month alone is its first day, POSIX says; glibc 2.36 takes another, so only the program asks.
 */
static void month(const char *text, int number, int year)
{
	time_t now = time(NULL);
	struct tm today = *localtime(&now), *t = getdate(text);
	if (!year)
		year = today.tm_year + (number < today.tm_mon);
	int right = t && t->tm_mon == number && t->tm_year == year;
#ifndef __GLIBC__
	right = right && t->tm_mday == 1 && t->tm_hour == today.tm_hour;
#endif
	printf("%s: %d\n", text, right);
}

int main(int argc, char **argv)
{
	static const char *const texts[] = {"10/1/87 4 PM",
					    "Friday",
					    "Friday September 18, 1987, 10:30:30",
					    "24,9,1986 10:30",
					    "at monday the 1st of december in 1986",
					    "run job at 3 PM, december 2nd",
					    "sunday",
					    "Monday",
					    "tue",
					    "Wed",
					    "thursday",
					    "saturday",

					    "0",
					    "13",
					    "00:00",
					    "23:59",
					    "12:30:15",
					    "24:00",
					    "2024-02-29",
					    "2023-02-29",
					    "2023-02-28",
					    "2000-04-31",
					    "1970-01-01",
					    "Friday May",
					    "sunday february",
					    "31",
					    "01:02:03 fri",
					    "day 60",
					    "2033 year",
					    "fri 17",
					    "02/30/24",
					    "02/29/24",
					    "9999-12-31",
					    "",
					    " ",
					    "nonsense",
					    "Friday ",
					    " Friday",
					    "2024-02-29x",
					    "30 past"};
	char path[4096];

	if (argc < 2)
		return 1;
	unsetenv("DATEMSK");
	date("Friday");
	setenv("DATEMSK", "", 1);
	date("Friday");
	snprintf(path, sizeof(path), "%s/none", argv[1]);
	setenv("DATEMSK", path, 1);
	date("Friday");
	setenv("DATEMSK", argv[1], 1);
	date("Friday");
	snprintf(path, sizeof(path), "%s/formats", argv[1]);
	setenv("DATEMSK", path, 1);
	FILE *file = fopen(path, "w");
	fclose(file);
	date("Friday");
	file = fopen(path, "w");
	fputs(formats, file);
	fclose(file);
	for (int zone = 0; zone < 2; zone++) {
		setenv("TZ", zone ? "CET-1CEST,M3.5.0,M10.5.0/3" : "UTC0", 1);
		tzset();
		for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
			date(texts[i]);
		month("january", 0, 0);
		month("Feb", 1, 0);
		month("june", 5, 0);
		month("november", 10, 0);
		month("dec", 11, 0);
		month("1", 0, 0);
		month("12", 11, 0);
		month("may 2031", 4, 131);
	}
	struct tm t;
	SAY(getdate_r("2024-02-29", &t));
	SAY(t.tm_mday);
	SAY(getdate_r("2023-02-29", &t));
	if (geteuid() && !chmod(path, 0))
		date("Friday");
	return 0;
}
