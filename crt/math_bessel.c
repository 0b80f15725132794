/* math_bessel.c: Bessel's functions of whole orders. j0(3), y0(3). For small arguments by Miller's
 * backward recurrence and Neumann's series, for large ones by Hankel's asymptotic series
 * (Abramowitz and Stegun, 9.12, 9.1.88, 9.2). */
#include <float.h>
#include "math_types.h"

enum { LARGE = 40 }; /* where the asymptotic series gives every digit of a long double */
static const long double euler = 0.577215664901532860606512090082402431042L;

/* sqrt(2 / (pi x)) (P cos(a) - Q sin(a)) and (P sin(a) + Q cos(a)), a = x - (n/2 + 1/4) pi; n is 0
 * or 1. */
static void asymptotic(int n, long double x, long double *j, long double *y)
{
	long double p = 0, q = 0, term = 1, size = 1, s, c;
	for (int k = 0; k < 2 * LARGE && fabsl(term) <= size; k++) {
		*(k & 1 ? &q : &p) += k & 2 ? -term : term;
		size = fabsl(term);
		term *= (4.0L * n * n - (2 * k + 1.0L) * (2 * k + 1)) / ((k + 1) * 8 * x);
		if (fabsl(term) < LDBL_EPSILON * LDBL_EPSILON)
			break;
	}
	sincosl(x, &s, &c);
	long double sine = n ? -(s + c) : s - c, cosine = n ? s - c : s + c; /* sqrt(2) times */
	long double factor = sqrtl(1 / (2 * PI_2 * x));
	*j = factor * (p * cosine - q * sine);
	*y = factor * (p * sine + q * cosine);
}

/* J of orders n, 0 and 1 and Y of 0 and 1, for x from 0 to a few thousand: J of an order far above
 * x and n is nothing, and the orders below it follow from two neighbours; their sum is known. */
static void by_recurrence(int n, long double x, long double *jn, long double j[2], long double y[2])
{
	long double above = 0, here = 0x1p-8000L, sum = 0, even = 0, odd = 0;
	int top = (n > x ? n : (int)x) + 60 + (int)sqrtl(40.0L * (n > x ? n : x)) * 2;
	*jn = 0;
	for (int k = top; k >= 0; k--) {
		long double below = k ? 2 * k / x * here - above : 0;
		if (k == n)
			*jn = here;
		if (k < 2)
			j[k] = here;
		if (k % 2 == 0) {
			sum += k ? 2 * here : here;
			if (k)
				even += (k / 2 % 2 ? -here : here) / (k / 2);
		} else if (k > 1) {
			int m = k / 2;
			odd += (m % 2 ? -here : here) * k / ((long double)m * (m + 1));
		}
		if (fabsl(below) > 0x1p8000L) { /* nothing so far will count */
			below *= 0x1p-8000L, here *= 0x1p-8000L, sum *= 0x1p-8000L;
			even *= 0x1p-8000L, odd *= 0x1p-8000L, *jn *= 0x1p-8000L;
		}
		above = here;
		here = below;
	}
	*jn /= sum;
	j[0] /= sum;
	j[1] /= sum;
	long double log_part = logl(x / 2) + euler;
	y[0] = (log_part * j[0] - 2 * even / sum) / PI_2;
	y[1] = (-j[0] / x + (log_part - 1) * j[1] - odd / sum) / PI_2;
}

/* J (or Y) of order n >= 0 and x > 0. */
static long double bessel(int n, long double x, int second)
{
	long double j[2], y[2], jn, before, here;
	if (x < LARGE || (!second && n > x)) {
		if (x < 0x1p-30L && !second) { /* (x/2)^n / n! */
			for (jn = 1; n && jn; n--)
				jn *= x / 2 / n;
			return jn;
		}
		by_recurrence(second ? 1 : n, x, &jn, j, y);
		if (!second)
			return jn;
	} else {
		asymptotic(0, x, &j[0], &y[0]);
		asymptotic(1, x, &j[1], &y[1]);
	}
	before = second ? y[0] : j[0];
	here = second ? y[1] : j[1];
	if (!n)
		return before;
	for (int k = 1; k < n && !isinf(here); k++) {
		long double next = 2 * k / x * here - before;
		before = here;
		here = next;
	}
	return here;
}

/* Orders and arguments below zero: both change the sign of odd orders. */
static long double first_kind(int n, long double x)
{
	if (isnan(x))
		return x;
	int negative = (n < 0) != !!signbit(x) && n % 2;
	x = fabsl(x);
	n = n < 0 ? -n : n;
	long double result = isinf(x) ? 0 : x ? bessel(n, x, 0) : !n;
	return negative ? -result : result;
}

static long double second_kind(int n, long double x)
{
	int negative = n < 0 && n % 2;
	if (isnan(x))
		return x;
	if (x < 0)
		return 0 / (x - x);
	n = n < 0 ? -n : n;
	long double result = isinf(x) ? 0 : x ? bessel(n, x, 1) : -1 / fabsl(x);
	return negative ? -result : result;
}

double j0(double x) { return first_kind(0, x); }
double j1(double x) { return first_kind(1, x); }
double jn(int n, double x) { return first_kind(n, x); }
double y0(double x) { return second_kind(0, x); }
double y1(double x) { return second_kind(1, x); }
double yn(int n, double x) { return second_kind(n, x); }
float j0f(float x) { return first_kind(0, x); }
float j1f(float x) { return first_kind(1, x); }
float jnf(int n, float x) { return first_kind(n, x); }
float y0f(float x) { return second_kind(0, x); }
float y1f(float x) { return second_kind(1, x); }
float ynf(int n, float x) { return second_kind(n, x); }
long double j0l(long double x) { return first_kind(0, x); }
long double j1l(long double x) { return first_kind(1, x); }
long double jnl(int n, long double x) { return first_kind(n, x); }
long double y0l(long double x) { return second_kind(0, x); }
long double y1l(long double x) { return second_kind(1, x); }
long double ynl(int n, long double x) { return second_kind(n, x); }
