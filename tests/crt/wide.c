/* Wide characters against glibc: strings, conversion in C and C.UTF-8, streams, printf and scanf.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <uchar.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>
#include "say.h"

static void strings(void)
{
	wchar_t a[40] = L"hello", b[40], *state, words[] = L" a bb,,c";
	SAY(wcslen(a));
	SAY(wcsnlen(a, 3));
	SAY(wcscmp(L"a", L"b") < 0);
	SAY(wcscmp(L"\x7fffffff", L"a") > 0);
	SAY(wcsncmp(L"abc", L"abd", 2));
	SAY(wcscasecmp(L"HeLLo", a));
	SAY(wcscat(wcscpy(b, a), L" you") == b);
	SAY(wcscmp(b, L"hello you"));
	SAY(wcsncat(b, L"!!!", 2)[10]);
	SAY(wcslen(b));
	wmemset(b, L'#', 40);
	wcsncpy(b, L"ab", 4);
	SAY(b[3] + b[4]);
	SAY(wcschr(a, L'l') - a);
	SAY(wcschr(a, 0) - a);
	SAY(wcschr(a, L'z') == NULL);
	SAY(wcsrchr(a, L'l') - a);
	SAY(wcsstr(a, L"llo") - a);
	SAY(wcsstr(a, L"") - a);
	SAY(wcsstr(a, L"lx") == NULL);
	SAY(wcsstr(L"\x100\x1\x0100", L"\x1\x100") != NULL);
	SAY(wcsspn(a, L"hel"));
	SAY(wcscspn(a, L"o"));
	SAY(wcspbrk(a, L"lo") - a);
	for (wchar_t *w = wcstok(words, L" ,", &state); w; w = wcstok(NULL, L" ,", &state))
		printf("[%ls]", w);
	putchar('\n');
	SAY(wmemcmp(L"abc", L"abd", 3) < 0);
	SAY(wmemchr(a, L'o', 5) - a);
	SAY(wcscmp(wmemmove(a + 1, a, 5), L"hello"));
	SAY(wcsxfrm(b, L"xyz", 10));
	wchar_t *copy = wcsdup(L"copy");
	printf("%ls\n", copy);
	free(copy);
	wchar_t *end;
	SAY(wcstol(L"  -123x", &end, 10));
	SAY(*end);
	SAY(wcstoul(L"0x1fz", &end, 0));
	SAY(wcstoll(L"9223372036854775808", &end, 10));
	SAY(wcstoimax(L"077", NULL, 0));
	SAY(wcstol(L"none", &end, 10));
	SAY(*end);
	for (int c = -1; c < 300; c++)
		if (c < 128)
			printf("%x", !!iswalpha(c) + 2 * !!iswdigit(c) + 4 * !!iswspace(c) +
					     8 * !!iswpunct(c));
	putchar('\n');
	SAY(towupper(L'a') + towlower(L'Z'));
	SAY(iswctype(L'5', wctype("digit")) != 0);
	SAY(wctype("nonsense"));
	SAY(towctrans(L'a', wctrans("toupper")));
}

static void conversions(void)
{
	static const char *texts[] = {"abc",      "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80!",
				      "\xc0\x80", "\xed\xa0\x80",
				      "\xff",     "\xe2\x82",
				      "a\x80",    "\xe0\x9f\xbf"};
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		wchar_t wide[20];
		char back[40];
		const char *from = texts[i];
		mbstate_t state = {0};
		errno = 0;
		long count = mbstowcs(wide, texts[i], 20);
		printf("%u: %ld %d", i, count, errno);
		if (count > 0) {
			for (long j = 0; j < count; j++)
				printf(" %lx", (unsigned long)wide[j]);
			printf(" %d %s", (int)wcstombs(back, wide, sizeof(back)), back);
			printf(" %d", (int)wcstombs(NULL, wide, 0));
		}
		printf(" %d", (int)mbsrtowcs(NULL, &from, 0, &state));
		printf(" %d %d\n", mblen(texts[i], 10), (int)mbrlen(texts[i], 1, &state));
	}
	char bytes[MB_LEN_MAX];
	static const wchar_t codes[] = {0,      'a',    0x7f,   0x80,   0x7ff,   0x800,   0xd7ff,
					0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff};
	for (unsigned i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		int size = wctomb(bytes, codes[i]);
		printf("%x: %d", (unsigned)codes[i], size);
		for (int j = 0; j < size; j++)
			printf(" %02x", (unsigned char)bytes[j]);
		printf(" %d\n", wctob(codes[i]));
	}
	SAY(MB_CUR_MAX == (strcmp(nl_langinfo(CODESET), "UTF-8") ? 1 : 6) || MB_CUR_MAX == 4);
	SAY(btowc('a'));
	SAY(btowc(EOF) == WEOF);
	SAY(mbtowc(NULL, NULL, 0));
	wchar_t wide;
	mbstate_t state = {0};
	SAY((long)mbrtowc(&wide, "", 1, &state));
	SAY((long)mbrtowc(&wide, "x", 0, &state));
	SAY(mbsinit(&state) != 0);
}

static void unicode(void)
{
	char16_t half[2] = {0};
	char32_t whole = 0;
	mbstate_t state = {0};
	char bytes[8] = "";
	SAY((long)mbrtoc16(&half[0], "\xf0\x9f\x98\x80", 4, &state));
	SAY((long)mbrtoc16(&half[1], "x", 1, &state));
	printf("%x %x\n", half[0], half[1]);
	SAY((long)mbrtoc32(&whole, "\xf0\x9f\x98\x80", 4, &state));
	printf("%x\n", (unsigned)whole);
	SAY((long)c16rtomb(bytes, half[0], &state));
	SAY((long)c16rtomb(bytes, half[1], &state));
	SAY((long)c32rtomb(bytes, 0x20ac, &state));
	SAY((long)mbrtowc(NULL, "\xe2", 1, &state));
	SAY(mbsinit(&state) != 0);
	SAY((long)mbrtowc(NULL, "\x82\xac", 2, &state));
}

static void formats(void)
{
	wchar_t to[60], word[20], c;
	int a = 0, b = 0;
	char narrow[60];
	SAY(swprintf(to, 60, L"%d|%5s|%ls|%lc|%-4x|", 42, "abc", L"wide", L'!', 255));
	printf("%ls\n", to);
	SAY(swprintf(to, 4, L"%d", 12345) < 0);
	SAY(snprintf(narrow, 60, "[%6.3ls][%-5lc][%.0ls][%ls]", L"abcdef", (wint_t)L'x', L"none",
		     (wchar_t *)NULL));
	puts(narrow);
	SAY(swscanf(L"12 0x1f word!", L"%d %i %ls", &a, &b, word));
	printf("%d %d %ls\n", a, b, word);
	SAY(sscanf("wide text", "%ls %lc", word, &c));
	printf("%ls %d\n", word, (int)c);
	SAY(sscanf("abc123", "%l[a-z]%d", word, &a));
	printf("%ls %d\n", word, a);
	struct tm t = {.tm_year = 100, .tm_mon = 1, .tm_mday = 29};
	SAY(wcsftime(to, 60, L"%Y-%m-%d %b", &t));
	printf("%ls\n", to);
	SAY(wcsftime(to, 5, L"%Y-%m-%d", &t));
}

static void streams(const char *text)
{
	wchar_t line[20];
	FILE *f = fopen("wide", "w");
	SAY(fputws(L"first\n", f) >= 0);
	SAY(fwprintf(f, L"%ls %d\n", L"second", 2));
	SAY(fputwc(L'x', f));
	fclose(f);
	f = fopen("wide", "a");
	fputs(text, f);
	fclose(f);
	f = fopen("wide", "r");
	SAY(fgetwc(f));
	SAY(ungetwc(L'F', f));
	SAY(fgetws(line, 20, f) == line);
	printf("%d\n", (int)wcslen(line));
	SAY(fwscanf(f, L"%ls", line));
	SAY(getwc(f));
	SAY(fgetws(line, 3, f) == line);
	SAY(wcslen(line));
	for (int i = 0; i < 12; i++) {
		errno = 0;
		wint_t c = fgetwc(f);
		printf("%x %d,", c, errno);
		if (c == WEOF)
			break;
	}
	printf(" %d %d\n", !!feof(f), !!ferror(f));
	fclose(f);
}

/* Ranges that no version of Unicode has changed: the first, the last, and some between. */
static void columns(void)
{
	static const int ranges[][2] = {{0, 31},
					{32, 126},
					{127, 159},
					{0xa0, 0xac},
					{0xae, 0x2ff},
					{0x300, 0x36f},
					{0x391, 0x3a1},
					{0x430, 0x44f},
					{0x591, 0x5bd},
					{0x5d0, 0x5ea},
					{0x64b, 0x65f},
					{0xe31, 0xe31},
					{0xe34, 0xe3a},
					{0x1100, 0x115f},
					{0x200b, 0x200f},
					{0x20d0, 0x20dc},
					{0x2190, 0x21ff},
					{0x2329, 0x232a},
					{0x2500, 0x257f},
					{0x3001, 0x3029},
					{0x3041, 0x3096},
					{0x30a1, 0x30ff},
					{0x4e00, 0x9fa5},
					{0xa000, 0xa48c},
					{0xac00, 0xd7a3},
					{0xd800, 0xdfff},
					{0xf900, 0xfa2d},
					{0xfe00, 0xfe0f},
					{0xfe20, 0xfe23},
					{0xfeff, 0xfeff},
					{0xff01, 0xff60},
					{0xff61, 0xff9f},
					{0xffe0, 0xffe6},
					{0x1d400, 0x1d454},
					{0x1f300, 0x1f320},
					{0x1f600, 0x1f640},
					{0x20000, 0x2a6d6},
					{0xe0020, 0xe007f},
					{0xe0100, 0xe01ef},
					{0x110000, 0x110001}};
	for (int i = 0; i < (int)(sizeof(ranges) / sizeof(*ranges)); i++) {
		int first = ranges[i][0], last = ranges[i][1], step = (last - first) / 40 + 1;
		printf("%x:", first);
		for (int c = first; c <= last; c += step)
			printf(" %d", wcwidth(c));
		printf(" %d\n", wcwidth(last));
	}
	SAY(wcswidth(L"a\x301\x4e2d\xac00", 10));
	SAY(wcswidth(L"a\x301\x4e2d\xac00", 3));
	SAY(wcswidth(L"a\n", 2));
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	strings();
	formats();
	streams("end");
	if (setlocale(LC_CTYPE, "C.UTF-8")) {
		puts(setlocale(LC_CTYPE, NULL));
		puts(nl_langinfo(CODESET));
		conversions();
		unicode();
		formats();
		streams("\xc3\xa9\xe2\x82\xac");
		columns();
		char narrow[60];
		printf("%d", snprintf(narrow, 60, "[%8ls|%.4ls|%lc]", L"\x20ac\xe9",
				      L"\x20ac\x20ac", (wint_t)0x1f600));
		printf(" %s\n", narrow);
	}
	puts(setlocale(LC_ALL, "C"));
	puts(nl_langinfo(CODESET));
	locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
	SAY(uselocale(c) == LC_GLOBAL_LOCALE);
	SAY(uselocale(NULL) == c);
	SAY(uselocale(LC_GLOBAL_LOCALE) == c);
	freelocale(c);
	return 0;
}
