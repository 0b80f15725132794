/* Mathematical functions against glibc: the exact ones to the last bit, the others to 13 digits. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const double values[] = {0.0,
				-0.0,
				1,
				-1,
				0.5,
				-0.5,
				1.5,
				2.5,
				-2.5,
				3,
				-3.7,
				0.1,
				1e-10,
				1e10,
				-1e10,
				1e300,
				1e-300,
				5e-324,
				2.2250738585072014e-308,
				4503599627370497.5,
				9e15,
				1e22,
				0.7,
				12.25,
				100,
				-100,
				0.99999,
				2,
				10,
				1000,
				0.25,
				-1e-5,
				1e-20,
				700,
				-745,
				2147483647.5,
				-2147483648.5,
				6.25,
				INFINITY,
				-INFINITY,
				NAN};
enum { COUNT = sizeof(values) / sizeof(*values) };

static void print(double x)
{
	if (x != x)
		printf(" nan");
	else
		printf(" %a", x);
}
#define EXACT1(name)                                                                               \
	do {                                                                                       \
		printf("%s", #name);                                                               \
		for (int i = 0; i < COUNT; i++) {                                                  \
			volatile double x = values[i];                                             \
			volatile float y = values[i];                                              \
			volatile double d =                                                        \
				name(x); /* stored: without a register's extra digits */           \
			volatile float f = name##f(y);                                             \
			print(d), print(f), print((double)name##l(x));                             \
		}                                                                                  \
		putchar('\n');                                                                     \
	} while (0)
