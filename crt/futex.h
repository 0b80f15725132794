/* futex.h: sleeping until a word in memory changes. futex(2). Never FUTEX_PRIVATE_FLAG: locks
 * may lie in memory that processes share, and the kernel wakes a thread's joiner without it. */
#ifndef CRT_FUTEX_H
#define CRT_FUTEX_H

#include <errno.h>
#include <linux/futex.h>
#include <time.h>
#include "call.h"

/* Sleeps while *word is value, at most until a moment of the clock (NULL: for ever). The kernel
 * takes a moment before 1970 for an error; it is over. */
static inline long futex_wait(int *word, int value, int monotonic, const struct timespec *until)
{
	int operation = FUTEX_WAIT_BITSET | (monotonic ? 0 : FUTEX_CLOCK_REALTIME);
	if (until && until->tv_sec < 0)
		return -ETIMEDOUT;
	return RAW(NR_futex, word, operation, value, until, NULL, FUTEX_BITSET_MATCH_ANY);
}

/* The same, where the thread may be cancelled. */
static inline long futex_wait_point(int *word, int value, int monotonic,
				    const struct timespec *until)
{
	int operation = FUTEX_WAIT_BITSET | (monotonic ? 0 : FUTEX_CLOCK_REALTIME);
	if (until && until->tv_sec < 0)
		return -ETIMEDOUT;
	return RAW_POINT(NR_futex, word, operation, value, until, NULL, FUTEX_BITSET_MATCH_ANY);
}

static inline void futex_wake(int *word, int count) { RAW(NR_futex, word, FUTEX_WAKE, count); }

#endif
