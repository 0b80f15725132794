/* scan_integer.c: the integers that scanf(3) reads. */
#include <ctype.h>
#include "scan.h"

static int digit(int c) { return isdigit(c) ? c - '0' : isalpha(c) ? (c | 32) - 'a' + 10 : 36; }

int __scan_integer(struct scan *s, int base, int is_signed, int width, int bits, uint64_t *value)
{
	int negative = 0, digits = 0, too_big = 0;
	uint64_t v = 0;

	if (width && (s->next == '-' || s->next == '+')) {
		negative = take(s) == '-';
		width--;
	}
	if (width && s->next == '0' && (base == 0 || base == 16)) {
		take(s);
		width--;
		digits = 1;
		if (width && (s->next | 32) == 'x') {
			take(s);
			width--;
			digits = 0;
			base = 16;
		} else if (!base) {
			base = 8;
		}
	}
	if (!base)
		base = 10;
	for (; width && digit(s->next) < base; width--, digits++) {
		too_big |= __builtin_mul_overflow(v, (unsigned)base, &v);
		too_big |= __builtin_add_overflow(v, (unsigned)digit(take(s)), &v);
	}
	/* As strtol and strtoul, or strtoll and strtoull, bound it. */
	uint64_t most = UINT64_MAX >> (64 - bits);
	if (is_signed && (too_big || v > most / 2 + negative))
		v = most / 2 + negative;
	else if (too_big || v > most) {
		v = most;
		negative = 0;
	}
	if (negative)
		v = -v;
	*value = v;
	return !digits;
}
