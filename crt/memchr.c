/* memchr.c: the first or last place of a byte, or NULL. memchr(3). */
#include <string.h>

void *memchr(const void *bytes, int byte, size_t size)
{
	const unsigned char *p = bytes;
	for (; size; size--, p++)
		if (*p == (unsigned char)byte)
			return (void *)p;
	return NULL;
}

void *memrchr(const void *bytes, int byte, size_t size)
{
	const unsigned char *p = bytes;
	while (size--)
		if (p[size] == (unsigned char)byte)
			return (void *)(p + size);
	return NULL;
}

void *rawmemchr(const void *bytes, int byte)
{
	const unsigned char *p = bytes;
	while (*p != (unsigned char)byte)
		p++;
	return (void *)p;
}
