/* semaphore.h: counters to wait for. sem_overview(7). */
#ifndef CRT_SEMAPHORE_H
#define CRT_SEMAPHORE_H

#include <sys/types.h>
#include <time.h>
#include <fcntl.h>

typedef struct {
	int __value, __waiters;
} sem_t;
#define SEM_FAILED ((sem_t *)0)

int sem_init(sem_t *semaphore, int shared, unsigned value);
int sem_destroy(sem_t *semaphore);
int sem_wait(sem_t *semaphore);
int sem_trywait(sem_t *semaphore);
int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until);
int sem_clockwait(sem_t *restrict semaphore, clockid_t clock,
		  const struct timespec *restrict until);
int sem_post(sem_t *semaphore);
int sem_getvalue(sem_t *restrict semaphore, int *restrict value);
sem_t *sem_open(const char *name, int flags, ...);
int sem_close(sem_t *semaphore);
int sem_unlink(const char *name);

#endif
