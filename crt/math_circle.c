/* math_circle.c: sine, cosine, tangent, and back. sin(3), atan2(3), asin(3). */
#include "math_types.h"

/* x = k pi/2 + r, |r| at most pi/4. Returns r; *quarter is k's low bits. */
static long double reduce(long double x, unsigned *quarter)
{
	if (fabsl(x) > 0x1p30L)
		return __reduce_large(x, quarter);
	long double k = rintl(x / PI_2);
	*quarter = (long long)fmodl(k, 4) & 3;
	return (((x - k * PI_2_A) - k * PI_2_B) - k * PI_2_C) - k * PI_2_D;
}

/* x - x^3/3! + x^5/5! ... from x, n = 1; 1 - x^2/2! ... from 1, n = 0 */
static long double series(long double x, long double term, int n)
{
	long double sum = 0, square = x * x;
	for (; sum + term != sum; n += 2) {
		sum += term;
		term *= -square / ((n + 1) * (n + 2));
	}
	return sum;
}

void sincosl(long double x, long double *sine, long double *cosine)
{
	unsigned quarter;
	if (!isfinite(x)) {
		*sine = *cosine = x - x;
		return;
	}
	long double r = reduce(x, &quarter), s = r ? series(r, r, 1) : r, c = series(r, 1, 0);
	*sine = quarter & 1 ? c : s;
	*cosine = quarter & 1 ? s : c;
	if (quarter & 2)
		*sine = -*sine;
	if ((quarter + 1) & 2)
		*cosine = -*cosine;
	if (!x)
		*sine = x;
}

void sincos(double x, double *sine, double *cosine)
{
	long double s, c;
	sincosl(x, &s, &c);
	*sine = s, *cosine = c;
}

void sincosf(float x, float *sine, float *cosine)
{
	long double s, c;
	sincosl(x, &s, &c);
	*sine = s, *cosine = c;
}

long double sinl(long double x)
{
	long double s, c;
	sincosl(x, &s, &c);
	return s;
}

long double cosl(long double x)
{
	long double s, c;
	sincosl(x, &s, &c);
	return c;
}

long double tanl(long double x)
{
	long double s, c;
	sincosl(x, &s, &c);
	return s / c;
}

/* tan(a) = x gives tan(a/2) = x / (1 + sqrt(1 + x^2)): three times, then the series. */
long double atanl(long double x)
{
	long double size = fabsl(x), sum = 0, power, square;
	int inverse = size > 1;

	if (!x || isnan(x))
		return x;
	if (inverse)
		size = 1 / size;
	for (int i = 0; i < 3; i++)
		size /= 1 + sqrtl(1 + size * size);
	power = size, square = size * size;
	for (int n = 1; sum + power / n != sum; n += 2) {
		sum += power / n;
		power *= -square;
	}
	sum *= 8;
	return copysignl(inverse ? PI_2 - sum : sum, x);
}

long double atan2l(long double y, long double x)
{
	long double angle;
	if (isnan(x) || isnan(y))
		return x + y;
	if (!y)
		angle = 0;
	else if (isinf(x) || isinf(y))
		angle = !isinf(x) ? PI_2 : !isinf(y) ? 0 : PI_2 / 2;
	else
		angle = x ? atanl(fabsl(y / x)) : PI_2;
	return copysignl(signbit(x) ? 2 * PI_2 - angle : angle, y);
}

long double asinl(long double x) { return x ? atan2l(x, sqrtl((1 - x) * (1 + x))) : x; }

long double acosl(long double x) { return atan2l(sqrtl((1 - x) * (1 + x)), x); }

ALSO1(sin)
ALSO1(cos)
ALSO1(tan)
ALSO1(atan)
ALSO2(atan2)
ALSO1(asin)
ALSO1(acos)
