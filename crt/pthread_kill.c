/* pthread_kill.c: signals for a thread. pthread_kill(3), pthread_sigmask(3). */
#include <signal.h>
#include "tls.h"

enum { WORD = 8 * sizeof(long) };

/* For a thread that has ended nothing is left to do, until it is joined. */
int pthread_kill(pthread_t thread, int number)
{
	int id = __atomic_load_n(&thread->id, __ATOMIC_RELAXED);
	if (!id)
		return (unsigned)number >= NSIG ? EINVAL : thread->state == JOINED ? ESRCH : 0;
	return -sys_tgkill(sys_getpid(), id, number);
}

/* What a program blocks of crt's own two signals, by a system call of its own, it does not see. */
int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	long result = sys_rt_sigprocmask(how, set, old);
	if (!result && old)
		old->__bits[31 / WORD] &= ~(1UL << 31 % WORD),
			old->__bits[32 / WORD] &= ~(1UL << 32 % WORD);
	return -result;
}
