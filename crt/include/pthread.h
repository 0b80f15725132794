/* pthread.h: threads and what they wait for. pthreads(7). Each lock may lie in memory that
 * processes share. A cancelled thread ends where it calls a function of POSIX's list that waits,
 * not in stdio. */
#ifndef CRT_PTHREAD_H
#define CRT_PTHREAD_H

#include <sys/types.h> /* the types */
#include <time.h>
#include <sched.h>
#include <signal.h>

#define PTHREAD_MUTEX_NORMAL     0
#define PTHREAD_MUTEX_DEFAULT    0
#define PTHREAD_MUTEX_RECURSIVE  1
#define PTHREAD_MUTEX_ERRORCHECK 2
#define PTHREAD_MUTEX_INITIALIZER                                                                  \
	{                                                                                          \
		0, 0, 0, 0, 0, 0                                                                   \
	}
#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP                                                     \
	{                                                                                          \
		0, PTHREAD_MUTEX_RECURSIVE, 0, 0, 0, 0                                             \
	}
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP                                                    \
	{                                                                                          \
		0, PTHREAD_MUTEX_ERRORCHECK, 0, 0, 0, 0                                            \
	}
/* GNU's names for these, and for kinds of locks that are here like the others. */
#define PTHREAD_MUTEX_TIMED_NP                            PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_ADAPTIVE_NP                         PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_FAST_NP                             PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_RECURSIVE_NP                        PTHREAD_MUTEX_RECURSIVE
#define PTHREAD_MUTEX_ERRORCHECK_NP                       PTHREAD_MUTEX_ERRORCHECK
#define PTHREAD_MUTEX_STALLED_NP                          PTHREAD_MUTEX_STALLED
#define PTHREAD_MUTEX_ROBUST_NP                           PTHREAD_MUTEX_ROBUST
#define PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP             PTHREAD_MUTEX_INITIALIZER
#define PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP PTHREAD_RWLOCK_INITIALIZER
#define PTHREAD_RWLOCK_PREFER_READER_NP                   0
#define PTHREAD_RWLOCK_PREFER_WRITER_NP                   1
#define PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP      2
#define PTHREAD_RWLOCK_DEFAULT_NP                         PTHREAD_RWLOCK_PREFER_READER_NP
#define pthread_mutex_consistent_np                       pthread_mutex_consistent
#define pthread_mutexattr_setrobust_np                    pthread_mutexattr_setrobust
#define pthread_mutexattr_getrobust_np                    pthread_mutexattr_getrobust
#define PTHREAD_COND_INITIALIZER                                                                   \
	{                                                                                          \
		0, 0                                                                               \
	}
#define PTHREAD_RWLOCK_INITIALIZER                                                                 \
	{                                                                                          \
		0, 0, 0                                                                            \
	}
#define PTHREAD_NULL                  ((pthread_t)0)
#define PTHREAD_ONCE_INIT             0
#define PTHREAD_CREATE_JOINABLE       0
#define PTHREAD_CREATE_DETACHED       1
#define PTHREAD_PROCESS_PRIVATE       0
#define PTHREAD_PROCESS_SHARED        1
#define PTHREAD_BARRIER_SERIAL_THREAD (-1)
#define PTHREAD_SCOPE_SYSTEM          0
#define PTHREAD_SCOPE_PROCESS         1
#define PTHREAD_INHERIT_SCHED         0
#define PTHREAD_EXPLICIT_SCHED        1
#define PTHREAD_MUTEX_STALLED         0
#define PTHREAD_MUTEX_ROBUST          1
#define PTHREAD_PRIO_NONE             0
#define PTHREAD_PRIO_INHERIT          1
#define PTHREAD_PRIO_PROTECT          2
#define PTHREAD_CANCEL_ENABLE         0
#define PTHREAD_CANCEL_DISABLE        1
#define PTHREAD_CANCEL_DEFERRED       0
#define PTHREAD_CANCEL_ASYNCHRONOUS   1
#define PTHREAD_CANCELED              ((void *)-1)

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attributes,
		   void *(*function)(void *), void *restrict argument);
