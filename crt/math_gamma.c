/* math_gamma.c: the gamma and the error function. tgamma(3), lgamma(3), erf(3). */
#include "math_rest.h"

int signgam;

/* Of Stirling's series for log(gamma(x)), where x is at least 20. */
static const long double stirling_terms[] = {
	1 / 12.0L,        -1 / 360.0L, 1 / 1260.0L,       -1 / 1680.0L,      1 / 1188.0L,
	-691 / 360360.0L, 1 / 156.0L,  -3617 / 122400.0L, 43867 / 244188.0L, -174611 / 125400.0L};
enum { STIRLING = sizeof(stirling_terms) / sizeof(*stirling_terms) };

static long double stirling_rest(long double x)
{
	long double sum = 0, square = x * x;
	for (int i = STIRLING; i--;)
		sum = sum / square + stirling_terms[i];
	return sum / x;
}

static long double stirling(long double x)
{
	return (x - 0.5L) * logl(x) - x + 0.918938533204672741780329736405617639861L +
	       stirling_rest(x);
}

/* log(gamma(1 + z)) for a small z, without what cancels in Stirling's series near gamma's ones: the
 * difference of that series at 21 + z and 21, term by term, less log((1 + z) (1 + z/2) ... (1 +
 * z/20)). */
static long double near_one(long double z)
{
	const long double at = 21;
	long double ratio = log1pl(z / at), sum = 0, power = 1 / at;
	for (int i = 0; i < STIRLING; i++, power /= at * at)
		sum += stirling_terms[i] * power * expm1l(-(2 * i + 1) * ratio);
	sum += (at + z - 0.5L) * ratio + z * logl(at) - z;
	for (int n = 1; n < at; n++)
		sum -= log1pl(z / n);
	return sum;
}

/* log |gamma(x)|; *sign is that of gamma(x). */
long double lgammal_r(long double x, int *sign)
{
	long double product = 1;
	*sign = 1;
	if (!isfinite(x))
		return x * x;
	if (!x || (x < 0 && rintl(x) == x)) {
		*sign = signbit(x) && !x ? -1 : 1;
		return 1 / fabsl(x - x);
	}
	if (x == 1 || x == 2)
		return 0;
	if (x < 0) { /* gamma(x) gamma(1 - x) = pi / sin(pi x) */
		long double sine = sinl(2 * PI_2 * (x - rintl(x)));
		int ignored;
		if (fmodl(floorl(x), 2))
			*sign = -1;
		return logl(2 * PI_2 / fabsl(sine)) - lgammal_r(1 - x, &ignored);
	}
	if (x > 0.5L && x < 1.5L)
		return near_one(x - 1);
	if (x >= 1.5L && x < 2.5L)
		return near_one(x - 2) + log1pl(x - 2);
	for (; x < 20; x++)
		product *= x;
	return stirling(x) - logl(product);
}

long double lgammal(long double x) { return lgammal_r(x, &signgam); }
double lgamma_r(double x, int *sign) { return lgammal_r(x, sign); }
float lgammaf_r(float x, int *sign) { return lgammal_r(x, sign); }

/* For x above 0, where it has a result: sqrt(2 pi) x^(x - 1/2) / e^x, by halves because the power
 * alone has none. */
static long double gamma_above(long double x)
{
	long double product = 1, rest = 0, least = x;
	for (int n = 0; x < 20; x = sum_and_rest(least, ++n, &rest))
		product *= x;
	if (x > 1760)
		return ldexpl(x, 40000);
	long double half = powl(x, x / 2 - 0.25L);
	/* Of the moved x a rest was cut; log(gamma(x)) grows by about log(x) - 1/(2x). */
	return half * (half / expl(x) * expl(stirling_rest(x) + rest * (logl(x) - 0.5L / x))) *
	       (2.506628274631000502415765284811045253007L / product);
}

/* Of whole numbers it is a factorial. */
long double tgammal(long double x)
{
	if (!x)
		return 1 / x;
	if (isnan(x))
		return x;
	if (x < 0 && (isinf(x) || rintl(x) == x))
		return (x - x) / (x - x);
	if (x == rintl(x) && x > 0 && x <= 30) {
		long double product = 1;
		while (--x > 1)
			product *= x;
		return product;
	}
	if (x > 0)
		return gamma_above(x);
	long double sine = sinl(2 * PI_2 * (x - rintl(x))); /* as in lgammal_r */
	if (fmodl(rintl(x), 2) != 0)
		sine = -sine;
	if (x < -1770)
		return ldexpl(sine, -40000);
	return 2 * PI_2 / sine / gamma_above(1 - x);
}

/* 2/sqrt(pi) (x - x^3/3 + x^5/(2! 5) ...) */
static long double erf_series(long double x)
{
	long double sum = 0, power = x;
	for (int n = 0; sum + power / (2 * n + 1) != sum; power *= -x * x / ++n)
		sum += power / (2 * n + 1);
	return sum * 1.128379167095512573896158903121545171688L;
}

/* The continued fraction of the rest, from x = 0.75 on. */
static long double erfc_fraction(long double x)
{
	if (x > 200)
		return isinf(x) ? 0 : ldexpl(1, -40000);
	long double below = x;
	for (int n = 400; n; n--)
		below = x + n / 2.0L / below;
	long double rest, square = product_and_rest(x, x, &rest);
	return expl(-square) * (1 - rest) / below * 0.564189583547756286948079451560772585844L;
}

long double erfl(long double x)
{
	if (isnan(x) || !x)
		return x;
	return fabsl(x) < 2 ? erf_series(x)
			    : copysignl(fabsl(x) > 10 ? 1 : 1 - erfc_fraction(fabsl(x)), x);
}

long double erfcl(long double x)
{
	if (isnan(x))
		return x;
	return x < 0.75L && x > -2 ? 1 - erf_series(x)
	       : x < 0             ? 2 - erfc_fraction(-x)
				   : erfc_fraction(x);
}

ALSO1(lgamma)
ALSO1(tgamma)
ALSO1(erf)
ALSO1(erfc)
