/* lock.c: the locks that the rest of crt uses in a program with threads: 0 free, else whose it is,
 * as lock.h shows, and whether another thread waits for it. "Futexes Are Tricky" (Drepper). */
#include <signal.h>
#include <stdio.h>
#include "format.h"
#include "futex.h"
#include "lock.h"
#include "stream.h"
#include "tls.h"

static int self(void) { return __thread_self()->id; }

void __lock(int *lock)
{
	int state = 0, mine = lock_of(self());
	/* Who has waited takes it as one that is waited for: perhaps there are more. */
	while (!__atomic_compare_exchange_n(lock, &state, mine, 0, __ATOMIC_ACQUIRE,
					    __ATOMIC_RELAXED)) {
		if (state & LOCK_WAITED ||
		    __atomic_compare_exchange_n(lock, &state, state | LOCK_WAITED, 0,
						__ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
			futex_wait(lock, state | LOCK_WAITED, 1, NULL);
			mine |= LOCK_WAITED;
		}
		state = 0;
	}
}

void __unlock(int *lock)
{
	if (__atomic_exchange_n(lock, 0, __ATOMIC_RELEASE) & LOCK_WAITED)
		futex_wake(lock, 1);
}

void __lock_uninterrupted(int *lock, uint64_t *before)
{
	uint64_t most = ~ONE_SIGNAL(SIGNAL_OF_ALL);
	sys_rt_sigprocmask(SIG_BLOCK, &most, before);
	__lock(lock);
}

void __unlock_uninterrupted(int *lock, const uint64_t *before)
{
	__unlock(lock);
	sys_rt_sigprocmask(SIG_SETMASK, before, NULL);
}

int *__thread_errno(void) { return &__thread_self()->error; }

void __lock_stream(FILE *stream)
{
	if (__atomic_load_n(&stream->owner, __ATOMIC_RELAXED) != self()) {
		__lock(&stream->lock);
		__atomic_store_n(&stream->owner, self(), __ATOMIC_RELAXED);
	}
	stream->depth++;
}

void __unlock_stream(FILE *stream)
{
	if (--stream->depth)
		return;
	__atomic_store_n(&stream->owner, 0, __ATOMIC_RELAXED);
	__unlock(&stream->lock);
}

ARCH_QUICK int __print_locked(FILE *stream, const char *format, struct arguments *arguments,
			      formatter *formatter)
{
	__lock_stream(stream);
	int result = formatter(stream, format, arguments);
	__unlock_stream(stream);
	return result;
}

/* Returns 0, or -1: another thread has it. */
int __try_lock_stream(FILE *stream)
{
	int free = 0;
	if (__atomic_load_n(&stream->owner, __ATOMIC_RELAXED) == self()) {
		stream->depth++;
		return 0;
	}
	if (!__atomic_compare_exchange_n(&stream->lock, &free, 1, 0, __ATOMIC_ACQUIRE,
					 __ATOMIC_RELAXED))
		return -1;
	__atomic_store_n(&stream->owner, self(), __ATOMIC_RELAXED);
	stream->depth++;
	return 0;
}
