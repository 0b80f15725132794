/* strto*, sorting and searching, small arithmetic, the environment, malloc's promises. */
#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void conversions(void)
{
	static const char *texts[] = {"",
				      " ",
				      "0",
				      "-0",
				      "+5",
				      "42abc",
				      "  \t\n77",
				      "0x",
				      "0xg",
				      "0x1f",
				      "-0X1F",
				      "017",
				      "08",
				      "9223372036854775807",
				      "9223372036854775808",
				      "-9223372036854775808",
				      "-9223372036854775809",
				      "18446744073709551615",
				      "18446744073709551616",
				      "-18446744073709551615",
				      "-1",
				      "2147483647",
				      "2147483648",
				      "-2147483649",
				      "99999999999999999999999",
				      "zz",
				      "Zz9",
				      "- 5",
				      "+-5",
				      "1_0",
				      "0b11"};
	static const int bases[] = {0, 2, 8, 10, 16, 36, 1, 37, -1};
	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		for (unsigned b = 0; b < 9; b++) {
			char *end = (char *)texts[i] + 99;
			errno = 0;
			long long value = strtoll(texts[i], &end, bases[b]);
			printf("%lld %d %d|", value,
			       errno == ERANGE   ? 1
			       : errno == EINVAL ? 2
						 : errno,
			       b < 6 ? (int)(end - texts[i]) : 0);
			errno = 0;
			unsigned long long u = strtoull(texts[i], &end, bases[b]);
			printf("%llu %d|", u, errno == ERANGE);
			errno = 0;
			intmax_t m = strtoimax(texts[i], NULL, bases[b]);
			printf("%jd %d\n", m, errno == ERANGE);
		}
	errno = 0;
	int most = strtol("99999999999999999999", NULL, 10) == LONG_MAX;
	printf("%d %d %d\n", most, errno == ERANGE,
	       strtol("-99999999999999999999", NULL, 10) == LONG_MIN);
	printf("%d %d %ld %lld\n", atoi(" -12x"), atoi("x"), atol("77"), atoll("-9000000000"));
}

struct pair {
	unsigned char key;
	unsigned char order[6];
};
static int by_key(const void *a, const void *b)
{
	return ((struct pair *)a)->key - ((struct pair *)b)->key;
}
static int by_int(const void *a, const void *b)
{
	return (*(int *)a > *(int *)b) - (*(int *)a < *(int *)b);
}
static int by_int_reversed(const void *a, const void *b, void *calls)
{
	++*(int *)calls;
	return by_int(b, a);
}

static void sorting(void)
{
	static struct pair pairs[3000];
	static int ints[3000];
	unsigned seed = 12345;
	for (int count = 0; count < 3000; count = count < 40 ? count + 1 : count * 2) {
		for (int i = 0; i < count; i++) {
			seed = seed * 1103515245 + 12345;
			pairs[i].key = seed >> 16 & 15;
			memcpy(pairs[i].order, &i, 4);
			ints[i] = seed ^ seed << 13;
		}
		qsort(pairs, count, sizeof(*pairs), by_key);
		qsort(ints, count, sizeof(*ints), by_int);
		unsigned long sum = 0;
		for (int i = 0; i < count; i++)
			sum = (sum * 31 + pairs[i].key * 7 + pairs[i].order[0] +
			       pairs[i].order[1] * 3 + (unsigned)ints[i]) &
			      0xffffffff;
		int *found = count ? bsearch(&ints[count / 3], ints, count, sizeof(*ints), by_int)
				   : NULL,
		    absent = ints[0] - 1;
		int calls = 0;
		printf("%d %lx %d %d", count, sum, found ? *found == ints[count / 3] : -1,
		       !bsearch(&absent, ints, count, sizeof(*ints), by_int));
		qsort_r(ints, count, sizeof(*ints), by_int_reversed, &calls);
		printf(" %d\n", count ? ints[0] : 0);
	}
}

