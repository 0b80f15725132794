/* Every function of string.h on all small sizes, alignments and overlaps, and on the odd cases. */
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static char area[512], other[512];
static unsigned long sum;

static void mix(long value) { sum = (sum ^ (unsigned)value) * 2654435761u + (sum >> 7); }
static void mix_area(void)
{
	for (unsigned i = 0; i < 160; i++)
		mix(area[i]);
}
static void fill(void)
{
	for (unsigned i = 0; i < sizeof(area); i++) {
		area[i] = 'a' + i % 23;
		other[i] = 'A' + i % 29;
	}
}
static int sign(int x) { return (x > 0) - (x < 0); }
static long at(const char *p) { return p ? p - area : -1; }

static void memory(void)
{
	for (int size = 0; size < 70; size++)
		for (int from = 0; from < 18; from++)
			for (int to = 0; to < 18; to++) {
				fill();
				mix(at(memcpy(area + to, other + from, size)));
				mix_area();
				fill();
				mix(at(memmove(area + to, area + from, size)));
				mix_area();
				fill();
				mix(at(memset(area + to, size * 5 - 300, size)));
				mix(at(mempcpy(area + to + 1, other + from, size)));
				mix_area();
				mix(sign(memcmp(area + to, other + from, size)));
				mix(at(memchr(area + to, 'a' + from, size)));
				mix(at(memrchr(area + to, 'a' + from, size)));
			}
	printf("memory %lx\n", sum & 0xffffffff);
	fill();
	mix(sign(memcmp("a\377", "a\1", 2)));
	mix(at(memccpy(area, "hello world", 'o', 11)));
	mix_area();
	printf("%s %d\n", memccpy(area, "hello", 'z', 5) ? "found" : "none", (int)(sum & 0xffff));
	strcpy(area, "the quick brown fox; aab aaab aaaab");
	printf("%ld %ld %ld %ld\n", at(memmem(area, 35, "aaaab", 5)), at(memmem(area, 35, "", 0)),
	       at(memmem(area, 3, "the ", 4)), at(memmem(area, 35, "fox;", 4)));
}

static void strings(void)
{
	char text[128];
	volatile char end = 0; /* the compiler knows what they return when it knows that */
	for (int length = 0; length < 40; length++)
		for (int start = 0; start < 10; start++) {
			memset(area, 'x', 100);
			area[start + length] = 0;
			mix(strlen(area + start));
			mix(strnlen(area + start, length / 2));
			mix(strnlen(area + start, -1));
			mix(at(strchr(area + start, end)));
			mix(at(strrchr(area + start, 'x')));
			mix(at(strrchr(area + start, end)));
			mix(at(strchrnul(area + start, 'q')));
			memset(text, '.', sizeof(text));
			strncpy(text, area + start, 20);
			mix(text[19]);
			mix(text[20]);
			mix(stpncpy(text, area + start, 30) - text);
			mix(stpcpy(text, area + start) - text);
			mix(strlen(strncat(text, area + start, 7)));
		}
	printf("strings %lx\n", sum & 0xffffffff);
	const char *words[] = {"",    "a",    "A",    "ab",    "aB",    "b",    "abc",
			       "abd", "\377", "\200", "a\377", "Zebra", "zebra"};
	for (unsigned i = 0; i < sizeof(words) / sizeof(*words); i++)
		for (unsigned j = 0; j < sizeof(words) / sizeof(*words); j++)
			printf("%d%d%d%d%d ", sign(strcmp(words[i], words[j])),
			       sign(strncmp(words[i], words[j], 2)),
			       sign(strcasecmp(words[i], words[j])),
			       sign(strncasecmp(words[i], words[j], 1)),
			       (int)strspn(words[i], words[j]) * 10 +
				       (int)strcspn(words[i], words[j]));
	strcpy(area, "one,two;;three, four");
	printf("\n%ld %ld %ld %ld %ld %ld\n", at(strstr(area, "")), at(strstr(area, "three")),
	       at(strstr(area, "fours")), at(strcasestr(area, "TWO")), at(strpbrk(area, ";,")),
	       at(strpbrk(area, "#")));
	char *state, *rest = text;
	for (char *word = strtok_r(area, ",; ", &state); word; word = strtok_r(NULL, ",; ", &state))
		printf("[%s]", word);
	strcpy(text, ",a,,b");
	for (char *word; (word = strsep(&rest, ","));)
		printf("<%s>", word);
	strcpy(text, ",,,");
	printf("%s\n", strtok(text, ",") ? "word" : "no word");
	char *copy = strndup("duplicate", 3), *whole = strdup("whole");
	printf("%s %s %s %s\n", copy, whole, basename("/usr/lib/"), basename("usr/x"));
	free(copy);
	free(whole);
}

/* Text number n over three letters, one of them in both cases: 0 is "", 1 "a", 2 "b" and so on. */
static char *word(char *to, unsigned n)
{
	int length = 0;
	for (; n; n = (n - 1) / 3)
		to[length++] = "abA"[(n - 1) % 3];
	to[length] = 0;
	return to;
}

/* What looks for one text in another, on all pairs of short ones. */
static void pairs(void)
{
	char pattern[16];
	sum = 0;
	for (unsigned i = 0; i < 1093; i++) /* up to six letters */
		for (unsigned j = 0; j < 121; j++) {
			word(area, i);
			word(pattern, j);
			mix(at(strstr(area, pattern)));
			mix(at(strcasestr(area, pattern)));
			mix(at(memmem(area, strlen(area), pattern, strlen(pattern))));
			mix(at(strpbrk(area, pattern)));
			mix(strspn(area, pattern) * 8 + strcspn(area, pattern));
			mix(sign(strcmp(area, pattern)) * 4 + sign(strcasecmp(area, pattern)));
			mix(sign(strncmp(area, pattern, j % 5)));
			mix(sign(strncasecmp(area, pattern, j % 5)));
			mix(sign(strverscmp(area, pattern)));
		}
	printf("pairs %lx\n", sum & 0xffffffff);
}

int main(void)
{
	memory();
	strings();
	pairs();
	for (int c = -1; c < 256; c++)
		printf("%d%d%d%d%d%d%d%d%d%d%d%d:%d:%d ", !!isalnum(c), !!isalpha(c), !!isblank(c),
		       !!iscntrl(c), !!isdigit(c), !!isgraph(c), !!islower(c), !!isprint(c),
		       !!ispunct(c), !!isspace(c), !!isupper(c), !!isxdigit(c), tolower(c),
		       toupper(c));
	printf("\n%d %d %d %d\n", ffs(0), ffs(8), ffsll(1LL << 40), ffsl(-1));
	return 0;
}
