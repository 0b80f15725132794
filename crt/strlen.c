/* strlen.c: bytes before the terminator, two words at a time. strlen(3), strnlen(3). */
#include <string.h>
#include <stdint.h>

typedef uintptr_t word __attribute__((may_alias));
#define ONES  ((word)-1 / 255)
#define HIGHS (ONES * 128)

/* An aligned pair of words never crosses into another page, so reading past the end of the string
 * is safe; no byte of w is zero exactly when (w - ONES) & ~w & HIGHS is zero. */
size_t strlen(const char *string)
{
	const char *end = string;
	for (; (uintptr_t)end % (2 * sizeof(word)); end++)
		if (!*end)
			return end - string;
	for (;; end += 2 * sizeof(word)) {
		const word *w = (const word *)end;
		word a = w[0] - ONES, b = w[1] - ONES;
		/* Bytes above 128 pass the first, quicker test too. */
		if (((a | b) & HIGHS) && (((a & ~w[0]) | (b & ~w[1])) & HIGHS))
			break;
	}
	for (; *end; end++)
		;
	return end - string;
}

size_t strnlen(const char *string, size_t most)
{
	const char *end = memchr(string, 0, most);
	return end ? (size_t)(end - string) : most;
}
