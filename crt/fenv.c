/* fenv.c: exceptions and rounding of floating point. fenv(3). What the registers are is in
 * arch/ARCH-fenv.h; each function here reads all of them, changes some and writes them back. */
#include <fenv.h>

int fetestexcept(int exceptions)
{
	fenv_t e;
	CRT_FE_GET(&e);
	return CRT_FE_FLAGS(&e) & exceptions;
}

int fesetexceptflag(const fexcept_t *flags, int exceptions)
{
	fenv_t e;
	exceptions &= FE_ALL_EXCEPT;
	CRT_FE_GET(&e);
	unsigned now = CRT_FE_FLAGS(&e);
	CRT_FE_SET_FLAGS(&e, (now & ~exceptions) | (*flags & exceptions));
	CRT_FE_SET(&e);
	return 0;
}

int feclearexcept(int exceptions) { return fesetexceptflag(&(fexcept_t){0}, exceptions); }

/* To raise is to note: what traps does so at the next operation, if at all. */
int feraiseexcept(int exceptions)
{
	return fesetexceptflag(&(fexcept_t){FE_ALL_EXCEPT}, exceptions);
}

int fegetexceptflag(fexcept_t *flags, int exceptions)
{
	*flags = fetestexcept(exceptions);
	return 0;
}

int fegetround(void)
{
	fenv_t e;
	CRT_FE_GET(&e);
	return CRT_FE_ROUND(&e);
}

int fesetround(int mode)
{
	fenv_t e;
	if (mode & ~FE_TOWARDZERO)
		return -1;
	CRT_FE_GET(&e);
	CRT_FE_SET_ROUND(&e, (unsigned)mode);
	CRT_FE_SET(&e);
	return 0;
}

int fegetenv(fenv_t *environment)
{
	CRT_FE_GET(environment);
	return 0;
}

int feholdexcept(fenv_t *environment)
{
	fenv_t e;
	CRT_FE_GET(&e);
	*environment = e;
	CRT_FE_SET_FLAGS(&e, 0);
	CRT_FE_MASK(&e);
	CRT_FE_SET(&e);
	return 0;
}

int fesetenv(const fenv_t *environment)
{
	fenv_t e;
	if (environment == FE_DFL_ENV) {
		feholdexcept(&e);
		return fesetround(FE_TONEAREST);
	}
	e = *environment;
	CRT_FE_SET(&e);
	return 0;
}

int feupdateenv(const fenv_t *environment)
{
	int raised = fetestexcept(FE_ALL_EXCEPT);
	fesetenv(environment);
	return feraiseexcept(raised);
}

int fegetexcept(void)
{
	fenv_t e;
	CRT_FE_GET(&e);
	return CRT_FE_ENABLED(&e);
}

/* Returns which trapped before, or -1: the processor has no such traps. */
static int set_traps(int before, int after)
{
	fenv_t e;
	CRT_FE_GET(&e);
	CRT_FE_SET_ENABLED(&e, after);
	CRT_FE_SET(&e);
	return fegetexcept() == after ? before : -1;
}

int feenableexcept(int exceptions)
{
	int before = fegetexcept();
	return set_traps(before, before | (exceptions & FE_ALL_EXCEPT));
}

int fedisableexcept(int exceptions)
{
	int before = fegetexcept();
	return set_traps(before, before & ~exceptions);
}
