/* lock.h: the functions of thread.h for those who bring them into the program. Not with thread.h:
 * there they are asked for only if they are there. */
#ifndef CRT_LOCK_H
#define CRT_LOCK_H

#include <stdint.h>

/* What a lock is while a thread has it. Bit 0 is set; another thread waits: LOCK_WAITED. A mutex of
 * pthread_mutex.c has no thread's id, but the same bits. */
enum { LOCK_WAITED = 2 };
static inline int lock_of(int id) { return id << 2 | 1; }
static inline int has_lock(int id, const int *lock)
{
	return (__atomic_load_n(lock, __ATOMIC_RELAXED) & ~LOCK_WAITED) == lock_of(id);
}

void __lock(int *lock);
void __unlock(int *lock);
int *__thread_errno(void);

/* For what a handler of signals may ask for, too: while it is locked, the thread blocks all signals
 * but SIGNAL_OF_ALL, for which others wait. *before is what it blocked until then. */
void __lock_uninterrupted(int *lock, uint64_t *before);
void __unlock_uninterrupted(int *lock, const uint64_t *before);

#endif
