/* memmem.c: bytes within bytes, strings within strings. memmem(3), strstr(3), strcasestr(3).
 * Crochemore and Perrin, "Two-way string-matching": time for as many steps as there are bytes, and
 * no memory. */
#include <ctype.h>
#include <string.h>

/* A byte as it is compared; with fold, letters of both cases are one. */
static inline unsigned char letter(unsigned char c, int fold) { return fold ? tolower(c) : c; }

/* Where the suffix begins that is last in alphabetical order (first, when backward), and the
 * period of that suffix. */
static inline size_t last_suffix(const unsigned char *p, size_t size, int backward, int fold,
				 size_t *period)
{
	size_t start = -1, other = 0, k = 1;
	*period = 1;
	while (other + k < size) {
		unsigned char a = letter(p[other + k], fold), b = letter(p[start + k], fold);
		if (a == b && k < *period) {
			k++;
		} else if (a == b) {
			other += *period;
			k = 1;
		} else if ((a < b) != backward) {
			other += k;
			k = 1;
			*period = other - start;
		} else {
			start = other++;
			k = *period = 1;
		}
	}
	return start + 1;
}

static inline int repeats(const unsigned char *p, size_t size, size_t period, int fold)
{
	for (size_t i = 0; i < size; i++)
		if (letter(p[i], fold) != letter(p[i + period], fold))
			return 0;
	return 1;
}

/* The pattern is compared from a cut to its end, then from the cut back to its begin. A difference
 * in the first part moves it past the compared bytes, one in the second by its period; then known
 * of its bytes need no look. An empty pattern is found at once, as glibc does. */
static inline void *search(const unsigned char *t, size_t size, const unsigned char *p, size_t n,
			   int fold)
{
	size_t period, other, at = 0, known = 0, i;
	if (!n || n > size)
		return n ? NULL : (void *)t;
	size_t cut = last_suffix(p, n, 0, fold, &period), cut2 = last_suffix(p, n, 1, fold, &other);
	if (cut2 > cut) {
		cut = cut2;
		period = other;
	}
	int periodic = repeats(p, cut, period, fold);
	if (!periodic)
		period = (cut > n - cut ? cut : n - cut) + 1;
	while (at <= size - n) {
		if (!fold && !known) {
			const unsigned char *next = memchr(t + at + cut, p[cut], size - n - at + 1);
			if (!next)
				break;
			at = next - t - cut;
		}
		for (i = known > cut ? known : cut; i < n; i++)
			if (letter(p[i], fold) != letter(t[at + i], fold))
				break;
		if (i < n) {
			at += i - cut + 1;
			known = 0;
			continue;
		}
		for (i = cut; i > known; i--)
			if (letter(p[i - 1], fold) != letter(t[at + i - 1], fold))
				break;
		if (i <= known)
			return (void *)(t + at);
		at += period;
		known = periodic ? n - period : 0;
	}
	return NULL;
}

void *memmem(const void *bytes, size_t size, const void *pattern, size_t pattern_size)
{
	return search(bytes, size, pattern, pattern_size, 0);
}

char *strstr(const char *string, const char *pattern)
{
	return memmem(string, strlen(string), pattern, strlen(pattern));
}

char *strcasestr(const char *string, const char *pattern)
{
	return search((const unsigned char *)string, strlen(string), (const unsigned char *)pattern,
		      strlen(pattern), 1);
}
