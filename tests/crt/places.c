/* Formats that name their arguments by place, and X/Open's %S and %C, in printf and scanf. */
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static char text[200];
#define PRINT(...)                                                                                 \
	(memset(text, 0, sizeof(text)), printf("%d ", snprintf(text, sizeof(text), __VA_ARGS__)),  \
	 puts(text))

int main(void)
{
	int n = -1;
	PRINT("%2$s %1$s", "a", "b");
	PRINT("<%1$s|%1$5s|%1$-5s|%1$.1s>", "ab");
	PRINT("%2$*1$d|%2$-*1$d|%2$0*1$d", 6, 42);
	PRINT("%3$.*2$s|%1$s", "q", 2, "abcd");
	PRINT("%3$*1$.*2$f", 10, 2, 1.2345);
	PRINT("%1$*2$d|%1$.*2$d", 7, -4);
	PRINT("%4$c%3$c%2$c%1$c%%", 'a', 'b', 'c', 'd');
	PRINT("%3$lld %2$d %1$lld", 1LL << 40, 5, -1LL << 50);
	PRINT("%2$f %1$d %4$Lg %3$s", 1, 2.5, "x", 3.5L);
	PRINT("%2$Lf %1$lld %3$hhd", -7LL, 0.25L, 300);
	PRINT("%1$x %1$#x %1$o %1$u %1$d", -1);
	PRINT("%2$jd %1$zu %3$td", (size_t)3, (intmax_t)-4, (ptrdiff_t)5);
	PRINT("text before %1$d and after", 3);
	PRINT("%%%1$d%%", 3);
	PRINT("%1$ls %2$lc %3$p", L"wide", L'x', (void *)16);
	PRINT("abc%2$n%1$d", 12345, &n);
	printf("%d\n", n);
	PRINT("%S|%5C|%.2S|%-6S|", L"wide", L'x', L"wide", L"w");
	printf("%2$s, %1$s!\n", "world", "hello");
	fprintf(stdout, "%9$s%8$s%7$s%6$s%5$s%4$s%3$s%2$s%1$s\n", "1", "2", "3", "4", "5", "6", "7",
		"8", "9");
	int a = 0, b = 0, c = 0;
	char s[20] = "", t[20] = "";
	double d = 0;
	wchar_t wide[20] = L"";
	printf("%d", sscanf("12 34 56", "%2$d %3$d %1$d", &a, &b, &c));
	printf(" %d %d %d\n", a, b, c);
	printf("%d", sscanf("one two 1.5", "%3$s %1$5s %2$lf", s, &d, t));
	printf(" %s %s %g\n", s, t, d);
	printf("%d", sscanf("123456", "%2$3d%1$2d%3$n", &a, &b, &c));
	printf(" %d %d %d\n", a, b, c);
	printf("%d", sscanf("xyz12", "%1$[a-z]%2$i", s, &a));
	printf(" %s %d\n", s, a);
	printf("%d", sscanf("wide x", "%S %C", wide, wide + 10));
	printf(" %ls %lc\n", wide, wide[10]);
	return 0;
}
