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
#include "say.h"

static void appended(void)
{
	FILE *f;
	f = fopen("app", "w");
	fputs("12345", f);
	fclose(f);
	f = fopen("app", "a");
	fputs("abc", f);
	SAY_ERRNO(ftello(f));
	fflush(f);
	SAY_ERRNO(ftello(f));
	fclose(f);
	f = fopen("app", "a+");
	SAY_ERRNO(ftello(f));
	SAY_ERRNO(fgetc(f));
	fclose(f);
}

static void lines_and_put_back(void)
{
	FILE *f;
	f = fopen("app", "r");
	SAY_ERRNO(ungetc('x', f));
	SAY_ERRNO(fgetc(f));
	SAY_ERRNO(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY_ERRNO(ungetc('q', f));
	SAY_ERRNO(ftell(f));
	SAY_ERRNO(fgetc(f));
	SAY_ERRNO(fgetc(f));
	SAY_ERRNO(feof(f));
	fclose(f);
	f = fopen("app", "r");
	char vb[8];
	setvbuf(f, vb, _IOFBF, 8);
	while (fgetc(f) != EOF)
		;
	SAY_ERRNO(ungetc('a', f));
	SAY_ERRNO(fgetc(f));
	fclose(f);
	f = fopen("app", "r");
	while (fgetc(f) != EOF)
		;
	SAY_ERRNO(feof(f));
	rewind(f);
	SAY_ERRNO(feof(f));
	SAY_ERRNO(ferror(f));
	SAY_ERRNO(fputc('x', f));
	SAY_ERRNO(!!ferror(f));
	rewind(f);
	SAY_ERRNO(ferror(f));
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
	SAY_ERRNO(sscanf("", "%d", &i));
	SAY_ERRNO(sscanf(" ", "%d", &i));
	SAY_ERRNO(sscanf("a", "%d", &i));
	SAY_ERRNO(sscanf("12", "%d%n", &i, &n));
	SAY_ERRNO(n);
	SAY_ERRNO(sscanf("12", "%d%d", &i, &n));
	SAY_ERRNO(sscanf("1", "%d:%d", &i, &n));
	SAY_ERRNO(sscanf("a", "b"));
	SAY_ERRNO(sscanf("", "b"));
	SAY_ERRNO(sscanf("", ""));
	SAY_ERRNO(sscanf("x", "%c%c", buf, buf + 1));
	SAY_ERRNO(sscanf("abc", "%*d"));
	SAY_ERRNO(sscanf("  ab", "%3c", buf));
	SAY_ERRNO(sscanf("ab", "%3c", buf));
	SAY_ERRNO(sscanf("1ab", "%*d%3c", buf));
	SAY_ERRNO(sscanf("12", "%'d", &i));
	static const char *const orders[] = {"%'3d", "%3'd",   "%''3d",  "%'*d",
					     "%3*d", "%1$'3d", "%'1$3d", "%1$3d"};
	static const wchar_t *const wide_orders[] = {L"%'3d", L"%3'd",   L"%''3d",  L"%'*d",
						     L"%3*d", L"%1$'3d", L"%'1$3d", L"%1$3d"};
	for (int k = 0; k < 8; k++) {
		int narrow = -1, wide = -1, read = sscanf("12345", orders[k], &narrow);
		printf("%s: %d %d", orders[k], read, narrow);
		read = swscanf(L"12345", wide_orders[k], &wide);
		printf(" %d %d\n", read, wide);
	}
	SAY_ERRNO(sscanf("nan inf", "%lf %lf", &d, &d));
	SAY_ERRNO(sscanf("99999999999999999999", "%d", &i));
	SAY_ERRNO(sscanf("hello world", "%ms %m[a-z]", (char **)buf, (char **)(buf + 8)));
	SAY_TEXT(*(char **)(buf + 8));
	SAY_ERRNO(sscanf("a]b", "%[]a]%n", buf, &n));
	SAY_ERRNO(n);
	SAY_ERRNO(sscanf("abc-def", "%[a-c-]", buf));
	SAY_TEXT(buf);
	SAY_ERRNO(sscanf("xyz", "%[^y]", buf));
	SAY_TEXT(buf);
	SAY_ERRNO(sscanf("%12", "%%%d", &i));
	SAY_ERRNO(i);
}

static void printed(void)
{
	char buf[512];
	wchar_t w[64];
	int n;
	int i;
	errno = 0;
	SAY_ERRNO(snprintf(buf, 10, "%2147483648d", 1));
	SAY_ERRNO(snprintf(buf, sizeof buf, "%.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5));
	SAY_TEXT(buf);
	SAY_ERRNO(snprintf(buf, sizeof buf, "%.4g %.4g %.3g %g %#g %.0g %#.0g", 99999.5,
			   0.000099999, 9.995, 1e5, 1e5, 1.5, 2.0));
	SAY_TEXT(buf);
	SAY_ERRNO(snprintf(buf, sizeof buf, "%.0a %.1a %a %a %La", 1.5, 1.99, 0.1, 5e-324, 1.0L));
	SAY_ERRNO(snprintf(buf, sizeof buf, "%n%d%n", &n, 5, &i));
	SAY_ERRNO(n);
	SAY_ERRNO(i);
	SAY_ERRNO(snprintf(buf, sizeof buf, "%lc|%ls|%5c|%-5c|", L'x', L"wide", 'a', 'b'));
	SAY_TEXT(buf);
	SAY_ERRNO(snprintf(
		buf, sizeof buf, "%'d %hhd %hd %jd %zd %td %#o %#x %+d % d %05d %-5d| %.0d|",
		1234567, 300, 70000, (intmax_t)-1, (size_t)5, (ptrdiff_t)-5, 8, 0, 1, 1, -3, 3, 0));
	SAY_TEXT(buf);
	SAY_ERRNO(swprintf(w, 64, L"%ls %s %d %lc", L"abc", "def", 5, L'z'));
	printf("%ls\n", w);
	SAY_ERRNO(swprintf(w, 3, L"abcd") < 0);
}

static void numbers(void)
{
	char *e;
	SAY_ERRNO(strtol("  -0x1g", &e, 16));
	SAY_TEXT(e);
	SAY_ERRNO(strtoul("-1", &e, 10) == ULONG_MAX);
	SAY_ERRNO(strtol("0x", &e, 16));
	SAY_TEXT(e);
	SAY_ERRNO(strtol("z", &e, 37));
	SAY_ERRNO(strtoll("9223372036854775808", &e, 10));
	SAY_ERRNO(strtol("08", &e, 0));
	SAY_TEXT(e);
	SAY_ERRNO(wcstol(L"  -12x", NULL, 10));
	SAY_ERRNO(strtol("+-1", &e, 10));
	SAY_TEXT(e);
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
	SAY_ERRNO(mz);
	fseeko(f, 2, SEEK_SET);
	fputs("XY", f);
	fflush(f);
	SAY_ERRNO(mz);
	SAY_TEXT(ms);
	fseeko(f, 10, SEEK_SET);
	fputc('z', f);
	fclose(f);
	SAY_ERRNO(mz);
	SAY_ERRNO(ms[7]);
	f = fmemopen(buf, 10, "w+");
	SAY_ERRNO(fputs("01234567", f) >= 0);
	SAY_ERRNO(fflush(f));
	fclose(f);
	f = fmemopen("abc", 3, "r");
	SAY_ERRNO(fgetc(f));
	fseek(f, 0, SEEK_END);
	SAY_ERRNO(ftell(f));
	SAY_ERRNO(fgetc(f));
	SAY_ERRNO(fputc('x', f));
	fclose(f);
	wchar_t *wm;
	f = open_wmemstream(&wm, &mz);
	fputws(L"wide", f);
	fclose(f);
	SAY_ERRNO(mz);
	printf("%ls\n", wm);
	SAY_ERRNO(setrlimit(RLIMIT_NOFILE, &(struct rlimit){3, 100}));
	SAY_ERRNO(open("/", O_RDONLY));
	SAY_ERRNO(dup(0));
	SAY_ERRNO(fopen("app", "r") == 0);
	SAY_ERRNO(opendir("/") == 0);
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
