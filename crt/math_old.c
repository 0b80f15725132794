/* math_old.c: older names. drem(3), scalb(3), significand(3), finite(3), exp10(3). */
#include "math_types.h"

double drem(double x, double y) { return remainder(x, y); }
float dremf(float x, float y) { return remainderf(x, y); }
int finite(double x) { return isfinite(x); }
int finitef(float x) { return isfinite(x); }

/* x 2^exponent; there is none when exponent is not whole. */
double scalb(double x, double exponent)
{
	if (isnan(x) || isnan(exponent))
		return x * exponent;
	if (isinf(exponent))
		return exponent > 0 ? x * exponent : x / -exponent;
	if (rint(exponent) != exponent)
		return (x - x) / (x - x);
	return scalbn(x, exponent > 65000 ? 65000 : exponent < -65000 ? -65000 : (int)exponent);
}
float scalbf(float x, float exponent) { return scalb(x, exponent); }

/* The digits of x, from 1 to 2. */
double significand(double x) { return x && isfinite(x) ? scalbn(x, -ilogb(x)) : x; }
float significandf(float x) { return significand(x); }

/* Powers of ten that are whole numbers are exact. */
long double exp10l(long double x)
{
	long double result = 1, ten = 10;
	if (rintl(x) != x || fabsl(x) > 400)
		return powl(10, x);
	for (int n = fabsl(x); n; n >>= 1, ten *= ten)
		if (n & 1)
			result *= ten;
	return x < 0 ? 1 / result : result;
}

ALSO1(exp10)
double pow10(double x) { return exp10l(x); }
float pow10f(float x) { return exp10l(x); }
long double pow10l(long double x) { return exp10l(x); }
