/* tgmath.h: which function a generic name is, by the type of what it returns and by its value. */
#include <stdio.h>
#include <tgmath.h>

#define SHOW(expression)                                                                           \
	printf("%s: %d bytes, %.9g %.9g\n", #expression, (int)sizeof(expression),                  \
	       creal((double complex)(expression)), cimag((double complex)(expression)))

int main(void)
{
	float f = 0.25F;
	double d = 0.75;
	int i = 2;
	float complex cf = 0.5F + 0.25F * I;
	double complex cd = -1.0 + 0.5 * I;
	SHOW(sqrt(f));
	SHOW(sqrt(d));
	SHOW(sqrt(i));
	SHOW(sqrt(cf));
	SHOW(sqrt(cd));
	SHOW(exp(cf));
	SHOW(log(cd));
	SHOW(sin(cd));
	SHOW(acosh(cd));
	SHOW(tanh(cf));
	SHOW(fabs(cd));
	SHOW(fabs(cf));
	SHOW(fabs(i));
	SHOW(pow(f, f));
	SHOW(pow(f, i));
	SHOW(pow(cd, i));
	SHOW(pow(d, cf));
	SHOW(carg(cf));
	SHOW(carg(d));
	SHOW(conj(cd));
	SHOW(cimag(cd));
	SHOW(creal(f));
	SHOW(cproj(cf));
	SHOW(fmax(f, d));
	SHOW(floor(f));
	printf("%d %d\n", sizeof(sqrt(1.0L)) == sizeof(long double),
	       sizeof(cos(1.0L * cd)) == sizeof(long double complex));
	return 0;
}
