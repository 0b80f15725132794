/* memset.c: memset(3), for architectures without an instruction for it (arch/ has the others). */
#include <string.h>
#include <stdint.h>

typedef uintptr_t word __attribute__((may_alias, aligned(1)));

void *memset(void *to, int byte, size_t size)
{
	char *d = to;
	word pattern = (word)-1 / 255 * (unsigned char)byte;
	for (; size >= 2 * sizeof(word); size -= 2 * sizeof(word)) {
		((word *)d)[0] = pattern;
		((word *)d)[1] = pattern;
		d += 2 * sizeof(word);
	}
	while (size--)
		*d++ = byte;
	return to;
}
