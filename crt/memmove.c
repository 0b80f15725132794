/* memmove.c: memmove(3): from the end when the target starts inside the source. */
#include <string.h>
#include <stdint.h>

typedef uintptr_t word __attribute__((may_alias, aligned(1)));

void *memmove(void *to, const void *from, size_t size)
{
	char *d = to;
	const char *s = from;
	if ((uintptr_t)d - (uintptr_t)s >= size)
		return memcpy(to, from, size);
	while (size >= sizeof(word)) {
		size -= sizeof(word);
		*(word *)(d + size) = *(const word *)(s + size);
	}
	while (size--)
		d[size] = s[size];
	return to;
}
