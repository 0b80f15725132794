/* printf and scanf with wide formats against glibc, in C.UTF-8 and C: what is counted are wide
 * characters, in widths, precisions, %n and results. */
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static wchar_t text[200];

static void show(const char *what, int result)
{
	printf("%s = %d", what, result);
	if (result < 0)
		printf(" %s", strerror(errno));
	for (int i = 0; text[i]; i++)
		printf(text[i] < 127 ? " %c" : " %lx", text[i]);
	putchar('\n');
}
#define PRINT(...)                                                                                 \
	(errno = 0, wmemset(text, 0, 200), show(#__VA_ARGS__, swprintf(text, 200, __VA_ARGS__)))
#define SCAN(from, ...)                                                                            \
	(errno = 0, clear(),                                                                       \
	 printf("%s %s = %d", #from, #__VA_ARGS__, swscanf(from, __VA_ARGS__)), show_read())

#define E_ACUTE "\xc3\xa9"
#define EURO    "\xe2\x82\xac"

static int a, b, c;
static char bytes[60], *made;
static wchar_t wide[60], *wide_made;
static double d;

static void clear(void)
{
	a = b = c = -1;
	d = 0;
	made = NULL;
	wide_made = NULL;
	memset(bytes, 0, sizeof(bytes));
	wmemset(wide, 0, 60);
}

static void show_read(void)
{
	printf(" %d %d %d %g [", a, b, c, d);
	for (int i = 0; i < 12; i++)
		printf("%x ", (unsigned char)bytes[i]);
	for (int i = 0; i < 6; i++)
		printf("%lx ", (unsigned long)wide[i]);
	for (char *at = made; at && *at; at++)
		printf("%x ", (unsigned char)*at);
	for (wchar_t *at = wide_made; at && *at; at++)
		printf("%lx ", (unsigned long)*at);
	puts("]");
	free(made);
	free(wide_made);
}

static void numbers(void)
{
	PRINT(L"%d|%5d|%-5d|%05d|%+d|% d|%.3d|%8.3d|%-8.3d|", 1, 2, 3, 4, 5, 6, 7, 8, 9);
	PRINT(L"%x|%#X|%#o|%u|%hhd|%hd|%ld|%lld|%zu|%jd|%td", 255, 255, 8, -1, 300, 70000, 5L,
	      1LL << 40, (size_t)1, (intmax_t)-1, (ptrdiff_t)2);
	PRINT(L"%f|%10.2e|%-10g|%Lf|%a|%+.0f", 1.5, 2.5, 3.5, 4.5L, 0.5, 6.0);
	PRINT(L"%b|%#B|%#12b|%llb|%lb|", 5, 6, 7, 1LL << 40, 9L);
	PRINT(L"%2$llb %1$#B", 5, 1LL << 40);
	PRINT(L"%p|%%|%*d|%-*d|%.*d|%*d|", (void *)16, 5, 1, 5, 2, 3, 3, -5, 4);
	PRINT(L"%2$d %1$d|%3$*4$d|%1$.*4$d", 1, 2, 3, 4);
	PRINT(L"%4$lld %1$s %3$f %2$ls %5$Lg", "s", L"w", 1.5, 1LL << 40, 2.5L);
	PRINT(L"%2$.*3$s|%1$d", 1, "abcdef", 2);
}

static void strings(void)
{
	long long n = -1;
	signed char tiny = -1;
	PRINT(L"%s|%5s|%-5s|%.1s|%5.1s|", E_ACUTE, E_ACUTE, EURO, EURO E_ACUTE, E_ACUTE EURO);
	PRINT(L"%ls|%5ls|%-5ls|%.1ls|%5.1ls|%.0ls|", L"\xe9", L"\xe9", L"\x20ac", L"\x20ac\xe9",
	      L"\xe9z", L"z");
	PRINT(L"%S|%C|%5C|%-5C|", L"\xe9", 0xe9, 0x20ac, 0x1f600);
	PRINT(L"%c|%5c|%-5c|%lc|%5lc|%-5lc|", 'a', 'b', 'c', (wint_t)0xe9, (wint_t)0x20ac,
	      (wint_t)'d');
	PRINT(L"\xe9\x20ac%n\xe9%hhn|%s", &a, &tiny, "x");
	PRINT(L"\xe9%s%lln!", EURO, &n);
	printf("%lld\n", n);
	PRINT(L"%s|%ls|%.3s|%8s", NULL, (wchar_t *)NULL, NULL, NULL);
	PRINT(L"%s", "ok\xff");
	PRINT(L"%.2s", "ok\xff");
	PRINT(L"%s", "cut\xe2\x82");
	PRINT(L"%m|%3m|%.3m");
	PRINT(L"%05s|%-05s|", "ab", "cd");
}

static void sizes(void)
{
	wchar_t to[8];
	for (size_t size = 0; size < 7; size++) {
		wmemset(to, '#', 8);
		int result = swprintf(to, size, L"\xe9%dz%ls", 12, L"\x20ac");
		printf("%d: %d", (int)size, result);
		for (size_t i = 0; i + 1 < size; i++) /* glibc puts no 0 where C wants one */
			printf(" %lx", (unsigned long)to[i]);
		putchar('\n');
	}
}

static void scans(void)
{
	SCAN(L"12 -5 0x1f", L"%d%i%x%n", &a, &b, &c, &a);
	SCAN(L"123456", L"%2d%3d%n", &a, &b, &c);
	SCAN(L"\xe9\x20ac!x", L"%2s%n%ls", bytes, &a, wide);
	SCAN(L"\xe9\x20ac!x", L"%2ls%n%s", wide, &a, bytes);
	SCAN(L"\xe9\x20acxy", L"%2c%n%2lc", bytes, &a, wide);
	SCAN(L"\xe9\xe9\x20ac", L"%[\xe9]%n%l[\x20a0-\x20af]", bytes, &a, wide);
	SCAN(L"abc\xe9 def", L"%l[^\xe9]\xe9 %s", wide, bytes);
	SCAN(L"]-a", L"%[]-]%lc", bytes, wide);
	SCAN(L"1.5e1\xe9", L"%lf%lc", &d, wide);
	SCAN(L"  7 \t%8", L"%d %%%d", &a, &b);
	SCAN(L"\xe9\xe9\xe9\x20ac x", L"%ms%n %mls", &made, &a, &wide_made);
	SCAN(L"1 2 3", L"%*d %d%n %*s", &a, &b);
	SCAN(L"1 2 3", L"%2$d %1$d %3$d", &a, &b, &c);
	SCAN(L"", L"%d", &a);
	SCAN(L"x", L"%d", &a);
	SCAN(L"5x", L"%d%d", &a, &b);
	SCAN(L"5", L"%d%d", &a, &b);
	SCAN(L"-", L"%d", &a);
	SCAN(L"12\xe9"
	     L"34",
	     L"%d\xe9%d", &a, &b);
	SCAN(L"w x", L"%S %C", wide, wide + 2);
	short h = -1;
	signed char hh = -1;
	long long ll = -1;
	printf("%d", swscanf(L"300 70000 1099511627776", L"%hhd%hd%lld", &hh, &h, &ll));
	printf(" %d %d %lld\n", hh, h, ll);
}

static void streams(void)
{
	FILE *f = fopen("wide", "w+");
	printf("%d ", fwprintf(f, L"%5ls|%-3s|%d\n", L"\xe9\x20ac", E_ACUTE, 42));
	printf("%d ", fwprintf(f, L"77 \xe9\xe9 8\xe9"));
	rewind(f);
	clear();
	printf("%d", fwscanf(f, L"%ls|%3lc|%d", wide, wide + 3, &a));
	show_read();
	clear();
	printf("%d", fwscanf(f, L"%d%s%d", &a, bytes, &b));
	printf(" %lx", (unsigned long)fgetwc(f));
	show_read();
	printf("%d %d\n", fwscanf(f, L"%d", &a), !!feof(f));
	fclose(f);
	f = fopen("wide", "r");
	for (int byte; (byte = getc(f)) != EOF;)
		printf(" %x", byte);
	putchar('\n');
	fclose(f);
}

int main(int argc, char **argv)
{
	if (argc < 2 || chdir(argv[1]))
		return 1;
	numbers();
	PRINT(L"%5s|%.2s|%5ls|%3c|", "abc", "abc", L"abc", 'x');
	sizes();
	SCAN(L"12 word", L"%d%n %3s%ls", &a, &b, bytes, wide);
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	numbers();
	strings();
	sizes();
	scans();
	streams();
	return 0;
}
