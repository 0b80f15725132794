/* float_digits.h: a floating-point number in parts, and all its decimal digits. In libm.a. */
#ifndef CRT_FLOAT_DIGITS_H
#define CRT_FLOAT_DIGITS_H

#include <stdint.h>
#include "decimal.h"

/* mantissa × 2^exponent; high and low are the mantissa's 64-bit halves. */
struct number {
	uint64_t high, low;
	int exponent, negative;
	enum { FINITE, INFINITE, NOT_A_NUMBER } kind;
};

/* Decimal digits with a guard zero in front; the point is after `whole` of them. */
struct digits {
	int count, whole, negative;
	char digit[9 * LIMBS + 1];
};

/* Of a double, or with is_long of a long double. */
struct number __number_parts(const void *number, int is_long);
void __number_digits(struct digits *to, const struct number *n);
/* Rounds to the first `keep` digits as fesetround(3) says. */
void __round_digits(struct digits *d, int keep);

#endif