#define EXACT2(name)                                                                               \
	do {                                                                                       \
		printf("%s", #name);                                                               \
		for (int i = 0; i < COUNT; i++)                                                    \
			for (int j = 0; j < COUNT; j++) {                                          \
				volatile double x = values[i], y = values[j];                      \
				volatile double d = name(x, y);                                    \
				volatile float f = name##f((float)x, (float)y);                    \
				print(d), print(f);                                                \
			}                                                                          \
		putchar('\n');                                                                     \
	} while (0)
#define NEAR1(name) NEAR1_DIGITS(name, "13")
#define NEAR1_DIGITS(name, digits)                                                                 \
	do {                                                                                       \
		printf("%s", #name);                                                               \
		for (int i = 0; i < COUNT; i++) {                                                  \
			volatile double x = values[i];                                             \
			double y = name(x);                                                        \
			printf(y != y ? " nan" : " %." digits "g", y);                             \
			y = name##f(1 + i / 16.0F);                                                \
			printf(y != y ? " nan" : " %.5g", y);                                      \
		}                                                                                  \
		for (double x = -3.03125; x < 3; x += 0.0625 * 3) {                                \
			double y = name(x);                                                        \
			printf(y != y ? " nan" : " %." digits "g", y);                             \
		}                                                                                  \
		putchar('\n');                                                                     \
	} while (0)
#define NEAR2(name)                                                                                \
	do {                                                                                       \
		printf("%s", #name);                                                               \
		for (int i = 0; i < COUNT; i++)                                                    \
			for (int j = 0; j < COUNT; j++) {                                          \
				volatile double x = values[i], y = values[j];                      \
				double z = name(x, y);                                             \
				printf(z != z ? " nan" : " %.13g", z);                             \
			}                                                                          \
		putchar('\n');                                                                     \
	} while (0)

int main(void)
{
	EXACT1(fabs);
	EXACT1(floor);
	EXACT1(ceil);
	EXACT1(trunc);
	EXACT1(round);
	EXACT1(rint);
	EXACT1(roundeven);
	EXACT1(nearbyint);
	EXACT1(sqrt);
	EXACT1(logb);
	EXACT2(fmod);
	EXACT2(remainder);
	EXACT2(copysign);
	EXACT2(nextafter);
	EXACT2(fdim);
	for (int i = 0; i < COUNT; i++) {
		volatile double x = values[i];
		int e = 0, q = 0;
		double whole;
		print(frexp(x, &e));
		printf(" %d", x == x && x - x == 0 ? e : 0);
		print(modf(x, &whole)), print(whole);
		print(ldexp(x, 5)), print(ldexp(x, -1070)), print(scalbn(x, 3000)),
			print(ldexp(x, -100000)), print(scalbln(x, 1000000L));
		print((double)ldexpl(x, -16400));
		if (x == x && x - x == 0 && fabs(x) < 1e9)
			printf(" %ld %ld %lld %lld", lrint(x), lround(x), llrint(x), llround(x));
		if (x == x && x - x == 0)
			printf(" %d", x ? ilogb(x) : ilogb(x) == FP_ILOGB0);
		print(remquo(x, 3, &q));
		printf(" %d%d%d%d %d", !!isnan(x), !!isinf(x), !!signbit(x), !!isnormal(x),
		       fpclassify(x) == FP_ZERO);
		for (int j = 0; j < COUNT; j++) {
			volatile double y = values[j];
			if (x != y) /* of two zeros either may be the greater */
				print(fmax(x, y)), print(fmin(x, y));
			printf("%d%d", isgreater(x, y), isunordered(x, y));
		}
		putchar('\n');
	}
	NEAR1(exp);
	NEAR1(exp2);
	NEAR1(expm1);
	NEAR1(log);
	NEAR1(log2);
	NEAR1(log10);
	NEAR1(log1p);
	NEAR1(cbrt);
	NEAR1(sinh);
	NEAR1(cosh);
	NEAR1(tanh);
	NEAR1(asinh);
	NEAR1(acosh);
	NEAR1(atanh);
	NEAR1(asin);
	NEAR1(acos);
	NEAR1(atan);
	NEAR1(erf);
	NEAR1(erfc);
	NEAR1(tgamma);
	NEAR1_DIGITS(lgamma, "12"); /* near the zeros below 0 digits are lost */
	NEAR2(pow);
	NEAR2(atan2);
	NEAR2(hypot);
	for (int i = -400; i < 400; i++)
		printf("%.13g %.13g %.12g\n", sin(i * 0.37), cos(i * 0.37), tan(i * 0.37));
	printf("%.13g %.13g %.13g\n", sin(1e6), cos(123456789.0), sin(2e9));
	printf("%a %a %a\n", fma(3, 4, 5), fma(1e16, 1 + 0x1p-52, -1e16),
	       fma(0x1.fffffffffffffp0, 0x1.fffffffffffffp0, -4));
	for (int i = 0; i < COUNT; i++) {
		volatile float f = values[i];
		volatile long double l = values[i];
		printf("%a %La %a %La\n", roundevenf(f), roundevenl(l), roundevenf(f / 2),
		       roundevenl(l / 2));
	}
	printf("%a %a\n", pow(2, 0.5), pow(10, 15));
	for (int e = 28; e < 1024; e += 3)
		printf("%.15g %.15g %.15g\n", sin(ldexp(1.37, e)), cos(ldexp(-1.91, e)),
		       tan(ldexp(1.03, e)));
	for (int e = -1; e > -40; e -= 3)
		printf("%.15g %.15g %.15g %.15g\n", lgamma(1 + ldexp(0.9, e)),
		       lgamma(1 - ldexp(0.9, e)), lgamma(2 + ldexp(0.7, e)),
		       lgamma(2 - ldexp(0.7, e)));
	for (int i = 0; i < 400;
	     i++) { /* what is left when the product is nearly -z, and below the smallest */
		/* volatile: at -O1 an i386 register keeps digits that memory at -O0 has not */
		volatile double x = 1 + i / 7.0, y = 3 - i / 391.0;
		printf("%a %a %a %a\n", fma(x, y, -x * y), fma(x, y, ldexp(1, 53 - i % 7)),
		       fma(ldexp(x, -530), ldexp(y, -540), ldexp(1, -1070)),
		       (double)fmaf(x, y, -x * y));
	}
	for (double x = 0.3; x < 3000; x *= 1.37)
		printf("%.9g %.9g %.9g %.9g %.9g %.9g\n", j0(x), j1(x), jn(4, x), y0(x), y1(x),
		       yn(3, x));
	printf("%g %g\n", j1(-0.0), jn(3, -0.0));
	for (long double x = 0.25L; x < 3000; x *= 1.7L)
		printf("%.14Lg %.14Lg %.14Lg %.14Lg\n", j0l(x), j1l(x), y0l(x), y1l(x));
	printf("%.14Lg %.14Lg %.6Lg\n", jnl(3, 2.5L), ynl(-3, 2.5L), jnl(300, 1));
	printf("%g %g %g %g %g %g\n", j0(0), j1(-2.5), jn(-3, 2.5), y0(0), yn(-1, 2.5), jn(3, -1));
	printf("%g %g %g %g %d %d %.15g\n", drem(29, 3), scalb(3, 4), significand(-12), exp10(3),
	       finite(1), finite(INFINITY), exp10(-2.5));
	return 0;
}
