/* memcmp.c: compare as unsigned bytes. memcmp(3), bcmp(3). */
#include <string.h>

int memcmp(const void *a, const void *b, size_t size)
{
	const unsigned char *x = a, *y = b;
	for (; size; size--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}

int bcmp(const void *a, const void *b, size_t size) { return memcmp(a, b, size); }
