/* Lines of users and groups, the locale's texts and dates from text, against glibc. */
#define _GNU_SOURCE
#include <grp.h>
#include <langinfo.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

static void lines(void)
{
	struct passwd *p;
	struct group *g;
	FILE *f = fopen("passwd", "w");
	fputs("bad "
	      "line\n\nx:y:1:2:g:/h:/"
	      "s\n#c:c:1:1:c:c:c\nshort:x:1\nz:*:notnumber:3:a:b:c\nlast:x:7:8:::\n",
	      f);
	fclose(f);
	f = fopen("passwd", "r");
	while ((p = fgetpwent(f)))
		printf("%s %u [%s]\n", p->pw_name, p->pw_uid, p->pw_shell);
	fclose(f);
	f = fopen("group", "w");
	fputs("g:x:5:a,b,c\nbad\nh::6:\ni:x:7:one\n", f);
	fclose(f);
	f = fopen("group", "r");
	while ((g = fgetgrent(f))) {
		printf("%s %u", g->gr_name, g->gr_gid);
		for (char **m = g->gr_mem; *m; m++)
			printf(" %s", *m);
		putchar('\n');
	}
	fclose(f);
	putpwent(&(struct passwd){"n", "p", 1, 2, "g", "/d", "/s"}, stdout);
}

static void parse(const char *text, const char *format)
{
	struct tm t;
	memset(&t, 0, sizeof(t));
	char *end = strptime(text, format, &t);
	printf("%s %s: ", text, format);
	if (!end)
		puts("no");
	else
		printf("%d-%d-%d %d:%d:%d %d %d %ld [%s]\n", t.tm_year, t.tm_mon, t.tm_mday,
		       t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_gmtoff, end);
}

static void zones(void)
{
	static const char *names[] = {"UTC0",
				      "EST5EDT,M3.2.0,M11.1.0",
				      "CET-1CEST,M3.5.0,M10.5.0/3",
				      "<+0330>-3:30",
				      "NZST-12NZDT,M9.5.0,M4.1.0/3",
				      "AAA3BBB2,J60/1:30,300",
				      "XXX-2<-03>3,45/-1,J200/26:00:05",
				      "EST5EDT"};
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++) {
		unsigned long sum = 0;
		struct tm t;
		setenv("TZ", names[i], 1);
		tzset();
		printf("%s: %s %s %ld %d", names[i], tzname[0], tzname[1], timezone, daylight);
		for (time_t at = 1199145600; at < 1199145600 + 3 * 366 * 86400; at += 1799) {
			localtime_r(&at, &t);
			sum = sum * 31 + t.tm_hour * 3 + t.tm_min + t.tm_yday * 7 + t.tm_isdst +
			      t.tm_gmtoff;
			struct tm copy = t;
			if (mktime(&copy) != at)
				printf(" %ld", (long)at);
			copy.tm_isdst = daylight && !t.tm_isdst;
			sum = sum * 31 + (unsigned long)mktime(&copy);
		}
		printf(" %08lx %s", sum & 0xffffffff, asctime(&t));
		struct tm odd = {.tm_year = 124,
				 .tm_mon = 14,
				 .tm_mday = -40,
				 .tm_hour = 50,
				 .tm_isdst = -1};
		char text[40];
		printf("%ld ", (long)mktime(&odd));
		strftime(text, sizeof(text), "%c %z %Z", &odd);
		puts(text);
	}
}

static void convert(const struct tm *t, const char *flag, const char *width, char letter)
{
	char format[16], text[200];
	snprintf(format, sizeof(format), "<%%%s%s%c>", flag, width, letter);
	size_t length = strftime(text, sizeof(text), format, t);
	printf("%s %d%s\n", format, (int)length, text);
}

/* Every conversion with every flag and width. Not the flag +: glibc before 2.41 has none. */
static void conversions(void)
{
	static const char *const flags[] = {"", "0", "_", "-", "^", "#"};
	static const char *const widths[] = {"", "1", "2", "3", "7", "12", "30"};
	time_t at[] = {1699999999, 0, 951827696, 2145916799, 1230768000, 1262304000};
	struct tm t;
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	for (unsigned i = 0; i < sizeof(at) / sizeof(*at); i++) {
		localtime_r(&at[i], &t);
		for (const char *c = "aAbBcCdDeFgGhHIjklmMpPrRsSTuUVwWxXyYZ%nt"; *c; c++)
			for (int of_flags = 0; of_flags < 6 * 7; of_flags++)
				convert(&t, flags[of_flags / 7], widths[of_flags % 7], *c);
		for (const char *c = "CcxXyYz"; *c; c++)
			convert(&t, *c == 'z' ? "" : "E", "", *c);
		for (const char *c = "deHImMSuUVwWy"; *c; c++)
			convert(&t, "O", "", *c);
	}
	convert(&t, "", "", 'Q');
}

int main(int argc, char **argv)
{
	static const nl_item items[] = {ABDAY_1, ABDAY_7,    DAY_1,  DAY_7,     ABMON_1, ABMON_12,
					MON_1,   MON_12,     AM_STR, PM_STR,    D_T_FMT, D_FMT,
					T_FMT,   T_FMT_AMPM, ERA,    RADIXCHAR, THOUSEP, YESEXPR,
					NOEXPR,  CRNCYSTR,   CODESET};
	if (argc < 2 || chdir(argv[1]))
		return 1;
	setenv("TZ", "UTC", 1);
	lines();
	for (unsigned i = 0; i < sizeof(items) / sizeof(*items); i++)
		printf("[%s]", nl_langinfo(items[i]));
	putchar('\n');
	parse("2024-02-29 12:34:56", "%Y-%m-%d %H:%M:%S");
	parse("Thu Feb 29 12:34:56 2024", "%a %b %d %T %Y");
	parse("February 1, 99", "%B %d, %y");
	parse("12:30 am rest", "%I:%M %p");
	parse("12:30 PM", "%I:%M %p");
	parse("1000000000", "%s");
	parse("x", "%d");
	parse("32", "%d");
	parse("10/11/12", "%D");
	parse("  7", "%e");
	parse("2024-060", "%Y-%j");
	parse("100%", "%H%%");
	parse("5 a", "%u a");
	parse("12:34 +0130", "%R %z");
	parse("MONDAY", "%A");
	parse("2020-1-2", "%F");
	parse("2023-02-31", "%F");
	static const char *const weeks[][2] = {{"5", "%d"},
					       {"10 2020", "%U %Y"},
					       {"10 3 2020", "%U %w %Y"},
					       {"10 3 2020", "%W %w %Y"},
					       {"2021 52 Sun", "%Y %U %a"},
					       {"2000", "%Y"},
					       {"5", "%m"},
					       {"1999", "%C%y"},
					       {"3 4", "%w %d"},
					       {"3 100", "%m %j"},
					       {"Tue", "%a"},
					       {"2020 366", "%Y %j"},
					       {"23:59:61", "%T"},
					       {"20201", "%5Y"},
					       {"53 1 2018", "%W %u %Y"}};
	for (unsigned i = 0; i < sizeof(weeks) / sizeof(*weeks); i++)
		parse(weeks[i][0], weeks[i][1]);
	zones();
	conversions();
	openlog("test", LOG_PID, LOG_USER);
	printf("%d", setlogmask(LOG_UPTO(LOG_ERR)));
	printf(" %d\n", setlogmask(0));
	syslog(LOG_DEBUG, "never %s", "seen");
	closelog();
	return 0;
}
