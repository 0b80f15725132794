/* fenv.h: exceptions and rounding of floating point; crtcc -lm links it. fenv(3). */
#ifndef CRT_FENV_H
#define CRT_FENV_H

#include <arch_files.h>
#include ARCH_FENV_HEADER

#define FE_DFL_ENV ((const fenv_t *)-1)

int feclearexcept(int exceptions);
int feraiseexcept(int exceptions);
int fetestexcept(int exceptions);
int fegetexceptflag(fexcept_t *flags, int exceptions);
int fesetexceptflag(const fexcept_t *flags, int exceptions);
int fegetround(void);
int fesetround(int mode);
int fegetenv(fenv_t *environment);
int fesetenv(const fenv_t *environment);
int feholdexcept(fenv_t *environment);
int feupdateenv(const fenv_t *environment);
/* Which exceptions trap, with SIGFPE. */
int feenableexcept(int exceptions);
int fedisableexcept(int exceptions);
int fegetexcept(void);

#endif
