/* math_fma.c: x y + z, rounded once. fma(3). Of long doubles, almost once. */
#include <stdint.h>
#include <string.h>
#include "math_rest.h"

/* Three parts that do not overlap much, as one that rounds to a shorter type as their sum does:
 * when it is not exact its last bit is 1. */
static long double to_odd(long double a, long double b, long double c)
{
	long double rest, r, s;
	uint64_t word;
	b = sum_and_rest(b, c, &rest);
	a = sum_and_rest(a, b, &r);
	r = sum_and_rest(r, rest, &s);
	a = sum_and_rest(a, r, &r);
	if (!r)
		r = s;
	memcpy(&word, &a, sizeof(word)); /* the low half of the mantissa */
	return r && !(word & 1) ? nextafterl(a, r > 0 ? HUGE_VALL : -HUGE_VALL) : a;
}

double fma(double x, double y, double z)
{
	long double low, rest, high = (long double)x * y;
	if (!isfinite(high) || !isfinite(z) || !high || !z)
		return __to_double(high + z);
	high = product_and_rest(x, y, &low);
	high = sum_and_rest(high, z, &rest);
	return __to_double(to_odd(high, rest, low));
}

float fmaf(float x, float y, float z)
{
	long double rest, high = (long double)x * y; /* exact */
	if (!isfinite(high) || !isfinite(z))
		return __to_float(high + z);
	high = sum_and_rest(high, z, &rest);
	return __to_float(rest ? to_odd(high, rest, 0) : high);
}

long double fmal(long double x, long double y, long double z)
{
	long double low, rest, high = x * y;
	if (!isfinite(high) || !isfinite(z) || fabsl(high) > 0x1p8000L || fabsl(x) > 0x1p8000L ||
	    fabsl(y) > 0x1p8000L)
		return high + z;
	high = product_and_rest(x, y, &low);
	high = sum_and_rest(high, z, &rest);
	return high + (rest + low);
}
