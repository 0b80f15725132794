/* math_parts.c: what a floating point number is made of. frexp(3), ldexp(3), modf(3), logb(3),
 * nextafter(3), copysign(3), fmax(3). A long double has its sign and 15 bits of exponent in one
 * word, on every architecture; only the place of the word differs. */
#include <stdint.h>
#include <string.h>
#include "math_types.h"

enum { BIAS = 16383, WORD_AT = LDBL_MANT_DIG == 64 ? 8 : 14 };

static int exponent_of(long double x)
{
	uint16_t word;
	memcpy(&word, (char *)&x + WORD_AT, sizeof(word));
	return word & 0x7fff;
}

static long double with_exponent(long double x, int exponent)
{
	uint16_t word = exponent | (signbit(x) ? 0x8000 : 0);
	memcpy((char *)&x + WORD_AT, &word, sizeof(word));
	return x;
}

long double fabsl(long double x) { return __builtin_fabsl(x); }
double fabs(double x) { return __builtin_fabs(x); }
float fabsf(float x) { return __builtin_fabsf(x); }
long double copysignl(long double x, long double y) { return __builtin_copysignl(x, y); }
double copysign(double x, double y) { return __builtin_copysign(x, y); }
float copysignf(float x, float y) { return __builtin_copysignf(x, y); }
long double nanl(const char *payload) { return (void)payload, NAN; }
double nan(const char *payload) { return (void)payload, NAN; }
float nanf(const char *payload) { return (void)payload, NAN; }

/* The fraction in [0.5, 1), and the power of two. */
long double frexpl(long double x, int *exponent)
{
	*exponent = 0;
	if (!x || !isfinite(x))
		return x;
	if (!exponent_of(x)) { /* subnormal */
		x *= 0x1p120L;
		*exponent = -120;
	}
	*exponent += exponent_of(x) - (BIAS - 1);
	return with_exponent(x, BIAS - 1);
}
double frexp(double x, int *exponent) { return frexpl(x, exponent); }
float frexpf(float x, int *exponent) { return frexpl(x, exponent); }

/* A result below the normal numbers is rounded once, in the last step. */
long double scalbnl(long double x, int n)
{
	for (int i = 0; i < 3 && n > BIAS; i++, n -= BIAS)
		x *= 0x1p16383L;
	for (int i = 0; i < 3 && n < 1 - BIAS; i++, n += BIAS - 1 - LDBL_MANT_DIG)
		x *= with_exponent(1, 1 + LDBL_MANT_DIG);
	n = n > BIAS ? BIAS : n < 1 - BIAS ? 1 - BIAS : n;
	return x * with_exponent(1, n + BIAS);
}
long double ldexpl(long double x, int n) { return scalbnl(x, n); }
double scalbn(double x, int n) { return __to_double(scalbnl(x, n)); }
float scalbnf(float x, int n) { return __to_float(scalbnl(x, n)); }
double ldexp(double x, int n) { return __to_double(scalbnl(x, n)); }
float ldexpf(float x, int n) { return __to_float(scalbnl(x, n)); }
static int narrow(long n) { return n > INT_MAX ? INT_MAX : n < INT_MIN ? INT_MIN : n; }
long double scalblnl(long double x, long n) { return scalbnl(x, narrow(n)); }
double scalbln(double x, long n) { return __to_double(scalbnl(x, narrow(n))); }
float scalblnf(float x, long n) { return __to_float(scalbnl(x, narrow(n))); }

int ilogbl(long double x)
{
	int exponent;
	frexpl(x, &exponent);
	if (!x || !isfinite(x))
		__raise_invalid();
	return !x ? FP_ILOGB0 : isnan(x) ? FP_ILOGBNAN : isinf(x) ? INT_MAX : exponent - 1;
}
int ilogb(double x) { return ilogbl(x); }
int ilogbf(float x) { return ilogbl(x); }

long double logbl(long double x) { return !x ? -1 / (x * x) : !isfinite(x) ? x * x : ilogbl(x); }

long double modfl(long double x, long double *whole)
{
	*whole = truncl(x);
	return copysignl(isinf(x) ? 0 : x - *whole, x);
}
#define MODF(type, name)                                                                           \
	type name(type x, type *whole)                                                             \
	{                                                                                          \
		long double all, rest = modfl(x, &all);                                            \
		*whole = all;                                                                      \
		return rest;                                                                       \
	}
MODF(double, modf)
MODF(float, modff)

long double fmaxl(long double x, long double y) { return isnan(x) || isless(x, y) ? y : x; }
long double fminl(long double x, long double y) { return isnan(x) || isless(y, x) ? y : x; }
long double fdiml(long double x, long double y) { return islessequal(x, y) ? 0 : x - y; }

ALSO1(logb)
ALSO2(fmax)
ALSO2(fmin)
/* Stored, because a processor may keep more digits in its registers. */
#define DIFFERENCE(type, name)                                                                     \
	type name(type x, type y)                                                                  \
	{                                                                                          \
		volatile type difference = islessequal(x, y) ? 0 : x - y;                          \
		return difference;                                                                 \
	}
DIFFERENCE(double, fdim)
DIFFERENCE(float, fdimf)

/* The next number of a type on the way to y. */
#define NEXT(type, name, toward, digits, least)                                                    \
	type name(type x, toward y)                                                                \
	{                                                                                          \
		int exponent;                                                                      \
		long double step, fraction = frexpl(x, &exponent);                                 \
		if (isnan(x) || isnan(y))                                                          \
			return x + y;                                                              \
		if (x == y)                                                                        \
			return y;                                                                  \
		if (isinf(x)) /* the greatest number */                                            \
			return copysignl((2 - ldexpl(1, 1 - digits)) * ldexpl(1, 2 - least), x);   \
		int inward = !x || (y > x) != (x > 0);                                             \
		exponent -= digits + (x && inward && fabsl(fraction) == 0.5L);                     \
		if (!x || exponent < least - digits)                                               \
			exponent = least - digits;                                                 \
		step = ldexpl(1, exponent);                                                        \
		return !x ? copysignl(step, y) : copysignl(fabsl(x) + (inward ? -step : step), x); \
	}
NEXT(double, nextafter, double, DBL_MANT_DIG, DBL_MIN_EXP)
NEXT(float, nextafterf, float, FLT_MANT_DIG, FLT_MIN_EXP)
NEXT(long double, nextafterl, long double, LDBL_MANT_DIG, LDBL_MIN_EXP)
NEXT(double, nexttoward, long double, DBL_MANT_DIG, DBL_MIN_EXP)
NEXT(float, nexttowardf, long double, FLT_MANT_DIG, FLT_MIN_EXP)
NEXT(long double, nexttowardl, long double, LDBL_MANT_DIG, LDBL_MIN_EXP)
