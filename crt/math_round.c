/* math_round.c: to whole numbers, and the remainder of a division, exactly. rint(3), floor(3),
 * round(3), fmod(3), remquo(3). */
#include "math_types.h"

/* To the nearest, in the rounding mode: a number this large has no fraction. */
long double rintl(long double x)
{
	const volatile long double large = 1 / LDBL_EPSILON;
	long double size = fabsl(x);
	if (!isless(size, large)) /* NaN too */
		return x;
	size = copysignl(large, x);
	volatile long double moved = x + size;
	return copysignl(moved - size, x);
}

long double nearbyintl(long double x) { return rintl(x); }

long double floorl(long double x)
{
	long double whole = rintl(x);
	return isgreater(whole, x) ? whole - 1 : whole;
}

long double ceill(long double x) { return -floorl(-x); }

long double truncl(long double x) { return copysignl(floorl(fabsl(x)), x); }

/* Halves away from zero. */
long double roundl(long double x)
{
	long double whole = truncl(x);
	if (whole == x)
		return x;
	return isgreaterequal(fabsl(x - whole), 0.5L) ? whole + copysignl(1, x) : whole;
}

/* Halves to the even one, in every rounding mode. */
long double roundevenl(long double x)
{
	long double whole = truncl(x), rest;
	if (whole == x || isunordered(x, x))
		return x;
	rest = fabsl(x - whole); /* an infinity less itself were invalid */
	int odd = truncl(whole / 2) != whole / 2;
	return rest > 0.5L || (rest == 0.5L && odd) ? whole + copysignl(1, x) : whole;
}

ALSO1(rint)
ALSO1(nearbyint)
ALSO1(floor)
ALSO1(ceil)
ALSO1(trunc)
ALSO1(round)
ALSO1(roundeven)

/* What does not fit is the least long, and invalid, as the processors' instructions say. */
#define TO_INTEGER(type, name, rounded, least)                                                     \
	type name##l(long double x)                                                                \
	{                                                                                          \
		x = rounded(x);                                                                    \
		if (x >= least && x < -(long double)least)                                         \
			return x;                                                                  \
		__raise_invalid();                                                                 \
		return least;                                                                      \
	}                                                                                          \
	type name(double x) { return name##l(x); }                                                 \
	type name##f(float x) { return name##l(x); }

TO_INTEGER(long, lrint, rintl, LONG_MIN)
TO_INTEGER(long, lround, roundl, LONG_MIN)
TO_INTEGER(long long, llrint, rintl, LLONG_MIN)
TO_INTEGER(long long, llround, roundl, LLONG_MIN)

/* x minus a multiple of y, and the low bits of the quotient. Long division in binary: each
 * subtraction is exact. */
static long double divide(long double x, long double y, unsigned *quotient)
{
	long double rest = fabsl(x), by = fabsl(y);
	int shift;

	*quotient = 0;
	if (x != x || y != y || isinf(x) || !y)
		return (x * y) / (x * y);
	if (isinf(y) || rest < by)
		return x;
	for (shift = ilogbl(rest) - ilogbl(by); shift >= 0; shift--) {
		long double step = ldexpl(by, shift);
		*quotient *= 2;
		if (rest >= step) {
			rest -= step;
			++*quotient;
		}
	}
	return copysignl(rest, x);
}

long double fmodl(long double x, long double y)
{
	unsigned quotient;
	return divide(x, y, &quotient);
}

/* The remainder of the nearest multiple, of two the even one. */
long double remquol(long double x, long double y, int *quotient)
{
	unsigned q;
	long double rest = divide(x, y, &q), size = fabsl(rest), by = fabsl(y);

	if (isnan(rest)) {
		*quotient = 0;
		return rest;
	}
	if (size * 2 > by || (size * 2 == by && q & 1)) {
		if (!isinf(by) || size * 2 > by)
			rest = copysignl(by - size, -rest);
		q++;
	}
	*quotient = signbit(x) != signbit(y) ? -(int)(q & 0x7fffffff) : (int)(q & 0x7fffffff);
	return rest;
}

long double remainderl(long double x, long double y)
{
	int quotient;
	return remquol(x, y, &quotient);
}

ALSO2(fmod)
ALSO2(remainder)
double remquo(double x, double y, int *quotient) { return remquol(x, y, quotient); }
float remquof(float x, float y, int *quotient) { return remquol(x, y, quotient); }
