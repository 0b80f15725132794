/* math_reduce.c: which quarter of the circle a large angle is in, and where in it. Payne and Hanek,
 * "Radian Reduction for Trigonometric Functions". Up to 2^1024, a double's range. */
#include <stdint.h>
#include "math_types.h"

/* 2 / pi, bit by bit from the point on. */
static const uint32_t two_over_pi[] = {
	0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab,
	0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
	0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b,
	0xbdf9283b, 0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7,
	0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1,
	0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20, 0x9af4361d, 0xa9e39161, 0x5ee61b08,
	0x6599855f, 0x14a06840,
};
enum { WORDS = sizeof(two_over_pi) / sizeof(*two_over_pi), WINDOW = 8 };

/* 32 of its bits, from one on that may lie before the point. */
static uint32_t bits_from(int bit)
{
	uint64_t pair = 0;
	int word = (bit + 64 * 32) / 32 - 64; /* rounded down */
	for (int i = word; i < word + 2; i++)
		pair = pair << 32 | (i >= 0 && i < WORDS ? two_over_pi[i] : 0);
	return pair << (bit - word * 32) >> 32;
}

/* x = mantissa 2^exponent = (4 n + quarter + f) pi/2. Returns f pi/2, f from -1/2 to 1/2. What is
 * left of 2/pi are the bits that can change the quarter or f: 256 of them, times the mantissa. */
static long double reduce_whole(uint64_t mantissa, int exponent, unsigned *quarter)
{
	uint32_t product[WINDOW]; /* the highest first: a quarter is 2^-2 of it */
	uint64_t low = 0, high = 0;
	long double f = 0;

	for (int i = WINDOW - 1; i >= 0; i--) {
		uint64_t digits = bits_from(exponent - 2 + 32 * i);
		uint64_t a = digits * (mantissa & 0xffffffff), b = digits * (mantissa >> 32);
		low += a & 0xffffffff;
		product[i] = low;
		low = (low >> 32) + (a >> 32) + (b & 0xffffffff) + high;
		high = b >> 32;
	}
	*quarter = product[0] >> 30;
	product[0] <<= 2, product[0] >>= 2;
	int more = product[0] >> 29; /* at least a half: it is nearer to the next quarter */
	if (more) {
		*quarter = (*quarter + 1) & 3;
		uint32_t borrow = 1; /* 2^30 - product, negated */
		for (int i = WINDOW - 1; i >= 0; i--) {
			product[i] = ~product[i] + borrow;
			borrow = borrow && !product[i];
		}
		product[0] &= 0x3fffffff;
	}
	for (int i = WINDOW - 1; i >= 0; i--)
		f += scalbnl(product[i], 2 - 32 * (i + 1));
	return (more ? -f : f) * PI_2;
}

long double __reduce_large(long double x, unsigned *quarter)
{
	int exponent;
	unsigned rest = 0;
	long double mantissa = scalbnl(frexpl(fabsl(x), &exponent), 64);
	uint64_t whole = mantissa;
	long double r = reduce_whole(whole, exponent - 64, quarter);
	if (mantissa != whole) { /* a long double of 113 bits has more */
		r += reduce_whole(scalbnl(mantissa - whole, 49), exponent - 64 - 49, &rest);
		*quarter = (*quarter + rest) & 3;
	}
	if (x < 0) {
		*quarter = -*quarter & 3;
		r = -r;
	}
	return r;
}
