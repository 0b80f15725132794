/* sigset.c: sets of signals. sigsetops(3). */
#include <errno.h>
#include <signal.h>
#include "tls.h"

enum { WORD = 8 * sizeof(long) };

/* What no program has a signal of: 0, and those that crt keeps for itself. */
static int bad(int number)
{
	if (number > 0 && number < NSIG && number != SIGNAL_OF_ALL && number != SIGNAL_CANCEL)
		return 0;
	errno = EINVAL;
	return 1;
}

int sigemptyset(sigset_t *set)
{
	*set = (sigset_t){{0}};
	return 0;
}

int sigfillset(sigset_t *set)
{
	for (unsigned i = 0; i < sizeof(*set) / sizeof(long); i++)
		set->__bits[i] = -1;
	drop_own_signals(set->__bits);
	return 0;
}

int sigaddset(sigset_t *set, int number)
{
	if (bad(number))
		return -1;
	set->__bits[(number - 1) / WORD] |= 1UL << (number - 1) % WORD;
	return 0;
}

int sigdelset(sigset_t *set, int number)
{
	if (bad(number))
		return -1;
	set->__bits[(number - 1) / WORD] &= ~(1UL << (number - 1) % WORD);
	return 0;
}

int sigismember(const sigset_t *set, int number)
{
	if (number <= 0 || number >= NSIG)
		return bad(0), -1;
	return set->__bits[(number - 1) / WORD] >> (number - 1) % WORD & 1;
}

int sigisemptyset(const sigset_t *set)
{
	unsigned long any = 0;
	for (unsigned i = 0; i < sizeof(*set) / sizeof(long); i++)
		any |= set->__bits[i];
	return !any;
}

int sigorset(sigset_t *result, const sigset_t *a, const sigset_t *b)
{
	for (unsigned i = 0; i < sizeof(*a) / sizeof(long); i++)
		result->__bits[i] = a->__bits[i] | b->__bits[i];
	return 0;
}

int sigandset(sigset_t *result, const sigset_t *a, const sigset_t *b)
{
	for (unsigned i = 0; i < sizeof(*a) / sizeof(long); i++)
		result->__bits[i] = a->__bits[i] & b->__bits[i];
	return 0;
}
