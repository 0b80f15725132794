/* math_types.h: the double and float of a function that is written in long double, inside crt only.
 */
#ifndef CRT_MATH_TYPES_H
#define CRT_MATH_TYPES_H

#include <float.h>
#include <limits.h>
#include <math.h>

/* A result without the digits that a type has not: i386 would leave them in its register. */
static inline double __to_double(long double x)
{
#if FLT_EVAL_METHOD == 2
	volatile double stored = x;
	return stored;
#else
	return x;
#endif
}
static inline float __to_float(long double x)
{
#if FLT_EVAL_METHOD == 2
	volatile float stored = x;
	return stored;
#else
	return x;
#endif
}
#define ALSO1(name)                                                                                \
	double name(double x) { return __to_double(name##l(x)); }                                  \
	float name##f(float x) { return __to_float(name##l(x)); }
#define ALSO2(name)                                                                                \
	double name(double x, double y) { return __to_double(name##l(x, y)); }                     \
	float name##f(float x, float y) { return __to_float(name##l(x, y)); }

/* pi / 2 and ln 2, each cut in pieces: the first ones, times a whole number of 31 or 16 bits, are
 * exact. */
#define PI_2_A 0x1.921fb544p0L
#define PI_2_B 0x0.42d18469p-32L
#define PI_2_C 0x0.898cc517p-64L
#define PI_2_D 0x0.01b839a252049c1114cf98e804177d4cp-96L
#define PI_2   0x1.921fb54442d18469898cc51701b839a252049c11p0L
/* The same for an angle of any size that a double has. math_reduce.c */
long double __reduce_large(long double x, unsigned *quarter);
/* The exception of what has no result. */
static inline void __raise_invalid(void)
{
	volatile float nothing = 0;
	nothing /= nothing;
}
#define LN2_A 0x0.b17217f7d1cfp0L
#define LN2_B 0x0.79abc9e3b39803f2f6af40f343267298p-48L
#define LN2   0x0.b17217f7d1cf79abc9e3b39803f2f6af40f34326p0L

#endif
