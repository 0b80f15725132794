/* math_rest.h: sums and products with twice the digits, inside crt only. Dekker, "A floating-point
 * technique for extending the available precision". */
#ifndef CRT_MATH_REST_H
#define CRT_MATH_REST_H

#include "math_types.h"

/* a + b, and in *rest what rounding took away. */
static inline long double sum_and_rest(long double a, long double b, long double *rest)
{
	long double sum = a + b, part = sum - a;
	*rest = (a - (sum - part)) + (b - part);
	return sum;
}

/* x y, and in *rest what rounding took away: the product is cut into exact halves. */
static inline long double product_and_rest(long double x, long double y, long double *rest)
{
	const long double cut = (1ULL << (LDBL_MANT_DIG + 1) / 2) + 1;
	long double product = x * y, a = x * cut, b = y * cut;
	a = a - (a - x);
	b = b - (b - y);
	*rest = ((a * b - product) + a * (y - b) + (x - a) * b) + (x - a) * (y - b);
	return product;
}

#endif
