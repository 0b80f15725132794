/* tgmath.h: math.h's and complex.h's functions by their argument's type. tgmath.h(0p). */
#ifndef CRT_TGMATH_H
#define CRT_TGMATH_H

#include <math.h>
#include <complex.h>

/* Of arguments that together are a float, a long double, or else: a double, as are whole numbers.
 */
#define CRT_TG(name, type)  _Generic((type), float : name##f, long double : name##l, default : name)
#define CRT_TG_WHOLE(x)     _Generic((x), float : 0.0F, long double : 0.0L, default : 0.0)
#define CRT_TG1(name, x)    CRT_TG(name, x)(x)
#define CRT_TG2(name, x, y) CRT_TG(name, CRT_TG_WHOLE(x) + CRT_TG_WHOLE(y))(x, y)

/* Of complex arguments, too: another function. */
#define CRT_TGC(name, complex_name, type)                                                          \
	_Generic((type), float                                                                     \
		 : name##f, long double                                                            \
		 : name##l, float _Complex                                                         \
		 : complex_name##f, double _Complex                                                \
		 : complex_name, long double _Complex                                              \
		 : complex_name##l, default                                                        \
		 : name)
#define CRT_TGC1(name, complex_name, x) CRT_TGC(name, complex_name, x)(x)
#define CRT_TGC_WHOLE(x)                                                                           \
	_Generic((x), float : 0.0F, long double : 0.0L, float _Complex                             \
		 : (float _Complex)0, double _Complex                                              \
		 : (double _Complex)0, long double _Complex                                        \
		 : (long double _Complex)0, default : 0.0)
/* Functions of complex.h alone take a real number for a complex one. */
#define CRT_TG_PART(name, z)                                                                       \
	_Generic((z), float                                                                        \
		 : name##f, float _Complex                                                         \
		 : name##f, long double                                                            \
		 : name##l, long double _Complex                                                   \
		 : name##l, default                                                                \
		 : name)(z)

#define acos(x)          CRT_TGC1(acos, cacos, x)
#define acosh(x)         CRT_TGC1(acosh, cacosh, x)
#define asin(x)          CRT_TGC1(asin, casin, x)
#define asinh(x)         CRT_TGC1(asinh, casinh, x)
#define atan(x)          CRT_TGC1(atan, catan, x)
#define atanh(x)         CRT_TGC1(atanh, catanh, x)
#define cbrt(x)          CRT_TG1(cbrt, x)
#define ceil(x)          CRT_TG1(ceil, x)
#define cos(x)           CRT_TGC1(cos, ccos, x)
#define cosh(x)          CRT_TGC1(cosh, ccosh, x)
#define erf(x)           CRT_TG1(erf, x)
#define erfc(x)          CRT_TG1(erfc, x)
#define exp(x)           CRT_TGC1(exp, cexp, x)
#define exp2(x)          CRT_TG1(exp2, x)
#define expm1(x)         CRT_TG1(expm1, x)
#define fabs(x)          CRT_TGC1(fabs, cabs, x)
#define floor(x)         CRT_TG1(floor, x)
#define ilogb(x)         CRT_TG1(ilogb, x)
#define lgamma(x)        CRT_TG1(lgamma, x)
#define llrint(x)        CRT_TG1(llrint, x)
#define llround(x)       CRT_TG1(llround, x)
#define log(x)           CRT_TGC1(log, clog, x)
#define log10(x)         CRT_TG1(log10, x)
#define log1p(x)         CRT_TG1(log1p, x)
#define log2(x)          CRT_TG1(log2, x)
#define logb(x)          CRT_TG1(logb, x)
#define lrint(x)         CRT_TG1(lrint, x)
#define lround(x)        CRT_TG1(lround, x)
#define nearbyint(x)     CRT_TG1(nearbyint, x)
#define rint(x)          CRT_TG1(rint, x)
#define round(x)         CRT_TG1(round, x)
#define sin(x)           CRT_TGC1(sin, csin, x)
#define sinh(x)          CRT_TGC1(sinh, csinh, x)
#define sqrt(x)          CRT_TGC1(sqrt, csqrt, x)
#define tan(x)           CRT_TGC1(tan, ctan, x)
#define tanh(x)          CRT_TGC1(tanh, ctanh, x)
#define tgamma(x)        CRT_TG1(tgamma, x)
#define trunc(x)         CRT_TG1(trunc, x)
#define atan2(x, y)      CRT_TG2(atan2, x, y)
#define copysign(x, y)   CRT_TG2(copysign, x, y)
#define fdim(x, y)       CRT_TG2(fdim, x, y)
#define fmax(x, y)       CRT_TG2(fmax, x, y)
#define fmin(x, y)       CRT_TG2(fmin, x, y)
#define fmod(x, y)       CRT_TG2(fmod, x, y)
#define hypot(x, y)      CRT_TG2(hypot, x, y)
#define nextafter(x, y)  CRT_TG2(nextafter, x, y)
#define pow(x, y)        CRT_TGC(pow, cpow, CRT_TGC_WHOLE(x) + CRT_TGC_WHOLE(y))(x, y)
#define remainder(x, y)  CRT_TG2(remainder, x, y)
#define carg(z)          CRT_TG_PART(carg, z)
#define cimag(z)         CRT_TG_PART(cimag, z)
#define creal(z)         CRT_TG_PART(creal, z)
#define conj(z)          CRT_TG_PART(conj, z)
#define cproj(z)         CRT_TG_PART(cproj, z)
#define frexp(x, e)      CRT_TG(frexp, x)(x, e)
#define ldexp(x, n)      CRT_TG(ldexp, x)(x, n)
#define scalbn(x, n)     CRT_TG(scalbn, x)(x, n)
#define scalbln(x, n)    CRT_TG(scalbln, x)(x, n)
#define nexttoward(x, y) CRT_TG(nexttoward, x)(x, y)
#define fma(x, y, z)     CRT_TG(fma, CRT_TG_WHOLE(x) + CRT_TG_WHOLE(y) + CRT_TG_WHOLE(z))(x, y, z)
#define remquo(x, y, q)  CRT_TG(remquo, CRT_TG_WHOLE(x) + CRT_TG_WHOLE(y))(x, y, q)

#endif
