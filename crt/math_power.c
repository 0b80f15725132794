/* math_power.c: exponentials, logarithms, powers and roots. exp(3), log(3), sqrt(3),
 * sinh(3). Series after the argument was made small; they end when a term no longer changes the
 * sum. */
#include "math_types.h"

/* x + x^2/2! + x^3/3! + ... */
static long double exp_series(long double x)
{
	long double sum = 0, term = x;
	for (int n = 2; sum + term != sum; n++) {
		sum += term;
		term *= x / n;
	}
	return sum;
}

/* 2 (s + s^3/3 + s^5/5 + ...) = log((1 + s) / (1 - s)) */
static long double log_series(long double s)
{
	long double sum = 0, power = s, square = s * s;
	for (int n = 1; sum + power / n != sum; n += 2) {
		sum += power / n;
		power *= square;
	}
	return 2 * sum;
}

/* e^x = 2^k e^r, |r| at most half of ln 2. */
static long double split(long double x, int *k)
{
	long double multiple = rintl(x / LN2);
	*k = multiple;
	return (x - multiple * LN2_A) - multiple * LN2_B;
}

static int out_of_range(long double x) { return !isless(fabsl(x), 11600); }

/* Overflow or underflow, with the exception that C asks for. */
static long double too_far(long double x)
{
	if (isnan(x) || isinf(x))
		return signbit(x) && isinf(x) ? 0 : x;
	return ldexpl(1, x > 0 ? 40000 : -40000);
}

long double expl(long double x)
{
	int k;
	if (out_of_range(x))
		return too_far(x);
	x = split(x, &k);
	return ldexpl(1 + exp_series(x), k);
}

long double exp2l(long double x)
{
	if (!isless(fabsl(x), 17000))
		return too_far(x);
	long double whole = rintl(x);
	return ldexpl(1 + exp_series((x - whole) * LN2), whole);
}

long double expm1l(long double x)
{
	int k;
	if (isless(fabsl(x), 0.35L))
		return x ? exp_series(x) : x;
	if (isgreater(fabsl(x), 100) || isnan(x)) /* of 1 nothing remains */
		return isless(x, 0) ? -1 : expl(x);
	x = split(x, &k);
	return ldexpl(exp_series(x), k) + (ldexpl(1, k) - 1);
}

long double logl(long double x)
{
	int k;
	if (!isgreater(x, 0) || isinf(x))
		return !x ? -1 / (x * x) : isless(x, 0) ? (x - x) / (x - x) : x;
	x = frexpl(x, &k);
	if (x < 0.70710678L) {
		x *= 2;
		k--;
	}
	return k * LN2_A + (k * LN2_B + log_series((x - 1) / (x + 1)));
}

long double log1pl(long double x)
{
	if (isless(fabsl(x), 0.3L))
		return x ? log_series(x / (2 + x)) : x;
	return logl(1 + x);
}

/* Powers of two are exact. */
long double log2l(long double x)
{
	int k;
	if (!isgreater(x, 0) || isinf(x))
		return logl(x);
	x = frexpl(x, &k);
	if (x < 0.70710678L) {
		x *= 2;
		k--;
	}
	return k + log_series((x - 1) / (x + 1)) / LN2;
}

long double log10l(long double x) { return logl(x) / 2.302585092994045684017991454684364207601L; }

/* Newton's method from a double's root; where the processor has it, the compiler puts that in. */
long double sqrtl(long double x)
{
	int k;
	if (!isgreater(x, 0) || isinf(x))
		return isless(x, 0) ? (x - x) / (x - x) : x;
	if (LDBL_MANT_DIG == 64)
		return __builtin_sqrtl(x);
	x = frexpl(x, &k);
	if (k & 1) {
		x *= 2;
		k--;
	}
	long double root = __builtin_sqrt((double)x);
	root = (root + x / root) / 2;
	root = (root + x / root) / 2;
	return ldexpl(root, k / 2);
}
double sqrt(double x)
{
	volatile double root = __builtin_sqrt(x); /* stored: no more digits than a double has */
	return root;
}
float sqrtf(float x)
{
	volatile float root = __builtin_sqrtf(x);
	return root;
}

long double cbrtl(long double x)
{
	if (!x || !isfinite(x))
		return x;
	long double size = fabsl(x), root = expl(logl(size) / 3);
	root -= (root - size / (root * root)) / 3;
	return copysignl(root, x);
}

long double hypotl(long double x, long double y)
{
	int k, other;
	x = fabsl(x), y = fabsl(y);
	if (isinf(x) || isinf(y))
		return HUGE_VALL;
	frexpl(x, &k), frexpl(y, &other);
	if (other > k || !x)
		k = other;
	x = ldexpl(x, -k), y = ldexpl(y, -k);
	return ldexpl(sqrtl(x * x + y * y), k);
}

long double sinhl(long double x)
{
	long double e = expm1l(fabsl(x));
	if (isinf(e) && isfinite(x)) {
		e = expl(fabsl(x) / 2);
		return copysignl(e / 2 * e, x);
	}
	return isfinite(e) && x ? copysignl((e + e / (e + 1)) / 2, x) : x;
}

long double coshl(long double x)
{
	long double e = expl(fabsl(x) / 2);
	return isinf(e) ? e : e / 2 * e + 1 / (2 * e) / e;
}

long double tanhl(long double x)
{
	if (!x || isnan(x))
		return x;
	long double e = fabsl(x) < 100 ? expm1l(2 * fabsl(x)) : HUGE_VALL;
	return copysignl(isinf(e) ? 1 : e / (e + 2), x);
}

long double asinhl(long double x)
{
	long double size = fabsl(x);
	if (!x || !isfinite(x))
		return x;
	return copysignl(size > 0x1p100L
				 ? logl(size) + LN2
				 : log1pl(size + size * size / (1 + sqrtl(1 + size * size))),
			 x);
}

long double acoshl(long double x)
{
	long double above = x - 1;
	if (isnan(x))
		return x;
	if (x > 0x1p100L)
		return logl(x) + LN2;
	return x < 1 ? (x - x) / (x - x) : log1pl(above + sqrtl(2 * above + above * above));
}

long double atanhl(long double x)
{
	return x ? copysignl(log1pl(2 * fabsl(x) / (1 - fabsl(x))) / 2, x) : x;
}

ALSO1(exp)
ALSO1(exp2)
ALSO1(expm1)
ALSO1(log)
ALSO1(log1p)
ALSO1(log2)
ALSO1(log10)
ALSO1(cbrt)
ALSO2(hypot)
ALSO1(sinh)
ALSO1(cosh)
ALSO1(tanh)
ALSO1(asinh)
ALSO1(acosh)
ALSO1(atanh)
