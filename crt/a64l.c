/* a64l.c: 32-bit numbers as text in base 64. a64l(3). */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/* The lowest digit comes first; at most six are read. */
long a64l(const char *text)
{
	uint32_t value = 0;
	for (int i = 0; i < 6 && text[i]; i++) {
		const char *digit = strchr(digits, text[i]);
		if (!digit)
			break;
		value |= (uint32_t)(digit - digits) << 6 * i;
	}
	return (int32_t)value;
}

char *l64a(long number)
{
	static char text[7];
	char *end = text;
	for (uint32_t value = number; value; value >>= 6)
		*end++ = digits[value & 63];
	*end = 0;
	return text;
}
