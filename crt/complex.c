/* complex.c: complex numbers, by the formulas of the textbooks: right where these are; infinities
 * and the signs of zeros on branch cuts may differ from C's annex G. complex(7). */
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

number cexpl(number z)
{
	long double size = expl(creall(z)), y = cimagl(z);
	return y ? CMPLXL(size * cosl(y), size * sinl(y)) : CMPLXL(size, y);
}

number clogl(number z) { return CMPLXL(logl(cabsl(z)), cargl(z)); }

number csqrtl(number z)
{
	long double x = creall(z), y = cimagl(z), root = sqrtl((fabsl(x) + cabsl(z)) / 2);
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
	return CMPLXL(sinhl(x) * cosl(y), coshl(x) * sinl(y));
}

number ccoshl(number z)
{
	long double x = creall(z), y = cimagl(z);
	return CMPLXL(coshl(x) * cosl(y), sinhl(x) * sinl(y));
}

/* (sinh 2x + i sin 2y) / (cosh 2x + cos 2y) */
number ctanhl(number z)
{
	long double x = creall(z), y = cimagl(z);
	if (fabsl(x) > 100)
		return CMPLXL(copysignl(1, x), copysignl(0, sinl(2 * y)));
	long double below = coshl(2 * x) + cosl(2 * y);
	return CMPLXL(sinhl(2 * x) / below, sinl(2 * y) / below);
}

/* Odd: where the sum would cancel, the other sign is taken. */
number casinhl(number z)
{
	if (creall(z) < 0)
		return -casinhl(-z);
	return clogl(z + csqrtl(z * z + 1));
}

number catanhl(number z) { return (clogl(1 + z) - clogl(1 - z)) / 2; }
number csinl(number z) { return turn_back(csinhl(turn(z))); }
number ccosl(number z) { return ccoshl(turn(z)); }
number ctanl(number z) { return turn_back(ctanhl(turn(z))); }
number casinl(number z) { return turn_back(casinhl(turn(z))); }
number catanl(number z) { return turn_back(catanhl(turn(z))); }
number cacosl(number z) { return PI_2 - casinl(z); }

number cacoshl(number z)
{
	number angle = cacosl(z);
	return cimagl(angle) <= 0 ? turn(angle) : turn_back(angle);
}

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
