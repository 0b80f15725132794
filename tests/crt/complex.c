/* complex.h and fenv.h against glibc: complex functions to 12 digits, exceptions, rounding. */
#include <complex.h>
#include <fenv.h>
#include <setjmp.h>
#include <signal.h>
#include <math.h>
#include <stdio.h>

static void show(double complex z)
{
	/* a part that is 0 but for rounding is 0 */
	double x = fabs(creal(z)) < 1e-15 ? 0 : creal(z), y = fabs(cimag(z)) < 1e-15 ? 0 : cimag(z);
	printf(" %.12g,%.12g", x, y);
}

#define EACH(name)                                                                                 \
	do {                                                                                       \
		printf("%s", #name);                                                               \
		for (int x = -3; x <= 3; x++)                                                      \
			for (int y = -3; y <= 3; y++)                                              \
				show(name(x * 0.7 + 0.1 + (y * 0.45 + 0.05) * I));                 \
		putchar('\n');                                                                     \
	} while (0)

/* Where one part is no number, the other's sign is nobody's. */
static void show_exactly(double complex z)
{
	double x = creal(z), y = cimag(z);
	if (isnan(x) || isnan(y))
		printf(" %g,%g", fabs(x), fabs(y));
	else
		printf(" %.11g,%.11g", x, y);
}

/* Infinities, what is no number, the signs of zeros on both sides of each cut, small parts. */
#define SPECIAL(name)                                                                              \
	do {                                                                                       \
		static const double parts[] = {0,  -0.0, 1e-30,    -0.5,      1,                   \
					       -2, 300,  INFINITY, -INFINITY, NAN};                \
		printf("%s", #name);                                                               \
		for (int x = 0; x < 10; x++)                                                       \
			for (int y = 0; y < 10; y++)                                               \
				show_exactly(name(CMPLX(parts[x], parts[y])));                     \
		putchar('\n');                                                                     \
	} while (0)

static void annex_g(void)
{
	SPECIAL(cexp);
	SPECIAL(clog);
	SPECIAL(csqrt);
	SPECIAL(csin);
	SPECIAL(ccos);
	SPECIAL(ctan);
	SPECIAL(csinh);
	SPECIAL(ccosh);
	SPECIAL(ctanh);
	SPECIAL(casin);
	SPECIAL(cacos);
	SPECIAL(catan);
	SPECIAL(casinh);
	SPECIAL(cacosh);
	SPECIAL(catanh);
	SPECIAL(cproj);
	SPECIAL(conj);
}

static void flags(const char *when)
{
	printf("%s:%s%s%s%s%s\n", when, fetestexcept(FE_INVALID) ? " invalid" : "",
	       fetestexcept(FE_DIVBYZERO) ? " divide" : "",
	       fetestexcept(FE_OVERFLOW) ? " overflow" : "",
	       fetestexcept(FE_UNDERFLOW) ? " underflow" : "",
	       fetestexcept(FE_INEXACT) ? " inexact" : "");
}

static void environment(void)
{
	static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
	volatile double zero = 0, one = 1, three = 3, huge = 1e308, tiny = 1e-308, result;
	volatile long double lone = 1, lthree = 3, lresult;
	fenv_t kept;
	fexcept_t some;

	feclearexcept(FE_ALL_EXCEPT);
	flags("none");
	result = one / zero;
	flags("1/0");
	feclearexcept(FE_DIVBYZERO);
	result = zero / zero;
	flags("0/0");
	feclearexcept(FE_ALL_EXCEPT);
	result = huge * huge;
	flags("huge");
	feclearexcept(FE_ALL_EXCEPT);
	result = tiny * tiny;
	flags("tiny");
	feclearexcept(FE_ALL_EXCEPT);
	lresult = lone / lthree;
	flags("long double");
	fegetexceptflag(&some, FE_ALL_EXCEPT);
	feclearexcept(FE_ALL_EXCEPT);
	fesetexceptflag(&some, FE_INEXACT);
	flags("set again");
	feraiseexcept(FE_INVALID);
	flags("raised");
	feholdexcept(&kept);
	flags("held");
	result = one / zero;
	feupdateenv(&kept);
	flags("updated");
	for (int i = 0; i < 4; i++) {
		printf("%d", fesetround(modes[i]));
		volatile double up = 2.5, down = -2.5;
		result = one / three;
		lresult = lone / lthree;
		printf(" %d %a %d", fegetround() == modes[i], result, lresult * 3 < 1);
		printf(" %g %g %ld %ld\n", rint(up), nearbyint(down), lrint(up), lrint(down));
	}
	fesetenv(FE_DFL_ENV);
	printf("%d %d\n", fegetround() == FE_TONEAREST, fetestexcept(FE_ALL_EXCEPT));
	printf("%d\n", fesetround(12345) != 0);
}

static sigjmp_buf place;
static void on_trap(int number) { siglongjmp(place, number); }

/* What traps. Processors of aarch64 may have none; then the first says -1. */
static void traps(void)
{
	volatile double one = 1, zero = 0, result;
	struct sigaction action = {.sa_handler = on_trap};
	sigaction(SIGFPE, &action, NULL);
	feclearexcept(FE_ALL_EXCEPT);
	printf("%d", fegetexcept());
	int can = feenableexcept(FE_DIVBYZERO) == 0;
	printf(" %d %d", can, fegetexcept());
	if (can) {
		int number = sigsetjmp(place, 1);
		if (!number)
			result = one / zero;
		printf(" trap %d", number == SIGFPE);
		feclearexcept(FE_ALL_EXCEPT);
		printf(" %d", feenableexcept(FE_INVALID | FE_DIVBYZERO));
		printf(" %d", fedisableexcept(FE_DIVBYZERO));
		printf(" %d", fegetexcept());
		result = one / zero;
		feclearexcept(FE_ALL_EXCEPT);
	}
	printf(" %d", fedisableexcept(FE_ALL_EXCEPT));
	printf(" %d\n", fegetexcept());
}

int main(void)
{
	EACH(cexp);
	EACH(clog);
	EACH(csqrt);
	EACH(csin);
	EACH(ccos);
	EACH(ctan);
	EACH(csinh);
	EACH(ccosh);
	EACH(ctanh);
	EACH(casin);
	EACH(cacos);
	EACH(catan);
	EACH(casinh);
	EACH(cacosh);
	EACH(catanh);
	EACH(conj);
	EACH(cabs);
	EACH(carg);
	EACH(cproj);
	show(cpow(1 + 2 * I, 3 - I));
	show(cpow(2, 10));
	show(CMPLX(1, -0.0) * I);
	printf(" %d %g\n", (int)sizeof(CMPLXL(1, 2)), (double)cabsf(3 + 4 * I));
	annex_g();
	environment();
	traps();
	return 0;
}
