/* signal.c: signals. sigaction(2), sigprocmask(2), sigaltstack(2), kill(2) … */
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <sys/signalfd.h>
#include "call.h"
#include "tls.h"

/* x86 returns from a handler through the program's own code; aarch64's kernel has it in the vDSO.
 */
void __restore(void), __restore_rt(void);

/* For every signal, crt's own two too. */
int __sigaction(int number, const struct sigaction *restrict action, struct sigaction *restrict old)
{
	struct kernel_sigaction new_action = {0}, old_action;
	if (action) {
		new_action.handler = action->sa_handler;
		new_action.flags = (unsigned)action->sa_flags;
		memcpy(new_action.mask, &action->sa_mask, KERNEL_SIGSET_SIZE);
		if (ARCH_SA_RESTORER) {
			new_action.flags |= ARCH_SA_RESTORER;
			new_action.restorer = ARCH_RESTORER(action->sa_flags);
		}
	}
	long result =
		sys_rt_sigaction(number, action ? &new_action : NULL, old ? &old_action : NULL);
	if (!result && old) {
		old->sa_handler = old_action.handler;
		old->sa_flags = old_action.flags & ~ARCH_SA_RESTORER;
		memcpy(&old->sa_mask, old_action.mask, KERNEL_SIGSET_SIZE);
		old->sa_restorer = NULL;
	}
	return __result(result);
}

int sigaction(int number, const struct sigaction *restrict action, struct sigaction *restrict old)
{
	if (number == SIGNAL_OF_ALL || number == SIGNAL_CANCEL)
		return __result(-EINVAL);
	return __sigaction(number, action, old);
}

/* BSD's: the handler stays and calls are restarted. */
__sighandler_t signal(int number, __sighandler_t handler)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART}, old;
	return sigaction(number, &action, &old) < 0 ? SIG_ERR : old.sa_handler;
}

int siginterrupt(int number, int interrupt)
{
	struct sigaction action;
	if (sigaction(number, NULL, &action) < 0)
		return -1;
	action.sa_flags = interrupt ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
	return sigaction(number, &action, NULL);
}

int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return __result(-pthread_sigmask(how, set, old));
}

int sigpending(sigset_t *set) { return CALL(__NR_rt_sigpending, set, KERNEL_SIGSET_SIZE); }
int sigsuspend(const sigset_t *mask) { return POINT(__NR_rt_sigsuspend, mask, KERNEL_SIGSET_SIZE); }

/* The kernel tells raise's tgkill from kill; POSIX does not. */
int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict information,
		 const struct timespec *restrict timeout)
{
	int number = POINT(NR_rt_sigtimedwait, set, information, timeout, KERNEL_SIGSET_SIZE);
	if (number > 0 && information && information->si_code == SI_TKILL)
		information->si_code = SI_USER;
	return number;
}

int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict information)
{
	return sigtimedwait(set, information, NULL);
}

/* Returns an error number. */
int sigwait(const sigset_t *restrict set, int *restrict number)
{
	long result;
	do
		result = RAW_POINT(NR_rt_sigtimedwait, set, NULL, NULL, KERNEL_SIGSET_SIZE);
	while (result == -EINTR);
	if (result < 0)
		return -result;
	*number = result;
	return 0;
}

int sigqueue(pid_t pid, int number, const union sigval value)
{
	siginfo_t information = {0};
	information.si_signo = number;
	information.si_code = SI_QUEUE;
	information.si_value = value;
	information.si_pid = sys_getpid();
	information.si_uid = sys_getuid();
	return CALL(__NR_rt_sigqueueinfo, pid, number, &information);
}

int sigaltstack(const stack_t *restrict stack, stack_t *restrict old)
{
	return CALL(__NR_sigaltstack, stack, old);
}

int kill(pid_t pid, int number) { return __result(sys_kill(pid, number)); }
int killpg(pid_t group, int number) { return group < 0 ? __result(-EINVAL) : kill(-group, number); }
int tgkill(pid_t process, pid_t thread, int number)
{
	return __result(sys_tgkill(process, thread, number));
}
int raise(int number) { return __result(sys_tgkill(sys_getpid(), sys_gettid(), number)); }
int pause(void) { return POINT(NR_ppoll, NULL, 0, NULL, NULL, 0); }

int signalfd(int fd, const sigset_t *mask, int flags)
{
	return CALL(__NR_signalfd4, fd, mask, KERNEL_SIGSET_SIZE, flags);
}
