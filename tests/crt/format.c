/* printf: every flag, width, precision and length with every integer conversion; strings; counts.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void integers(void)
{
	static const char *lengths[] = {"hh", "h", "", "ll", "j"};
	static const char *precisions[] = {"", ".", ".0", ".1", ".5", ".22"};
	static const int widths[] = {0, 1, 6, 25};
	static const long long values[] = {0,       1,         -1,        42,
					   255,     -128,      65535,     INT_MAX,
					   INT_MIN, LLONG_MAX, LLONG_MIN, 1234567890123LL};
	char format[40], text[100], width[8];
	for (int flags = 0; flags < 32; flags++)
		for (unsigned w = 0; w < 4; w++)
			for (unsigned p = 0; p < 6; p++)
				for (unsigned l = 0; l < 5; l++)
					for (const char *c = "diuoxXbB"; *c; c++) {
						sprintf(width, widths[w] ? "%d" : "", widths[w]);
						sprintf(format, "%%%s%s%s%s%s%s%s%s%c",
							flags & 1 ? "-" : "", flags & 2 ? "+" : "",
							flags & 4 ? " " : "", flags & 8 ? "#" : "",
							flags & 16 ? "0" : "", width, precisions[p],
							lengths[l], *c);
						printf("%s:", format);
						for (unsigned v = 0; v < 12; v++) {
							int n = l > 2 ? snprintf(text, sizeof(text),
										 format, values[v])
								      : snprintf(text, sizeof(text),
										 format,
										 (int)values[v]);
							printf("%d|%s|", n, text);
						}
						putchar('\n');
					}
}

static void others(void)
{
	static const char *formats[] = {"%s",     "%5s",  "%-5s", "%.2s", "%7.3s",
					"%-7.3s", "%.0s", "%.s",  "%05s"};
	for (unsigned i = 0; i < 9; i++) {
		printf(formats[i], "abcdef");
		printf("|");
		printf(formats[i], "");
		printf("|");
		printf(formats[i], NULL);
		printf("|\n");
	}
	printf("%c|%5c|%-5c|%%|%5%|%c\n", 'x', 'y', 'z', 300);
	printf("%#b|%#B|%#.70b|%-#40bx|%#040b|%lb|%jb\n", 5, 6, 7, 8, 9, 10L, INTMAX_MIN);
	printf("%3$b|%2$#B|%1$.*4$b\n", 5, 6, 1, 9);
	printf("%2$llb|%1$d\n", 5, 1LL << 40);
	printf("%p %10p %-10p| %p\n", NULL, NULL, NULL, (void *)0xdead);
	printf("%*d|%-*d|%*d|%.*d|%.*d|%0*d\n", 5, 1, 5, 2, -5, 3, 3, 4, -3, 5, 6, -7);
	printf("%zu %zd %td %jd %ju %hhd %hd %ld %lu\n", (size_t)-1 % 1000, (ssize_t)-5,
	       (ptrdiff_t)-6, INTMAX_MIN, UINTMAX_MAX, 300, 70000, -7L, 8UL);
	int a = -1;
	short b = -1;
	signed char c = -1;
	long long d = -1;
	printf("12345%n67%hn8%hhn9%lln\n", &a, &b, &c, &d);
	printf("%d %d %d %lld\n", a, b, c, d);
	errno = ENOENT;
	const char *denied = strerror(EACCES);
	errno = ENOENT;
	printf("%m|%30m|%-30m|%.4m|%s\n", denied);
	printf("%y|%-5k|%!\n", 1);
}

static void limits(void)
{
	char text[8];
	memset(text, '#', sizeof(text));
	for (int size = 0; size < 8; size++) {
		int n = snprintf(size ? text : NULL, size, "%s%d", "abc", 1234);
		printf("%d:%.*s:%d\n", n, size ? size - 1 : 0, text, text[7]);
	}
	char room[48];
	for (int size = 0; size < 40;
	     size++) { /* cut off in each piece; nothing behind is touched */
		memset(room, '#', sizeof(room));
		int n = snprintf(room, size, "ab%5d|%-6s|%+.4d%#x%s", -12, "left", 34, 0xbeef, "!");
		printf("%d:", n);
		for (size_t i = 0; i < sizeof(room); i++)
			putchar(room[i] ? room[i] : '0');
		putchar('\n');
	}
	unsigned long long number = 1;
	for (int i = 0; i < 3000;
	     i++) { /* digits of numbers of every size, and around powers of 10 */
		number = number * 6364136223846793005ULL + 1442695040888963407ULL;
		unsigned long long power = 1;
		for (int k = 0; k < i % 20; k++)
			power *= 10;
		printf("%llu %llo %llX %llu %llu\n", number >> i % 64, number >> i % 61, number,
		       power - 1, number / power * power - i % 3);
	}
	errno = 0;
	int n = snprintf(text, sizeof(text), "%2147483648d", 1);
	printf("%d %s\n", n, errno == EOVERFLOW ? "EOVERFLOW" : "?");
	char *made;
	n = asprintf(&made, "%s-%d", "made", 7);
	printf("%d %s\n", n, made);
	free(made);
	fflush(stdout);
	dprintf(1, "dprintf %s %300d|\n", "here", 5);
	fprintf(stdout, "%s", "");
	fputs("fputs ", stdout);
	puts("puts");
	fwrite("fwrite\n", 1, 7, stdout);
	putchar('c');
	putc('\n', stdout);
}

int main(void)
{
	integers();
	others();
	limits();
	return 0;
}
