/* math_pow.c: powers of any number. pow(3). x^y = e^(y log x): an error in the last digit of a
 * logarithm grows with y, so a long double's has twice the digits. */
#include "math_rest.h"

/* log(x), x above 0, and in *rest what rounding took away: k ln 2 and 2 (s + s^3/3 + ...), see
 * log_series in math_power.c. */
static long double log_and_rest(long double x, long double *rest)
{
	int k;
	long double r, sum = 0, sums_rest = 0;
	x = frexpl(x, &k);
	if (x < 0.70710678L) {
		x *= 2;
		k--;
	}
	long double below = sum_and_rest(1, x, rest), s = (x - 1) / below;
	long double back = product_and_rest(s, below, &r);
	long double s_rest = ((x - 1 - back) - r - s * *rest) / below;
	long double square = product_and_rest(s, s, &r), square_rest = r + 2 * s * s_rest;
	for (int n = 1;; n += 2) {
		long double term = s / n;
		if (fabsl(term) <= fabsl(sum) * LDBL_EPSILON * LDBL_EPSILON)
			break;
		back = product_and_rest(term, n, &r);
		sums_rest += ((s - back) - r + s_rest) / n;
		sum = sum_and_rest(sum, term, &r);
		sums_rest += r;
		s_rest = s * square_rest + s_rest * square;
		s = product_and_rest(s, square, &r);
		s_rest += r;
	}
	sum = sum_and_rest(k * LN2_A, 2 * sum, &r);
	return sum_and_rest(sum, r + 2 * sums_rest + k * LN2_B, rest);
}

/* Small whole powers are products; their errors are smaller than those of a logarithm. */
static long double whole_power(long double x, unsigned n)
{
	long double result = 1;
	for (; n; n /= 2, x *= x)
		if (n & 1)
			result *= x;
	return result;
}

/* x above 0. With precise the logarithm has twice a long double's digits. */
static inline long double power(long double x, long double y, int precise)
{
	long double rest = 0, log = precise ? log_and_rest(x, &rest) : logl(x), more = 0;
	long double exponent = y * log;
	if (!(fabsl(exponent) < 11600))
		return exponent > 0 ? ldexpl(1, 40000) : ldexpl(1, -40000);
	if (!precise)
		return expl(exponent);
	exponent = product_and_rest(y, log, &more);
	more += y * rest;
	long double result = expl(exponent);
	return isinf(result) ? result : result + result * more;
}

static inline long double power_of_any(long double x, long double y, int precise)
{
	long double result;
	int k;

	if (!y || x == 1)
		return 1;
	if (isnan(x) || isnan(y))
		return x + y;
	int whole = rintl(y) == y, odd = whole && fabsl(y) < 0x1p64L && fmodl(y, 2) != 0;
	if (isinf(y))
		return fabsl(x) == 1 ? 1 : (fabsl(x) > 1) == (y > 0) ? HUGE_VALL : 0;
	if (!x || isinf(x)) {
		result = !x == (y > 0) ? 0 : !x ? 1 / fabsl(x) : HUGE_VALL;
		return odd ? copysignl(result, x) : result;
	}
	if (x < 0 && !whole)
		return (x - x) / (x - x);
	if (whole && fabsl(y) <= (precise ? 4 : 64))
		return y > 0 ? whole_power(x, y) : 1 / whole_power(x, -y);
	if (whole && fabsl(y) < 0x1p20L && fabsl(frexpl(x, &k)) == 0.5L)
		result = ldexpl(1, (k - 1) * (int)y);
	else
		result = power(fabsl(x), y, precise);
	return x < 0 && odd ? -result : result;
}

long double powl(long double x, long double y) { return power_of_any(x, y, 1); }
double pow(double x, double y) { return __to_double(power_of_any(x, y, 0)); }
float powf(float x, float y) { return __to_float(power_of_any(x, y, 0)); }
