/* setjmp.c: the signal mask of sigsetjmp(3); the registers are in arch/ARCH-routines.S. */
#include <setjmp.h>
#include <signal.h>
#include "call.h"

void *__save_mask(sigjmp_buf state, int save)
{
	state->__has_mask = save;
	if (save)
		sys_rt_sigprocmask(SIG_SETMASK, NULL, state->__mask);
	return state;
}

void siglongjmp(sigjmp_buf state, int value)
{
	if (state->__has_mask)
		sys_rt_sigprocmask(SIG_SETMASK, state->__mask, NULL);
	longjmp(state, value);
}
