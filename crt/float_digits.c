/* float_digits.c: what a floating-point number is made of, and its decimal digits, all of them. In
 * libm.a. */
#include <string.h>
#include "float_digits.h"

/* IEEE 754 layouts: the top 16 bits are the sign and the exponent of both long formats. */
struct number __number_parts(const void *number, int is_long)
{
	struct number n = {0};
	uint64_t word[2] = {0};
	int exponent;

	if (!is_long || __LDBL_MANT_DIG__ == 53) {
		memcpy(word, number, 8);
		n.negative = word[0] >> 63;
		exponent = word[0] >> 52 & 0x7ff;
		n.low = word[0] & ((1ULL << 52) - 1);
		if (exponent == 0x7ff)
			n.kind = n.low ? NOT_A_NUMBER : INFINITE;
		else if (exponent)
			n.low |= 1ULL << 52;
		n.exponent = (exponent ? exponent : 1) - 1075;
		return n;
	}
#if __LDBL_MANT_DIG__ == 64 /* x87: the leading bit is there */
	memcpy(word, number, 10);
	n.low = word[0];
	exponent = word[1] & 0x7fff;
	n.negative = word[1] >> 15 & 1;
	if (exponent == 0x7fff)
		n.kind = n.low << 1 ? NOT_A_NUMBER : INFINITE;
	n.exponent = (exponent ? exponent : 1) - 16383 - 63;
#else /* 113 bits */
	memcpy(word, number, 16);
	n.low = word[0];
	n.high = word[1] & ((1ULL << 48) - 1);
	exponent = word[1] >> 48 & 0x7fff;
	n.negative = word[1] >> 63;
	if (exponent == 0x7fff)
		n.kind = n.high | n.low ? NOT_A_NUMBER : INFINITE;
	else if (exponent)
		n.high |= 1ULL << 48;
	n.exponent = (exponent ? exponent : 1) - 16383 - 112;
#endif
	return n;
}

void __number_digits(struct digits *to, const struct number *n)
{
	struct decimal d;
	char *p = to->digit;

	__decimal_clear(&d);
	for (int shift = 48; shift >= 0; shift -= 16)
		__decimal_multiply(&d, 1 << 16, n->high >> shift & 0xffff);
	for (int shift = 48; shift >= 0; shift -= 16)
		__decimal_multiply(&d, 1 << 16, n->low >> shift & 0xffff);
	__decimal_scale(&d, n->exponent);
	*p++ = '0';
	for (int i = d.first; i <= d.last; i++, p += 9) {
		uint32_t limb = d.limb[i];
		for (int j = 8; j >= 0; j--, limb /= 10)
			p[j] = '0' + limb % 10;
	}
	to->negative = n->negative;
	to->count = p - to->digit;
	to->whole = 1 + 9 * (UNITS - d.first + 1);
}

void __round_digits(struct digits *d, int keep)
{
	char *digit = d->digit;
	if (keep >= d->count)
		return;
	if (keep < 1)
		keep = 0;
	int odd = keep && digit[keep - 1] & 1, rest = digit[keep] - '0', more = 0;
	for (int i = keep + 1; i < d->count; i++)
		more |= digit[i] != '0';
	int up = __round_up(d->negative, odd, 2 * rest + more, 10);
	d->count = keep;
	while (up && keep > 0 && ++digit[--keep] > '9')
		digit[keep] = '0';
}