int pthread_join(pthread_t thread, void **result);
int pthread_tryjoin_np(pthread_t thread, void **result);
int pthread_timedjoin_np(pthread_t thread, void **result, const struct timespec *until);
int pthread_clockjoin_np(pthread_t thread, void **result, clockid_t clock,
			 const struct timespec *until);
int pthread_detach(pthread_t thread);
void pthread_exit(void *result) __attribute__((noreturn));
pthread_t pthread_self(void);
int pthread_equal(pthread_t a, pthread_t b);
int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));
int pthread_setname_np(pthread_t thread, const char *name);
int pthread_getname_np(pthread_t thread, char *name, size_t size);
int pthread_setaffinity_np(pthread_t thread, size_t size, const cpu_set_t *set);
int pthread_getaffinity_np(pthread_t thread, size_t size, cpu_set_t *set);
int pthread_getcpuclockid(pthread_t thread, clockid_t *clock);
int pthread_getschedparam(pthread_t thread, int *restrict policy,
			  struct sched_param *restrict parameter);
int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *parameter);
int pthread_setschedprio(pthread_t thread, int priority);
int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);
int pthread_getconcurrency(void);
int pthread_setconcurrency(int level);
int pthread_cancel(pthread_t thread);
int pthread_setcancelstate(int state, int *old);
int pthread_setcanceltype(int type, int *old);
void pthread_testcancel(void);

/* A function to call when the thread ends between push and pop, which are one block. */
struct __cleanup {
	void (*function)(void *);
	void *argument;
	struct __cleanup *next;
};
void __cleanup_push(struct __cleanup *cleanup);
void __cleanup_pop(struct __cleanup *cleanup, int run);
#define pthread_cleanup_push(function, argument)                                                   \
	do {                                                                                       \
		struct __cleanup __cleanup = {function, argument, 0};                              \
		__cleanup_push(&__cleanup);
#define pthread_cleanup_pop(run)                                                                   \
	__cleanup_pop(&__cleanup, run);                                                            \
	}                                                                                          \
	while (0)

int pthread_attr_init(pthread_attr_t *attributes);
int pthread_attr_destroy(pthread_attr_t *attributes);
int pthread_attr_setstacksize(pthread_attr_t *attributes, size_t size);
int pthread_attr_getstacksize(const pthread_attr_t *restrict attributes, size_t *restrict size);
int pthread_attr_setstack(pthread_attr_t *attributes, void *stack, size_t size);
int pthread_attr_getstack(const pthread_attr_t *restrict attributes, void **restrict stack,
			  size_t *restrict size);
int pthread_attr_setguardsize(pthread_attr_t *attributes, size_t size);
int pthread_attr_getguardsize(const pthread_attr_t *restrict attributes, size_t *restrict size);
int pthread_attr_setdetachstate(pthread_attr_t *attributes, int detached);
int pthread_attr_getdetachstate(const pthread_attr_t *attributes, int *detached);
int pthread_attr_setscope(pthread_attr_t *attributes, int scope);
int pthread_attr_getscope(const pthread_attr_t *restrict attributes, int *restrict scope);
int pthread_attr_setinheritsched(pthread_attr_t *attributes, int inherit);
int pthread_attr_getinheritsched(const pthread_attr_t *restrict attributes, int *restrict inherit);
int pthread_attr_setschedpolicy(pthread_attr_t *attributes, int policy);
int pthread_attr_getschedpolicy(const pthread_attr_t *restrict attributes, int *restrict policy);
int pthread_attr_setschedparam(pthread_attr_t *restrict attributes,
			       const struct sched_param *restrict parameter);
int pthread_attr_getschedparam(const pthread_attr_t *restrict attributes,
			       struct sched_param *restrict parameter);

int pthread_mutex_init(pthread_mutex_t *restrict mutex, const pthread_mutexattr_t *restrict kind);
int pthread_mutex_destroy(pthread_mutex_t *mutex);
int pthread_mutex_lock(pthread_mutex_t *mutex);
int pthread_mutex_trylock(pthread_mutex_t *mutex);
int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until);
int pthread_mutex_clocklock(pthread_mutex_t *restrict mutex, clockid_t clock,
			    const struct timespec *restrict until);
