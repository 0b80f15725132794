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
	openlog("test", LOG_PID, LOG_USER);
	printf("%d", setlogmask(LOG_UPTO(LOG_ERR)));
	printf(" %d\n", setlogmask(0));
	syslog(LOG_DEBUG, "never %s", "seen");
	closelog();
	return 0;
}
