/* bytes.c: mem functions that are little more than others'. bstring(3). */
#include <string.h>

void *mempcpy(void *restrict to, const void *restrict from, size_t size)
{
	return (char *)memcpy(to, from, size) + size;
}

/* Copies up to and with the first byte. Returns the place after its copy, or NULL. */
void *memccpy(void *restrict to, const void *restrict from, int byte, size_t size)
{
	char *d = to;
	const char *s = from;
	while (size--)
		if ((*d++ = *s++) == (char)byte)
			return d;
	return NULL;
}

/* The compiler may drop a memset of memory that is not read again, but not this one. */
void explicit_bzero(void *to, size_t size)
{
	memset(to, 0, size);
	__asm__ volatile("" : : "r"(to) : "memory");
}

void bcopy(const void *from, void *to, size_t size) { memmove(to, from, size); }
void bzero(void *to, size_t size) { memset(to, 0, size); }

/* Exchanges the bytes of each pair. */
void swab(const void *restrict from, void *restrict to, ptrdiff_t size)
{
	const char *s = from;
	char *d = to;
	for (; size > 1; size -= 2, s += 2, d += 2) {
		char first = s[0];
		d[0] = s[1];
		d[1] = first;
	}
}

void *memset_explicit(void *to, int byte, size_t size)
{
	memset(to, byte, size);
	__asm__ volatile("" : : "r"(to) : "memory");
	return to;
}
