/* pthread_kill.c: signals for a thread. pthread_kill(3), pthread_sigmask(3). */
#include <signal.h>
#include "tls.h"

/* For a thread that has ended nothing is left to do, until it is joined. */
int pthread_kill(pthread_t thread, int number)
{
	int id = __atomic_load_n(&thread->id, __ATOMIC_RELAXED);
	if (!id)
		return (unsigned)number >= NSIG ? EINVAL : thread->state == JOINED ? ESRCH : 0;
	return -sys_tgkill(sys_getpid(), id, number);
}

/* crt's own two signals are never blocked by it, and the program sees nothing of them. */
int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	unsigned long asked[KERNEL_SIGSET_SIZE / sizeof(long)] = {0};
	for (unsigned i = 0; set && i < sizeof(asked) / sizeof(long); i++)
		asked[i] = set->__bits[i];
	drop_own_signals(asked);
	long result = sys_rt_sigprocmask(how, set ? asked : NULL, old);
	if (!result && old)
		drop_own_signals(old->__bits);
	return -result;
}
