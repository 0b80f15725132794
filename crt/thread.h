/* thread.h: what the rest of crt asks of threads, and asks only when a program links them in. */
#ifndef CRT_THREAD_H
#define CRT_THREAD_H

#include "call.h"

/* Where the calling thread keeps its errno. */
OPTIONAL int *__thread_errno(void);

/* A lock is an int: 0 free. Not recursive. */
OPTIONAL void __lock(int *lock);
OPTIONAL void __unlock(int *lock);
#define LOCK(lock)   (__lock ? __lock(lock) : (void)0)
#define UNLOCK(lock) (__unlock ? __unlock(lock) : (void)0)

#endif