static void division(void)
{
	static const unsigned long long v[] = {0,
					       1,
					       2,
					       3,
					       7,
					       10,
					       1000,
					       0xffffffff,
					       0x100000000,
					       0x100000001,
					       0x123456789abcdef,
					       0x7fffffffffffffff,
					       0x8000000000000000,
					       0x8000000000000001,
					       0xffffffff00000000,
					       0xffffffffffffffff,
					       0xfffffffe00000001,
					       1000000000000ULL};
	unsigned long long sum = 0;
	for (int i = 0; i < 18; i++)
		for (int j = 1; j < 18; j++) {
			sum = sum * 31 + v[i] / v[j] + 7 * (v[i] % v[j]);
			if ((long long)v[i] != LLONG_MIN || (long long)v[j] != -1)
				sum = sum * 31 + (long long)v[i] / (long long)v[j] +
				      7 * ((long long)v[i] % (long long)v[j]);
		}
	unsigned long long x = 88172645463325252ULL, y;
	for (int i = 0; i < 20000; i++) {
		x ^= x << 13, x ^= x >> 7, x ^= x << 17;
		y = x >> (i % 61) | 1;
		sum = sum * 31 + x / y + x % (y ^ 5 ? y ^ 5 : 1);
	}
	printf("division %llx\n", sum);
	div_t d = div(-7, 2);
	lldiv_t ll = lldiv(-9000000000000LL, 7);
	printf("%d %d %lld %lld %d %lld\n", d.quot, d.rem, ll.quot, ll.rem, abs(-5),
	       llabs(-9000000000000LL));
}

static void environment(void)
{
	printf("%d ", setenv("NEW", "1", 0));
	printf("%s ", getenv("NEW"));
	setenv("NEW", "2", 0);
	printf("%s ", getenv("NEW"));
	setenv("NEW", "3", 1);
	printf("%s ", getenv("NEW"));
	static char entry[] = "PUT=in";
	putenv(entry);
	entry[4] = 'I';
	printf("%s ", getenv("PUT"));
	printf("%d ", unsetenv("NEW"));
	printf("%s ", getenv("NEW") ? "?" : "gone");
	int failed = setenv("A=B", "", 1) + setenv("", "", 1) + unsetenv("X=Y");
	printf("%d %d\n", failed, errno == EINVAL);
}

static void memory(void)
{
	static char *blocks[400];
	static size_t sizes[400];
	unsigned seed = 1, wrong = 0;
	for (int i = 0; i < 20000; i++) {
		seed = seed * 1103515245 + 12345;
		int at = (seed >> 8) % 400;
		if (blocks[at])
			for (size_t j = 0; j < sizes[at]; j += 1 + sizes[at] / 7)
				wrong += blocks[at][j] != (char)at;
		size_t size = (seed >> 17) % 7 ? (seed >> 12) % 300 : (seed >> 4) % 300000;
		if (seed >> 30) {
			free(blocks[at]);
			blocks[at] = malloc(size);
		} else {
			size_t kept = sizes[at] < size ? sizes[at] : size;
			blocks[at] = realloc(blocks[at], size ? size : 1);
			for (size_t j = 0; j < kept; j += 1 + kept / 7)
				wrong += blocks[at][j] != (char)at;
		}
		wrong += !blocks[at] || (uintptr_t)blocks[at] % _Alignof(max_align_t);
		sizes[at] = size;
		memset(blocks[at], at, size);
	}
	printf("wrong %u\n", wrong);
	volatile size_t huge = SIZE_MAX, half = SIZE_MAX / 2;
	void *volatile result;
	/* clang takes it for granted that malloc leaves errno alone: called like this it cannot. */
	void *(*volatile allocate)(size_t) = malloc, *(*volatile clear)(size_t, size_t) = calloc;
	void *kept = malloc(1);
	errno = 0;
	result = allocate(huge);
	printf("%d %d", !result, errno == ENOMEM);
	errno = 0;
	result = clear(half, 3);
	printf(" %d %d", !result, errno == ENOMEM);
	result = realloc(kept, huge - 64);
	printf(" %d", !result);
	result = reallocarray(kept, half, half);
	printf(" %d", !result);
	result = malloc(half + 2);
	printf(" %d\n", !result);
	unsigned char *zero = calloc(1000, 7), sum = 0;
	for (int i = 0; i < 7000; i++)
		sum |= zero[i];
	free(NULL);
	void *aligned = NULL;
	int failed = posix_memalign(&aligned, 4096, 100);
	printf("%d %d %d %d\n", sum, failed, (int)((uintptr_t)aligned % 4096),
	       posix_memalign(&aligned, 3, 1) == EINVAL);
	free(aligned);
	for (size_t alignment = 1; alignment < 100000; alignment *= 2) {
		char *p = aligned_alloc(alignment, alignment * 2);
		wrong += (uintptr_t)p % alignment;
		memset(p, 1, alignment * 2);
		p = realloc(p, alignment * 3);
		wrong += p[alignment] != 1;
		free(p);
	}
	char *first = sbrk(0), *second = sbrk(100);
	printf("%u %d %d\n", wrong, first == second, (char *)sbrk(0) == first + 100);
}

int main(void)
{
	conversions();
	sorting();
	division();
	environment();
	memory();
	return 0;
}
