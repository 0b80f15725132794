/* complex.c: complex numbers. complex(7). Infinities and signs of zeros are those of C's annex G;
 * the inverse functions are by Kahan's formulas ("Branch Cuts for Complex Elementary Functions"),
 * which lose no digits near the cuts. */
#include <complex.h>
#include "math_types.h"

typedef long double _Complex number;

#define REAL(name)                                                                                 \
	double name(double _Complex z) { return name##l(z); }                                      \
	float name##f(float _Complex z) { return name##l(z); }
#define COMPLEX(name)                                                                              \
	double _Complex name(double _Complex z) { return name##l(z); }                             \
	float _Complex name##f(float _Complex z) { return name##l(z); }

long double creall(number z) { return __real__ z; }
long double cimagl(number z) { return __imag__ z; }
long double cabsl(number z) { return hypotl(creall(z), cimagl(z)); }
long double cargl(number z) { return atan2l(cimagl(z), creall(z)); }
number conjl(number z) { return CMPLXL(creall(z), -cimagl(z)); }

number cprojl(number z)
{
	int infinite = isinf(creall(z)) || isinf(cimagl(z));
	return infinite ? CMPLXL(HUGE_VALL, copysignl(0, cimagl(z))) : z;
}

/* i z and -i z */
static number turn(number z) { return CMPLXL(-cimagl(z), creall(z)); }
static number turn_back(number z) { return CMPLXL(cimagl(z), -creall(z)); }

/* Where x is infinite, and y is no angle: infinite, or no number. */
static int is_aimless(long double x, long double y) { return isinf(x) && !isfinite(y); }

number cexpl(number z)
{
	long double x = creall(z), y = cimagl(z), size = expl(x);
	if (is_aimless(x, y))
		return x < 0 ? CMPLXL(0, copysignl(0, y)) : CMPLXL(x, y - y);
	return y ? CMPLXL(size * cosl(y), size * sinl(y)) : CMPLXL(size, y);
}

/* Near 1 the logarithm of the size is that of a sum which has lost its digits. */
number clogl(number z)
{
	long double x = fabsl(creall(z)), y = fabsl(cimagl(z)), size = cabsl(z);
	long double more = fmaxl(x, y), less = fminl(x, y);
	return CMPLXL(size > 0.5L && size < 2 ? log1pl((more - 1) * (more + 1) + less * less) / 2
					      : logl(size),
		      cargl(z));
}

number csqrtl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (isinf(y))
		return CMPLXL(HUGE_VALL, y);
	long double root = sqrtl(fabsl(x) / 2 + hypotl(x / 2, y / 2));
	if (!root)
		return CMPLXL(0, y);
	return x >= 0 ? CMPLXL(root, y / (2 * root))
		      : CMPLXL(fabsl(y) / (2 * root), copysignl(root, y));
}

number cpowl(number z, number power)
{
	if (!power)
		return 1;
	return z ? cexpl(power * clogl(z)) : 0;
}

number csinhl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (!y)
		return CMPLXL(sinhl(x), y);
	if (is_aimless(x, y) || (!x && !isfinite(y)))
		return CMPLXL(x, y - y);
	return CMPLXL(sinhl(x) * cosl(y), coshl(x) * sinl(y));
}

number ccoshl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (!y)
		return CMPLXL(coshl(x), copysignl(1, x) * y);
	if (!x && !isfinite(y))
		return CMPLXL(y - y, x);
	if (is_aimless(x, y))
		return CMPLXL(HUGE_VALL, y - y);
	return CMPLXL(coshl(x) * cosl(y), sinhl(x) * sinl(y));
}

