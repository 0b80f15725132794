/* What small C libraries are known to get wrong of streams: their end, what is put back, fields of
 * scanf and printf, numbers at their limits, streams over memory, and too few descriptors. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#include <wchar.h>
#include <dirent.h>
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
static void appended(void)
{
	FILE *f;
	f = fopen("app", "w");
	fputs("12345", f);
	fclose(f);
	f = fopen("app", "a");
	fputs("abc", f);
	SAY(ftello(f));
	fflush(f);
	SAY(ftello(f));
	fclose(f);
	f = fopen("app", "a+");
	SAY(ftello(f));
	SAY(fgetc(f));
	fclose(f);
}

static void lines_and_put_back(void)
{
	FILE *f;
	f = fopen("app", "r");
	SAY(ungetc('x', f));
	SAY(fgetc(f));
	SAY(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY(ungetc('q', f));
	SAY(ftell(f));
	SAY(fgetc(f));
	SAY(fgetc(f));
	SAY(feof(f));
	fclose(f);
	f = fopen("app", "r");
	char vb[8];
	setvbuf(f, vb, _IOFBF, 8);
	while (fgetc(f) != EOF)
		;
	SAY(ungetc('a', f));
	SAY(fgetc(f));
	fclose(f);
	f = fopen("app", "r");
	while (fgetc(f) != EOF)
		;
	SAY(feof(f));
	rewind(f);
	SAY(feof(f));
	SAY(ferror(f));
	SAY(fputc('x', f));
	SAY(!!ferror(f));
	rewind(f);
	SAY(ferror(f));
	fclose(f);
}

static void scanned(void)
{
	char buf[512];
	FILE *f;
	int n;
	int i;
	f = tmpfile();
	fputs("0x 1234 0xg 1e+z .x -", f);
	rewind(f);
	rewind(f);
	double d = 9;
	fseek(f, 12, SEEK_SET);
	SAY(sscanf("", "%d", &i));
	SAY(sscanf(" ", "%d", &i));
	SAY(sscanf("a", "%d", &i));
	SAY(sscanf("12", "%d%n", &i, &n));
	SAY(n);
	SAY(sscanf("12", "%d%d", &i, &n));
	SAY(sscanf("1", "%d:%d", &i, &n));
	SAY(sscanf("a", "b"));
	SAY(sscanf("", "b"));
	SAY(sscanf("", ""));
	SAY(sscanf("x", "%c%c", buf, buf + 1));
	SAY(sscanf("abc", "%*d"));
	SAY(sscanf("  ab", "%3c", buf));
	SAY(sscanf("nan inf", "%lf %lf", &d, &d));
	SAY(sscanf("99999999999999999999", "%d", &i));
	SAY(sscanf("hello world", "%ms %m[a-z]", (char **)buf, (char **)(buf + 8)));
	STR(*(char **)(buf + 8));
	SAY(sscanf("a]b", "%[]a]%n", buf, &n));
	SAY(n);
	SAY(sscanf("abc-def", "%[a-c-]", buf));
	STR(buf);
	SAY(sscanf("xyz", "%[^y]", buf));
	STR(buf);
	SAY(sscanf("%12", "%%%d", &i));
	SAY(i);
}

static void printed(void)
{
	char buf[512];
	wchar_t w[64];
	int n;
	int i;
	errno = 0;
	SAY(snprintf(buf, 10, "%2147483648d", 1));
	SAY(snprintf(buf, sizeof buf, "%.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%.4g %.4g %.3g %g %#g %.0g %#.0g", 99999.5, 0.000099999,
		     9.995, 1e5, 1e5, 1.5, 2.0));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%.0a %.1a %a %a %La", 1.5, 1.99, 0.1, 5e-324, 1.0L));
	SAY(snprintf(buf, sizeof buf, "%n%d%n", &n, 5, &i));
	SAY(n);
	SAY(i);
	SAY(snprintf(buf, sizeof buf, "%lc|%ls|%5c|%-5c|", L'x', L"wide", 'a', 'b'));
	STR(buf);
	SAY(snprintf(buf, sizeof buf, "%'d %hhd %hd %jd %zd %td %#o %#x %+d % d %05d %-5d| %.0d|",
		     1234567, 300, 70000, (intmax_t)-1, (size_t)5, (ptrdiff_t)-5, 8, 0, 1, 1, -3, 3,
		     0));
	STR(buf);
	SAY(swprintf(w, 64, L"%ls %s %d %lc", L"abc", "def", 5, L'z'));
	printf("%ls\n", w);
	SAY(swprintf(w, 3, L"abcd") < 0);
}

static void numbers(void)
{
	char *e;
	SAY(strtol("  -0x1g", &e, 16));
	STR(e);
	SAY(strtoul("-1", &e, 10) == ULONG_MAX);
	SAY(strtol("0x", &e, 16));
	STR(e);
	SAY(strtol("z", &e, 37));
	SAY(strtoll("9223372036854775808", &e, 10));
	SAY(strtol("08", &e, 0));
	STR(e);
	SAY(wcstol(L"  -12x", NULL, 10));
	SAY(strtol("+-1", &e, 10));
	STR(e);
}

static void memory_streams(void)
{
	char buf[512];
	FILE *f;
	char *ms;
	size_t mz;
	f = open_memstream(&ms, &mz);
	fputs("hello", f);
	fflush(f);
	SAY(mz);
	fseeko(f, 2, SEEK_SET);
	fputs("XY", f);
	fflush(f);
	SAY(mz);
	STR(ms);
	fseeko(f, 10, SEEK_SET);
	fputc('z', f);
	fclose(f);
	SAY(mz);
	SAY(ms[7]);
	f = fmemopen(buf, 10, "w+");
	SAY(fputs("01234567", f) >= 0);
	SAY(fflush(f));
	fclose(f);
	f = fmemopen("abc", 3, "r");
	SAY(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY(ftell(f));
	SAY(fgetc(f));
	SAY(fputc('x', f));
	fclose(f);
	wchar_t *wm;
	f = open_wmemstream(&wm, &mz);
	fputws(L"wide", f);
	fclose(f);
	SAY(mz);
	printf("%ls\n", wm);
	SAY(setrlimit(RLIMIT_NOFILE, &(struct rlimit){3, 100}));
	SAY(open("/", O_RDONLY));
	SAY(dup(0));
	SAY(fopen("app", "r") == 0);
	SAY(opendir("/") == 0);
}

int main(int argc, char **argv)
{
	setvbuf(stdout, 0, _IONBF, 0);
	if (argc > 1)
		chdir(argv[1]);
	appended();
	lines_and_put_back();
	scanned();
	printed();
	numbers();
	memory_streams();
	return 0;
}
