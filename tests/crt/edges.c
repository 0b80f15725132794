/*
 * edges.c: the last and the first of what functions go through: the middle of every length, weeks
 * at the turn of years, widths of one or two, matches at the end. The same lines on glibc and crt.
 * Not for: what they do otherwise.
 */
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static int touched_outside;
static int numbers[66];

static int compare(const void *a, const void *b)
{
	const int *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

/* The array is from numbers[1]; what is around it may not be looked at. */
static int compare_inside(const void *key, const void *member)
{
	touched_outside |= *(const int *)member < 0;
	return compare(key, member);
}

static void search(void)
{
	for (int count = 0; count < 20; count++) {
		for (int i = 0; i < 66; i++)
			numbers[i] = i >= 1 && i <= count ? 2 * i : -1;
		for (int key = 0; key <= 2 * count + 2; key++) {
			int *found =
				bsearch(&key, numbers + 1, count, sizeof *numbers, compare_inside);
			printf("%d%c", found ? (int)(found - numbers) : 0,
			       key == 2 * count + 2 ? '\n' : ' ');
		}
	}
	printf("outside: %d\n", touched_outside);
}

static void weeks(void)
{
	for (int year = 1990; year < 2042; year++)
		for (int day = 0; day < 14; day++) {
			char text[64];
			struct tm t = {.tm_year = year - 1900,
				       .tm_mon = 11,
				       .tm_mday = 25 + day,
				       .tm_hour = 12};
			time_t when = timegm(&t);
			gmtime_r(&when, &t);
			strftime(text, sizeof text, "%F %a %j %G %g %V %U %W", &t);
			puts(text);
		}
}

static void widths(void)
{
	static const int values[] = {0, 1, 9, 10, 99, 100, -1, -9, -10, 255};
	for (int width = 0; width < 5; width++)
		for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
			printf("%0*d|%*d|%-*d|%0*x|%#0*x|%0*o|%+0*d|%.*d|%0*ld|%0*.1f\n", width,
			       values[i], width, values[i], width, values[i], width, values[i],
			       width, values[i], width, values[i], width, values[i], width,
			       values[i], width, (long)values[i], width, values[i] / 4.0);
}

static void matches(void)
{
	static const char *const patterns[] = {"$",         "x*$", "^$",      "a*$", "b*",
					       "\\(a*\\)$", "c$",  "[a-c]*$", "^"};
	static const char *const texts[] = {"", "a", "abc", "aaa", "bbb", "xyz", "a\nb"};
	for (unsigned i = 0; i < sizeof patterns / sizeof *patterns; i++)
		for (unsigned j = 0; j < sizeof texts / sizeof *texts; j++) {
			regex_t compiled;
			regmatch_t match[2] = {{-2, -2}, {-2, -2}};
			if (regcomp(&compiled, patterns[i], 0))
				continue;
			int result = regexec(&compiled, texts[j], 2, match, 0);
			printf("%s %u: %d", patterns[i], j, result);
			printf(result ? "\n" : " %d-%d %d-%d\n", (int)match[0].rm_so,
			       (int)match[0].rm_eo, (int)match[1].rm_so, (int)match[1].rm_eo);
			regfree(&compiled);
		}
}

/* Sorted where there is no memory to copy to. */
static void sort(void)
{
	static int many[100000];
	unsigned seed = 1;
	for (int i = 0; i < 100000; i++)
		many[i] = (seed = seed * 1103515245 + 12345) >> 4;
	struct rlimit none = {0, 0};
	setrlimit(RLIMIT_AS, &none);
	qsort(many, 100000, sizeof *many, compare);
	int wrong = 0;
	for (int i = 1; i < 100000; i++)
		wrong += many[i - 1] > many[i];
	printf("sorted without memory: %d wrong\n", wrong);
}

int main(void)
{
	search();
	weeks();
	widths();
	matches();
	fflush(stdout);
	sort();
	return 0;
}