number ctanhl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (!y || (!x && !isfinite(y)))
		return CMPLXL(tanhl(x), y ? y - y : y);
	if (is_aimless(x, y))
		return CMPLXL(copysignl(1, x), copysignl(0, y));
	if (fabsl(x) > 100 && isfinite(y))
		return CMPLXL(copysignl(1, x), 2 * sinl(2 * y) * expl(-2 * fabsl(x)));
	long double t = tanl(y), s = sinhl(x), beta = 1 + t * t, below = 1 + beta * s * s;
	return CMPLXL(beta * sqrtl(1 + s * s) * s / below, t / below);
}

/* sqrt(1 + z) and sqrt(1 - z) */
static number root_above(number z) { return csqrtl(CMPLXL(1 + creall(z), cimagl(z))); }
static number root_below(number z) { return csqrtl(CMPLXL(1 - creall(z), -cimagl(z))); }

/* The imaginary part of conj(a) b, and the real part of a b. */
static long double across(number a, number b)
{
	return creall(a) * cimagl(b) - cimagl(a) * creall(b);
}
static long double along(number a, number b)
{
	return creall(a) * creall(b) - cimagl(a) * cimagl(b);
}

/* An angle whose sides may be infinite; no number when one of them is none. */
static long double angle(long double y, long double x)
{
	return isnan(x) || isnan(y) ? x + y : atan2l(y, x);
}

number casinl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (isinf(x) || isinf(y))
		return CMPLXL(copysignl(angle(fabsl(x), fabsl(y)), x), copysignl(HUGE_VALL, y));
	if (isnan(x) || isnan(y))
		return CMPLXL(x ? x + y : x, x + y);
	number above = root_above(z), below = root_below(z);
	return CMPLXL(atan2l(x, along(above, below)), asinhl(across(below, above)));
}

number cacosl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (isinf(x) || isinf(y))
		return CMPLXL(angle(fabsl(y), x), -copysignl(HUGE_VALL, y));
	if (isnan(x) || isnan(y))
		return CMPLXL(x ? x + y : PI_2, x + y);
	number above = root_above(z), below = root_below(z);
	return CMPLXL(2 * atan2l(creall(below), creall(above)), asinhl(across(above, below)));
}

number cacoshl(number z)
{
	number a = cacosl(z);
	return CMPLXL(fabsl(cimagl(a)), copysignl(creall(a), cimagl(z)));
}

number catanhl(number z)
{
	long double x = fabsl(creall(z)), y = cimagl(z), size = hypotl(x, y), real;
	if (isinf(x) || isinf(y))
		return CMPLXL(copysignl(0, creall(z)), isnan(y) ? y : copysignl(PI_2, y));
	if (size > 0x1p1000L)
		return CMPLXL(creall(z) / size / size, copysignl(PI_2, y));
	real = x ? log1pl(4 * x / ((1 - x) * (1 - x) + y * y)) / 4 : 0;
	return CMPLXL(copysignl(real, creall(z)), atan2l(2 * y, (1 - x) * (1 + x) - y * y) / 2);
}

number casinhl(number z) { return turn_back(casinl(turn(z))); }
number csinl(number z) { return turn_back(csinhl(turn(z))); }
number ccosl(number z) { return ccoshl(turn(z)); }
number ctanl(number z) { return turn_back(ctanhl(turn(z))); }
number catanl(number z) { return turn_back(catanhl(turn(z))); }

REAL(creal)
REAL(cimag)
REAL(cabs)
REAL(carg)
COMPLEX(conj)
COMPLEX(cproj)
COMPLEX(cexp)
COMPLEX(clog)
COMPLEX(csqrt)
COMPLEX(csin)
COMPLEX(ccos)
COMPLEX(ctan)
COMPLEX(csinh)
COMPLEX(ccosh)
COMPLEX(ctanh)
COMPLEX(casin)
COMPLEX(cacos)
COMPLEX(catan)
COMPLEX(casinh)
COMPLEX(cacosh)
COMPLEX(catanh)
double _Complex cpow(double _Complex z, double _Complex power) { return cpowl(z, power); }
float _Complex cpowf(float _Complex z, float _Complex power) { return cpowl(z, power); }
