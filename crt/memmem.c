/* memmem.c: bytes within bytes, strings within strings. memmem(3), strstr(3), strcasestr(3).
 * Simple search: quick on ordinary text, size × pattern_size at worst. */
#include <string.h>

/* An empty pattern is found at once, as glibc does. */
void *memmem(const void *bytes, size_t size, const void *pattern, size_t pattern_size)
{
	const char *at = bytes;
	if (!pattern_size)
		return (void *)bytes;
	for (; size >= pattern_size; at++, size--) {
		const char *first = memchr(at, *(const char *)pattern, size - pattern_size + 1);
		if (!first)
			return NULL;
		size -= first - at;
		at = first;
		if (!memcmp(at, pattern, pattern_size))
			return (void *)at;
	}
	return NULL;
}

char *strstr(const char *string, const char *pattern)
{
	return memmem(string, strlen(string), pattern, strlen(pattern));
}

char *strcasestr(const char *string, const char *pattern)
{
	size_t length = strlen(pattern);
	do
		if (!strncasecmp(string, pattern, length))
			return (char *)string;
	while (*string++);
	return NULL;
}
