/* What small C libraries are known to get wrong of text: wide characters, regular expressions,
 * dates, locales. */
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>
#include <arpa/inet.h>
#include "say.h"

static void wide_characters(void)
{
	char buf[512];
	wchar_t w[64];
	FILE *f;
	SAY_ERRNO(iswspace(0));
	SAY_ERRNO(iswalpha(WEOF));
	SAY_ERRNO(iswctype('a', wctype("alpha")) != 0);
	SAY_ERRNO(wctype("nope"));
	SAY_ERRNO(towupper('a'));
	SAY_TEXT(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\xff\xff\1\2\3\4", buf, 64));
	SAY_TEXT(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\0\0\1\2\3\4", buf, 64));
	SAY_TEXT(inet_ntop(AF_INET6, "\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0\1", buf, 64));
	SAY_ERRNO(inet_ntop(AF_INET, "abcd", buf, 3) == 0);
	SAY_ERRNO(inet_pton(AF_INET6, "1:2:3:4:5:6:7:", buf));
	SAY_ERRNO(inet_pton(AF_INET6, "::1.2.3.4", buf));
	SAY_ERRNO(inet_pton(AF_INET6, ":::", buf));
	SAY_ERRNO(inet_pton(AF_INET, "1.2.3", buf));
	SAY_ERRNO(inet_pton(AF_INET, "01.2.3.4", buf));
	SAY_ERRNO(inet_pton(99, "", buf));
	SAY_ERRNO(inet_pton(AF_INET6, "1:2:3:4:5:6:7::", buf));
	SAY_ERRNO(inet_pton(AF_INET6, "12345::", buf));
	srand48(1);
	SAY_ERRNO(lrand48());
	SAY_ERRNO(mrand48());
	unsigned short x[3] = {0xffff, 0xffff, 0xffff};
	SAY_ERRNO(jrand48(x));
	SAY_ERRNO(nrand48(x));
	srandom(1);
	SAY_ERRNO(initstate(7, buf, 8) != NULL);
	srand(5);
	SAY_ERRNO(rand() >= 0);
	setlocale(LC_ALL, "C.UTF-8");
	SAY_ERRNO(mbsrtowcs(w, &(const char *){"\xc3\xa9z"}, 64, NULL));
	SAY_ERRNO(mbstowcs(NULL, "\xe2\x82\xac", 0));
	SAY_ERRNO(mbtowc(w, "\xff", 1));
	SAY_ERRNO(wctomb(buf, 0x20ac));
	SAY_ERRNO(wcrtomb(NULL, 5, NULL));
	SAY_ERRNO(btowc(0xff));
	SAY_ERRNO(mbrtowc(NULL, NULL, 0, NULL));
	SAY_ERRNO(wcsncpy(w, L"ab", 2) == w);
	SAY_ERRNO(wcsnrtombs(NULL, &(const wchar_t *){L"\x20ac\x20ac"}, 1, 0, NULL));
	SAY_ERRNO(wcwidth(L'a'));
	SAY_ERRNO(wcwidth(0));
	f = fopen("wide", "w");
	SAY_ERRNO(fwide(f, 1) > 0);
	SAY_ERRNO(fputws(L"h\xe9llo", f) >= 0);
	SAY_ERRNO(fwide(f, -1) > 0);
	fclose(f);
	f = fopen("wide", "r");
	SAY_ERRNO(fgetwc(f));
	SAY_ERRNO(fgetwc(f));
	SAY_ERRNO(ungetwc(0x20ac, f));
	SAY_ERRNO(fgetwc(f));
	SAY_ERRNO(fgetwc(f));
	fclose(f);
}

static void expressions(void)
{
	int i;
	regex_t re;
	regmatch_t m[4];
	static const char *const rx[][2] = {{"\\(a\\)\\1*", "aaab"},
					    {"a\\{2,3\\}", "aaaa"},
					    {"[[:alpha:]]*", "abc1"},
					    {"[^a-c]", "abcd"},
					    {"^$", ""},
					    {"\\(^a\\)", "a"},
					    {"x*", "y"}};
	for (i = 0; i < 7; i++) {
		SAY_ERRNO(regcomp(&re, rx[i][0], 0));
		SAY_ERRNO(regexec(&re, rx[i][1], 4, m, 0));
		printf("%d %d %d %d\n", (int)m[0].rm_so, (int)m[0].rm_eo, (int)m[1].rm_so,
		       (int)m[1].rm_eo);
		regfree(&re);
	}
	static const char *const er[][2] = {{"(a|ab)(c|bcd)(d*)", "abcd"},
					    {"a{2}", "aa"},
					    {"[A-Z]", "q"},
					    {"a|b|", "c"},
					    {"(a)(b)?", "a"},
					    {"(a*)+", "b"},
					    {"\\.x+", "a.xx"},
					    {"a{,2}", "aaa"},
					    {"[[.a.]]", "a"},
					    {"[[=a=]]", "a"}};
	for (i = 0; i < 10; i++) {
		int r = regcomp(&re, er[i][0], REG_EXTENDED | (i == 2 ? REG_ICASE : 0));
		SAY_ERRNO(r);
		if (r)
			continue;
		SAY_ERRNO(regexec(&re, er[i][1], 4, m, 0));
		printf("%d %d %d %d %d %d\n", (int)m[0].rm_so, (int)m[0].rm_eo, (int)m[1].rm_so,
		       (int)m[1].rm_eo, (int)m[2].rm_so, (int)m[2].rm_eo);
		regfree(&re);
	}
	static const char *const bad[] = {"(",     "[a", "a{2",       "a**",
					  "[b-a]", "\\", "[[:foo:]]", "a{3,2}"};
	for (i = 0; i < 8; i++) {
		int r = regcomp(&re, bad[i], REG_EXTENDED);
		SAY_ERRNO(r);
		if (!r)
			regfree(&re);
	}
}

static void dates(void)
{
	char buf[512];
	struct tm tm = {.tm_year = 70, .tm_mday = 1};
	setenv("TZ", "UTC0", 1);
	tzset();
	SAY_ERRNO(mktime(&tm));
	tm = (struct tm){.tm_year = 100, .tm_mon = 25, .tm_mday = -5, .tm_hour = 100};
	SAY_ERRNO(mktime(&tm));
	strftime(buf, 99, "%F %T %a %j %U %W %V %G %C %y %e %I %p %Z %z %s %%", &tm);
	SAY_TEXT(buf);
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
	tzset();
	tm = (struct tm){.tm_year = 116,
			 .tm_mon = 2,
			 .tm_mday = 13,
			 .tm_hour = 2,
			 .tm_min = 30,
			 .tm_isdst = -1};
	SAY_ERRNO(mktime(&tm));
	SAY_ERRNO(tm.tm_isdst);
	time_t tt = 1478412000;
	localtime_r(&tt, &tm);
	SAY_ERRNO(tm.tm_hour);
	SAY_TEXT(tm.tm_zone);
	SAY_ERRNO(timezone);
	SAY_ERRNO(daylight);
	SAY_TEXT(tzname[0]);
	tt = 1LL << 56;
	SAY_ERRNO(gmtime_r(&tt, &tm) == NULL);
	tt = 67768036191676799LL;
	SAY_ERRNO(gmtime_r(&tt, &tm) != NULL);
	SAY_ERRNO(tm.tm_year);
	memset(&tm, 0, sizeof tm);
	SAY_TEXT(strptime("2011-02-03 04:05:06 PM", "%Y-%m-%d %I:%M:%S %p", &tm));
	SAY_ERRNO(tm.tm_hour);
	SAY_ERRNO(strptime("x", "%d", &tm) == 0);
	SAY_TEXT(asctime(&(struct tm){.tm_mday = 1}));
	struct timespec tsp = {0, 1000000000};
	SAY_ERRNO(nanosleep(&tsp, NULL));
	SAY_ERRNO(clock_nanosleep(CLOCK_REALTIME, 0, &tsp, NULL));
	SAY_ERRNO(clock_gettime(999, &tsp));
	SAY_ERRNO(clock_getres(CLOCK_MONOTONIC, &tsp));
	SAY_ERRNO(syscall(-1));
	SAY_ERRNO(syscall(SYS_lseek, -1, 0, 0));
}

static void locales(void)
{
	SAY_ERRNO(uselocale(0) == LC_GLOBAL_LOCALE);
	locale_t l = newlocale(LC_ALL_MASK, "C", 0);
	SAY_ERRNO(l != 0);
	SAY_ERRNO(uselocale(l) == LC_GLOBAL_LOCALE);
	SAY_ERRNO(uselocale(0) == l);
	uselocale(LC_GLOBAL_LOCALE);
	SAY_ERRNO(duplocale(l) != 0);
	SAY_ERRNO(newlocale(LC_ALL_MASK, "xx_YY", 0) == 0);
}

int main(int argc, char **argv)
{
	setvbuf(stdout, 0, _IONBF, 0);
	if (argc > 1)
		chdir(argv[1]);
	wide_characters();
	expressions();
	dates();
	locales();
	return 0;
}
