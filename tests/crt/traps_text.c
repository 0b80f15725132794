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
#define SAY(e)                                                                                     \
	do {                                                                                       \
		errno = 0;                                                                         \
		long long r_ = (long long)(e);                                                     \
		printf("%s = %lld", #e, r_);                                                       \
		printf(r_ == -1 ? " %d\n" : "\n", errno);                                          \
	} while (0)
#define STR(e)                                                                                     \
	do {                                                                                       \
		const char *__r = (e);                                                             \
		printf("%s = %s\n", #e, __r ? __r : "NULL");                                       \
	} while (0)
static void wide_characters(void)
{
	char buf[512];
	wchar_t w[64];
	FILE *f;
	SAY(iswspace(0));
	SAY(iswalpha(WEOF));
	SAY(iswctype('a', wctype("alpha")) != 0);
	SAY(wctype("nope"));
	SAY(towupper('a'));
	STR(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\xff\xff\1\2\3\4", buf, 64));
	STR(inet_ntop(AF_INET6, "\0\0\0\0\0\0\0\0\0\0\0\0\1\2\3\4", buf, 64));
	STR(inet_ntop(AF_INET6, "\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0\1", buf, 64));
	SAY(inet_ntop(AF_INET, "abcd", buf, 3) == 0);
	SAY(inet_pton(AF_INET6, "1:2:3:4:5:6:7:", buf));
	SAY(inet_pton(AF_INET6, "::1.2.3.4", buf));
	SAY(inet_pton(AF_INET6, ":::", buf));
	SAY(inet_pton(AF_INET, "1.2.3", buf));
	SAY(inet_pton(AF_INET, "01.2.3.4", buf));
	SAY(inet_pton(99, "", buf));
	SAY(inet_pton(AF_INET6, "1:2:3:4:5:6:7::", buf));
	SAY(inet_pton(AF_INET6, "12345::", buf));
	srand48(1);
	SAY(lrand48());
	SAY(mrand48());
	unsigned short x[3] = {0xffff, 0xffff, 0xffff};
	SAY(jrand48(x));
	SAY(nrand48(x));
	srandom(1);
	SAY(initstate(7, buf, 8) != NULL);
	srand(5);
	SAY(rand() >= 0);
	setlocale(LC_ALL, "C.UTF-8");
	SAY(mbsrtowcs(w, &(const char *){"\xc3\xa9z"}, 64, NULL));
	SAY(mbstowcs(NULL, "\xe2\x82\xac", 0));
	SAY(mbtowc(w, "\xff", 1));
	SAY(wctomb(buf, 0x20ac));
	SAY(wcrtomb(NULL, 5, NULL));
	SAY(btowc(0xff));
	SAY(mbrtowc(NULL, NULL, 0, NULL));
	SAY(wcsncpy(w, L"ab", 2) == w);
	SAY(wcsnrtombs(NULL, &(const wchar_t *){L"\x20ac\x20ac"}, 1, 0, NULL));
	SAY(wcwidth(L'a'));
	SAY(wcwidth(0));
	f = fopen("wide", "w");
	SAY(fwide(f, 1) > 0);
	SAY(fputws(L"h\xe9llo", f) >= 0);
	SAY(fwide(f, -1) > 0);
	fclose(f);
	f = fopen("wide", "r");
	SAY(fgetwc(f));
	SAY(fgetwc(f));
	SAY(ungetwc(0x20ac, f));
	SAY(fgetwc(f));
	SAY(fgetwc(f));
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
		SAY(regcomp(&re, rx[i][0], 0));
		SAY(regexec(&re, rx[i][1], 4, m, 0));
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
		SAY(r);
		if (r)
			continue;
		SAY(regexec(&re, er[i][1], 4, m, 0));
		printf("%d %d %d %d %d %d\n", (int)m[0].rm_so, (int)m[0].rm_eo, (int)m[1].rm_so,
		       (int)m[1].rm_eo, (int)m[2].rm_so, (int)m[2].rm_eo);
		regfree(&re);
	}
	static const char *const bad[] = {"(",     "[a", "a{2",       "a**",
					  "[b-a]", "\\", "[[:foo:]]", "a{3,2}"};
	for (i = 0; i < 8; i++) {
		int r = regcomp(&re, bad[i], REG_EXTENDED);
		SAY(r);
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
	SAY(mktime(&tm));
	tm = (struct tm){.tm_year = 100, .tm_mon = 25, .tm_mday = -5, .tm_hour = 100};
	SAY(mktime(&tm));
	strftime(buf, 99, "%F %T %a %j %U %W %V %G %C %y %e %I %p %Z %z %s %%", &tm);
	STR(buf);
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1);
	tzset();
	tm = (struct tm){.tm_year = 116,
			 .tm_mon = 2,
			 .tm_mday = 13,
			 .tm_hour = 2,
			 .tm_min = 30,
			 .tm_isdst = -1};
	SAY(mktime(&tm));
	SAY(tm.tm_isdst);
	time_t tt = 1478412000;
	localtime_r(&tt, &tm);
	SAY(tm.tm_hour);
	STR(tm.tm_zone);
	SAY(timezone);
	SAY(daylight);
	STR(tzname[0]);
	tt = 1LL << 56;
	SAY(gmtime_r(&tt, &tm) == NULL);
	tt = 67768036191676799LL;
	SAY(gmtime_r(&tt, &tm) != NULL);
	SAY(tm.tm_year);
	memset(&tm, 0, sizeof tm);
	STR(strptime("2011-02-03 04:05:06 PM", "%Y-%m-%d %I:%M:%S %p", &tm));
	SAY(tm.tm_hour);
	SAY(strptime("x", "%d", &tm) == 0);
	STR(asctime(&(struct tm){.tm_mday = 1}));
	struct timespec tsp = {0, 1000000000};
	SAY(nanosleep(&tsp, NULL));
	SAY(clock_nanosleep(CLOCK_REALTIME, 0, &tsp, NULL));
	SAY(clock_gettime(999, &tsp));
	SAY(clock_getres(CLOCK_MONOTONIC, &tsp));
	SAY(syscall(-1));
	SAY(syscall(SYS_lseek, -1, 0, 0));
}

static void locales(void)
{
	SAY(uselocale(0) == LC_GLOBAL_LOCALE);
	locale_t l = newlocale(LC_ALL_MASK, "C", 0);
	SAY(l != 0);
	SAY(uselocale(l) == LC_GLOBAL_LOCALE);
	SAY(uselocale(0) == l);
	uselocale(LC_GLOBAL_LOCALE);
	SAY(duplocale(l) != 0);
	SAY(newlocale(LC_ALL_MASK, "xx_YY", 0) == 0);
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