int pthread_mutex_unlock(pthread_mutex_t *mutex);
int pthread_mutex_consistent(pthread_mutex_t *mutex);
int pthread_mutex_setprioceiling(pthread_mutex_t *restrict mutex, int ceiling, int *restrict old);
int pthread_mutex_getprioceiling(const pthread_mutex_t *restrict mutex, int *restrict ceiling);
int pthread_mutexattr_init(pthread_mutexattr_t *kind);
int pthread_mutexattr_destroy(pthread_mutexattr_t *kind);
int pthread_mutexattr_settype(pthread_mutexattr_t *kind, int value);
int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict kind, int *restrict value);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *kind, int shared);
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict kind, int *restrict shared);
int pthread_mutexattr_setrobust(pthread_mutexattr_t *kind, int robust);
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *restrict kind, int *restrict robust);
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *kind, int protocol);
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict kind, int *restrict protocol);
int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *kind, int ceiling);
int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *restrict kind,
				     int *restrict ceiling);

int pthread_cond_init(pthread_cond_t *restrict condition, const pthread_condattr_t *restrict clock);
int pthread_cond_destroy(pthread_cond_t *condition);
int pthread_cond_wait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex);
int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
			   const struct timespec *restrict until);
int pthread_cond_clockwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
			   clockid_t clock, const struct timespec *restrict until);
int pthread_cond_signal(pthread_cond_t *condition);
int pthread_cond_broadcast(pthread_cond_t *condition);
int pthread_condattr_init(pthread_condattr_t *clock);
int pthread_condattr_destroy(pthread_condattr_t *clock);
int pthread_condattr_setclock(pthread_condattr_t *clock, clockid_t value);
int pthread_condattr_getclock(const pthread_condattr_t *restrict clock, clockid_t *restrict value);
int pthread_condattr_setpshared(pthread_condattr_t *clock, int shared);
int pthread_condattr_getpshared(const pthread_condattr_t *restrict clock, int *restrict shared);

int pthread_rwlock_init(pthread_rwlock_t *restrict lock,
			const pthread_rwlockattr_t *restrict attributes);
int pthread_rwlock_destroy(pthread_rwlock_t *lock);
int pthread_rwlock_rdlock(pthread_rwlock_t *lock);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *lock);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict lock,
			       const struct timespec *restrict until);
int pthread_rwlock_wrlock(pthread_rwlock_t *lock);
int pthread_rwlock_trywrlock(pthread_rwlock_t *lock);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict lock,
			       const struct timespec *restrict until);
int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict lock, clockid_t clock,
			       const struct timespec *restrict until);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict lock, clockid_t clock,
			       const struct timespec *restrict until);
int pthread_rwlock_unlock(pthread_rwlock_t *lock);
int pthread_rwlockattr_init(pthread_rwlockattr_t *attributes);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attributes);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attributes, int shared);
/* Whom to prefer is kept in the attributes, and not followed. */
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *attributes, int kind);
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *attributes, int *kind);
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *restrict attributes,
				  int *restrict shared);

int pthread_barrier_init(pthread_barrier_t *restrict barrier,
			 const pthread_barrierattr_t *restrict attributes, unsigned count);
int pthread_barrier_destroy(pthread_barrier_t *barrier);
int pthread_barrier_wait(pthread_barrier_t *barrier);
int pthread_barrierattr_init(pthread_barrierattr_t *attributes);
int pthread_barrierattr_destroy(pthread_barrierattr_t *attributes);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *attributes, int shared);
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict attributes,
				   int *restrict shared);
int pthread_spin_init(pthread_spinlock_t *lock, int shared);
int pthread_spin_destroy(pthread_spinlock_t *lock);
int pthread_spin_lock(pthread_spinlock_t *lock);
int pthread_spin_trylock(pthread_spinlock_t *lock);
int pthread_spin_unlock(pthread_spinlock_t *lock);

int pthread_once(pthread_once_t *once, void (*function)(void));
int pthread_key_create(pthread_key_t *key, void (*destructor)(void *));
int pthread_key_delete(pthread_key_t key);
void *pthread_getspecific(pthread_key_t key);
int pthread_setspecific(pthread_key_t key, const void *value);

#endif
