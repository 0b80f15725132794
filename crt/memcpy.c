/* memcpy.c: memcpy(3), for architectures without an instruction for it (arch/ has the others). */
#include <string.h>
#include <stdint.h>

/* A word at any address, of any type: what the compiler may load and store unaligned. */
typedef uintptr_t word __attribute__((may_alias, aligned(1)));

void *memcpy(void *restrict to, const void *restrict from, size_t size)
{
	char *d = to;
	const char *s = from;
	for (; size >= 2 * sizeof(word); size -= 2 * sizeof(word)) {
		word a = ((const word *)s)[0], b = ((const word *)s)[1];
		((word *)d)[0] = a;
		((word *)d)[1] = b;
		d += 2 * sizeof(word);
		s += 2 * sizeof(word);
	}
	while (size--)
		*d++ = *s++;
	return to;
}
