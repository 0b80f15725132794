/* pthread_kill.c: signals for a thread. pthread_kill(3), pthread_sigmask(3). */
#include <signal.h>
#include "tls.h"

/* For a thread that has ended nothing is left to do. */
int pthread_kill(pthread_t thread, int number)
{
	int id = __atomic_load_n(&thread->id, __ATOMIC_RELAXED);
	if (!id)
		return (unsigned)number < NSIG ? 0 : EINVAL;
	return -sys_tgkill(sys_getpid(), id, number);
}

int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return -sys_rt_sigprocmask(how, set, old);
}
