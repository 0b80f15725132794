/* Functions on characters, strings, numbers and streams that few programs call and no other test
 * does: once each, and where they differ from their neighbours. */
#define _GNU_SOURCE
#include <ctype.h>
#include <err.h>
#include <inttypes.h>
#include <locale.h>
#include <malloc.h>
#include <stdarg.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>
#include "say.h"

static locale_t l;

/* Of each of the 256 bytes, or of as many wide characters, a digit of a number. */
#define CLASS(name)                                                                                \
	do {                                                                                       \
		unsigned sum = 0;                                                                  \
		for (int c = 0; c < 256; c++)                                                      \
			sum = sum * 31 + !!is##name##_l(c, l) * 2 + !!is##name(c);                 \
		printf("is" #name " %u\n", sum);                                                   \
		sum = 0;                                                                           \
		for (int c = 0; c < 128; c++)                                                      \
			sum = sum * 31 + !!isw##name##_l(c, l) * 4 + !!isw##name(c) * 2 +          \
			      !!iswctype_l(c, wctype_l(#name, l), l);                              \
		printf("isw" #name " %u\n", sum);                                                  \
	} while (0)

static void classes(void)
{
	CLASS(alnum);
	CLASS(alpha);
	CLASS(blank);
	CLASS(cntrl);
	CLASS(digit);
	CLASS(graph);
	CLASS(lower);
	CLASS(print);
	CLASS(punct);
	CLASS(space);
	CLASS(upper);
	CLASS(xdigit);
	SAY(isascii(127));
	SAY(isascii(128));
	SAY(tolower_l('Q', l));
	SAY(toupper_l('q', l));
	SAY(towlower_l(L'Q', l));
	SAY(towupper_l(L'q', l));
	SAY(towctrans_l(L'q', wctrans_l("toupper", l), l));
	SAY(towctrans_l(L'Q', wctrans_l("tolower", l), l));
	SAY(wctrans_l("nothing", l) != 0);
}

static int sign(long n) { return (n > 0) - (n < 0); }

static void strings(void)
{
	char to[8];
	wchar_t wide[8];
	SAY(sign(strcoll("ab", "b")));
	SAY(sign(strcoll_l("b", "ab", l)));
	SAY(sign(strcasecmp_l("aB", "Ab", l)));
	SAY(sign(strncasecmp_l("aBc", "AbD", 2, l)));
	SAY(sign(strncasecmp_l("aBc", "AbD", 3, l)));
	SAY(strxfrm_l(to, "abcdefghij", 0, l));
	SAY(strxfrm_l(to, "abc", sizeof to, l));
	SAY_TEXT(to);
	SAY_TEXT(strerror_l(2, l));
	SAY_TEXT(strerrorname_np(2));
	SAY_TEXT(strerrorname_np(9999));
	SAY_TEXT(strerrordesc_np(2));
	SAY_TEXT(strerrordesc_np(-1));
	swab("abcdefg", to, 7);
	SAY(memcmp(to, "badcfe", 6));
	memset(to, 'x', sizeof to);
	explicit_bzero(to, 4);
	SAY(to[3]);
	SAY(to[4]);
	SAY((char *)rawmemchr("abc", 'c') != NULL);
	SAY(sign(wcscoll(L"ab", L"b")));
	SAY(sign(wcscoll_l(L"b", L"ab", l)));
	SAY(sign(wcscasecmp_l(L"aB", L"Ab", l)));
	SAY(sign(wcsncasecmp(L"aBc", L"AbD", 2)));
	SAY(sign(wcsncasecmp_l(L"aBc", L"AbD", 3, l)));
	SAY(wcsxfrm_l(wide, L"abcdefghij", 0, l));
	SAY(wcsxfrm_l(wide, L"abc", 8, l));
	SAY(wcscmp(wide, L"abc"));
	SAY(wcpcpy(wide, L"abcd") - wide);
	SAY(wcpncpy(wide, L"xy", 5) - wide);
	SAY(wide[4]);
	SAY(wcpncpy(wide, L"xyzxyz", 3) - wide);
	SAY(wcswcs(L"abcbc", L"bc") != NULL);
	SAY(wmemcpy(wide, L"12345", 5)[4]);
	const char *from = "a\303\244b";
	mbstate_t state = {0};
	SAY(mbsnrtowcs(wide, &from, 1, 8, &state));
	SAY(wide[0]);
	char text[40];
	struct tm tm = {.tm_year = 124, .tm_mon = 1, .tm_mday = 29, .tm_wday = 4};
	SAY(strftime_l(text, sizeof text, "%A %B %d", &tm, l));
	SAY_TEXT(text);
}

static void numbers(void)
{
	SAY(labs(-5L));
	SAY(imaxabs(-7));
	SAY(ldiv(-7, 2).quot * 100 + ldiv(-7, 2).rem);
	SAY(imaxdiv(-9, 4).quot * 100 + imaxdiv(-9, 4).rem);
	SAY(strtoumax("18446744073709551615x", NULL, 10) == UINTMAX_MAX);
	errno = 0;
	SAY(strtoumax("18446744073709551616", NULL, 10) == UINTMAX_MAX);
	SAY(errno);
	SAY(wcstoumax(L"0x10", NULL, 0));
	SAY(wcstoull(L"-1", NULL, 10) == ~0ULL);
	SAY(difftime(10, 4));
	time_t time = 86399;
	char text[30];
	SAY_TEXT(ctime(&time));
	SAY_TEXT(ctime_r(&time, text));
	struct timespec now;
	SAY(timespec_get(&now, TIME_UTC));
	SAY(now.tv_sec > 1700000000 && now.tv_nsec < 1000000000);
	SAY(timespec_get(&now, 99));
	void *block = memalign(256, 100);
	SAY((uintptr_t)block % 256);
	SAY(malloc_usable_size(block) >= 100);
	SAY(malloc_usable_size(NULL));
	free(block);
}

static void formatted(const char *format, ...)
{
	va_list list, again;
	char text[20], *made = NULL;
	int number = 0;
	va_start(list, format);
#define EACH(call)                                                                                 \
	do {                                                                                       \
		va_copy(again, list);                                                              \
		SAY(call);                                                                         \
		va_end(again);                                                                     \
	} while (0)
	EACH(vprintf(format, again));
	EACH(vfprintf(stdout, format, again));
	EACH(vsprintf(text, format, again));
	SAY_TEXT(text);
	EACH(vsnprintf(text, 4, format, again));
	SAY_TEXT(text);
	EACH(vasprintf(&made, format, again));
	SAY_TEXT(made);
	free(made);
	fflush(stdout);
	EACH(vdprintf(1, format, again));
	wchar_t wide[20];
	EACH(vswprintf(wide, 20, L"%d %s|\n", again));
	SAY(wcscmp(wide, L"42 text|\n"));
	EACH(vswprintf(wide, 5, L"%d %s|\n", again));
	va_end(list);
	(void)number;
}

static void scanned(FILE *stream, ...)
{
	va_list list;
	va_start(list, stream);
	SAY(vsscanf("12 34", "%d %*d", list));
	va_end(list);
	va_start(list, stream);
	SAY(vfscanf(stream, "%d", list));
	va_end(list);
	va_start(list, stream);
	SAY(vswscanf(L"77", L"%d", list));
	va_end(list);
}

static void streams(const char *path)
{
	char text[20], *line = NULL;
	size_t size = 0;
	int number = 0;
	fpos_t place;
	FILE *f = fopen(path, "w+");
	SAY(fputs_unlocked("one;two;three\n", f) >= 0);
	SAY(fputc_unlocked('4', f));
	SAY(putc_unlocked('5', f));
	SAY(fwrite_unlocked("6\n", 1, 2, f));
	SAY(putw(0x41424344, f));
	SAY(fflush_unlocked(f));
	SAY(fileno_unlocked(f) == fileno(f));
	rewind(f);
	SAY(fgetpos(f, &place));
	SAY(getdelim(&line, &size, ';', f));
	SAY_TEXT(line);
	SAY(fgetc_unlocked(f));
	SAY(getc_unlocked(f));
	SAY(fread_unlocked(text, 1, 2, f));
	SAY_TEXT(fgets_unlocked(text, sizeof text, f));
	scanned(f, &number);
	SAY(number);
	SAY(getc_unlocked(f));
	SAY(getw(f) == 0x41424344);
	SAY(getw(f));
	SAY(feof_unlocked(f) != 0);
	SAY(ferror_unlocked(f));
	clearerr_unlocked(f);
	SAY(feof_unlocked(f));
	SAY(fsetpos(f, &place));
	SAY(ftell(f));
	SAY(ftrylockfile(f));
	funlockfile(f);
	free(line);
	fclose(f);
	f = fopen(path, "w+");
	static char buffer[BUFSIZ], other[100];
	setbuffer(f, other, sizeof other);
	SAY(putwc(L'w', f));
	SAY(fwprintf(f, L"%ls", L"ide 5"));
	rewind(f);
	SAY(getwc(f));
	SAY(fwscanf(f, L"ide %d", &number));
	SAY(number);
	fclose(f);
	f = fopen(path, "r");
	setbuf(f, NULL);
	SAY(getc(f));
	fclose(f);
	f = fopen(path, "r");
	setbuf(f, buffer);
	SAY(getc(f));
	fclose(f);
	fflush(stdout);
	if (freopen(path, "r", stdin)) {
		SAY(getwchar());
		SAY(wscanf(L"ide %d", &number));
	}
	fflush(stdout);
	FILE *wide = freopen("/dev/stderr", "a", stderr); /* the test has both in one file */
	if (wide)
		SAY(fwide(stderr, 0));
}

int main(int argc, char **argv)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/seldom", argc > 1 ? argv[1] : "/tmp");
	l = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	classes();
	strings();
	numbers();
	formatted("%d %s|\n", 42, "text");
	streams(path);
	return 0;
}
