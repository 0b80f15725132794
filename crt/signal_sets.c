/* signal_sets.c: the older ways to block and ignore signals. sigset(3), sigpause(3). */
#include <errno.h>
#include <signal.h>
#include <stddef.h>

static int change(int how, int number)
{
	sigset_t set;
	sigemptyset(&set);
	return sigaddset(&set, number) < 0 ? -1 : sigprocmask(how, &set, NULL);
}

int sighold(int number) { return change(SIG_BLOCK, number); }
int sigrelse(int number) { return change(SIG_UNBLOCK, number); }

int sigignore(int number)
{
	struct sigaction action = {.sa_handler = SIG_IGN};
	return sigaction(number, &action, NULL);
}

int sigpause(int number)
{
	sigset_t set;
	sigprocmask(0, NULL, &set);
	return sigdelset(&set, number) < 0 ? -1 : sigsuspend(&set);
}

/* Returns what there was: SIG_HOLD if the signal was blocked. */
__sighandler_t sigset(int number, __sighandler_t handler)
{
	struct sigaction action = {.sa_handler = handler}, old;
	sigset_t before;
	if (sigprocmask(0, NULL, &before) < 0)
		return SIG_ERR;
	if (handler == SIG_HOLD ? sighold(number) < 0 || sigaction(number, NULL, &old) < 0
				: sigaction(number, &action, &old) < 0 || sigrelse(number) < 0)
		return SIG_ERR;
	return sigismember(&before, number) ? SIG_HOLD : old.sa_handler;
}
