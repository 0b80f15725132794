/* Functions of threads, signals and ends of processes that few programs call and no other test
 * does: threads.h, the clocks of locks, attributes, what is called at an end. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static mtx_t mutex;
static cnd_t condition;
static tss_t key;
static once_flag flag = ONCE_FLAG_INIT;
static int turns, ended;

static int times;
static void once(void) { times++; }
static void end_of_key(void *value) { ended += *(int *)value; }

static int worker(void *argument)
{
	static int one = 1;
	call_once(&flag, once);
	tss_set(key, &one);
	mtx_lock(&mutex);
	turns += *(int *)argument;
	cnd_signal(&condition);
	mtx_unlock(&mutex);
	thrd_yield();
	thrd_exit(tss_get(key) == &one ? 5 : 6);
}

static void c11(void)
{
	thrd_t thread;
	int two = 2, result = 0;
	struct timespec past = {1, 0}, wrong = {1, -1}, little = {0, 1000000}, left = {9, 9};
	SAY(mtx_init(&mutex, mtx_timed));
	SAY(cnd_init(&condition));
	SAY(tss_create(&key, end_of_key));
	SAY(thrd_create(&thread, worker, &two));
	SAY(thrd_equal(thread, thrd_current()) != 0);
	SAY(thrd_equal(thrd_current(), thrd_current()) != 0);
	mtx_lock(&mutex);
	while (!turns)
		cnd_wait(&condition, &mutex);
	SAY(turns);
	SAY(cnd_timedwait(&condition, &mutex, &past) == thrd_timedout);
	SAY(mtx_timedlock(&mutex, &past) == thrd_timedout);
	mtx_unlock(&mutex);
	SAY(mtx_timedlock(&mutex, &past) == thrd_success);
	mtx_unlock(&mutex);
	SAY(cnd_broadcast(&condition));
	SAY(thrd_join(thread, &result));
	SAY(result);
	SAY(ended);
	SAY(times);
	SAY(thrd_create(&thread, worker, &two));
	SAY(thrd_detach(thread));
	mtx_lock(&mutex);
	while (turns != 4)
		cnd_wait(&condition, &mutex);
	mtx_unlock(&mutex);
	SAY(thrd_sleep(&little, &left));
	SAY(thrd_sleep(&wrong, NULL) < -1);
	tss_delete(key);
	cnd_destroy(&condition);
	mtx_destroy(&mutex);
}

static void *hold(void *lock)
{
	pthread_rwlock_wrlock(lock);
	return NULL;
}

static void *sleeper(void *unused)
{
	usleep(100000);
	return unused;
}

static void clocks(void)
{
	pthread_rwlock_t lock;
	pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
	pthread_cond_t c = PTHREAD_COND_INITIALIZER;
	pthread_t thread;
	sem_t semaphore;
	void *value = &lock;
	struct timespec now, past = {1, 0};
	clock_gettime(CLOCK_MONOTONIC, &now);
	now.tv_sec += 100;
	SAY(pthread_rwlock_init(&lock, NULL));
	SAY(pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &now));
	SAY(pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &past));
	SAY(pthread_rwlock_clockwrlock(&lock, CLOCK_REALTIME, &past));
	SAY(pthread_rwlock_unlock(&lock));
	SAY(pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &now));
	SAY(pthread_rwlock_unlock(&lock));
	SAY(pthread_rwlock_clockrdlock(&lock, CLOCK_PROCESS_CPUTIME_ID, &now));
	SAY(pthread_rwlock_clockwrlock(&lock, CLOCK_PROCESS_CPUTIME_ID, &now));
	pthread_create(&thread, NULL, hold, &lock);
	pthread_join(thread, NULL);
	SAY(pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &past));
	SAY(pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &now));
	SAY(pthread_cond_clockwait(&c, &m, CLOCK_MONOTONIC, &past));
	SAY(pthread_cond_clockwait(&c, &m, CLOCK_PROCESS_CPUTIME_ID, &now));
	SAY(pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &past));
	SAY(pthread_mutex_clocklock(&m, CLOCK_PROCESS_CPUTIME_ID, &now));
	SAY(pthread_mutex_unlock(&m));
	SAY(pthread_cond_destroy(&c));
	sem_init(&semaphore, 0, 1);
	SAY_ERRNO(sem_clockwait(&semaphore, CLOCK_MONOTONIC, &past));
	SAY_ERRNO(sem_clockwait(&semaphore, CLOCK_MONOTONIC, &past));
	SAY_ERRNO(sem_clockwait(&semaphore, CLOCK_PROCESS_CPUTIME_ID, &now));
	pthread_create(&thread, NULL, sleeper, NULL);
	SAY(pthread_clockjoin_np(thread, &value, CLOCK_MONOTONIC, &past));
	SAY(pthread_clockjoin_np(thread, &value, CLOCK_MONOTONIC, &now));
	SAY(value == NULL);
}

static void attributes(void)
{
	pthread_attr_t a;
	pthread_barrierattr_t b;
	pthread_condattr_t c;
	pthread_mutexattr_t m;
	pthread_rwlockattr_t r;
	pthread_spinlock_t spin;
	struct sched_param parameter = {.sched_priority = 9};
	int n = 9;
	size_t size;
	clockid_t clock = 9;
	pthread_attr_init(&a);
	SAY(pthread_attr_getschedparam(&a, &parameter));
	SAY(parameter.sched_priority);
	SAY(pthread_attr_setscope(&a, PTHREAD_SCOPE_SYSTEM));
	SAY(pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS));
	SAY(pthread_attr_setscope(&a, 7));
	SAY(pthread_attr_getscope(&a, &n));
	SAY(n);
	SAY(pthread_attr_setguardsize(&a, 8192));
	SAY(pthread_attr_setstacksize(&a, 1 << 18));
	SAY(pthread_attr_getstacksize(&a, &size));
	SAY(size);
	SAY(pthread_attr_destroy(&a));
	SAY(pthread_barrierattr_init(&b));
	SAY(pthread_barrierattr_setpshared(&b, PTHREAD_PROCESS_SHARED));
	SAY(pthread_barrierattr_setpshared(&b, 7));
	SAY(pthread_barrierattr_getpshared(&b, &n));
	SAY(n);
	SAY(pthread_barrierattr_destroy(&b));
	pthread_condattr_init(&c);
	pthread_condattr_setclock(&c, CLOCK_MONOTONIC);
	SAY(pthread_condattr_getclock(&c, &clock));
	SAY(clock);
	SAY(pthread_condattr_destroy(&c));
	pthread_mutexattr_init(&m);
	pthread_mutexattr_setpshared(&m, PTHREAD_PROCESS_SHARED);
	SAY(pthread_mutexattr_getpshared(&m, &n));
	SAY(n);
	SAY(pthread_mutexattr_destroy(&m));
	pthread_rwlockattr_init(&r);
	SAY(pthread_rwlockattr_destroy(&r));
	pthread_spin_init(&spin, 0);
	SAY(pthread_spin_destroy(&spin));
	cpu_set_t set, other;
	SAY(pthread_getaffinity_np(pthread_self(), sizeof set, &set));
	SAY(pthread_setaffinity_np(pthread_self(), sizeof set, &set));
	SAY_ERRNO(sched_getaffinity(0, sizeof other, &other));
	SAY(CPU_EQUAL(&set, &other));
	SAY_ERRNO(sched_setaffinity(0, sizeof other, &other));
	CPU_ZERO(&other);
	SAY(pthread_setaffinity_np(pthread_self(), sizeof other, &other));
	SAY_ERRNO(sched_setaffinity(0, sizeof other, &other));
	SAY_ERRNO(sched_getaffinity(0, 1, &other));
}

static void sets(void)
{
	sigset_t a, b, both;
	sigemptyset(&a);
	SAY(sigisemptyset(&a));
	sigaddset(&a, SIGUSR1);
	SAY(sigisemptyset(&a));
	sigemptyset(&b);
	sigaddset(&b, SIGUSR2);
	sigorset(&both, &a, &b);
	SAY(sigismember(&both, SIGUSR1) * 10 + sigismember(&both, SIGUSR2));
	sigandset(&both, &both, &b);
	SAY(sigismember(&both, SIGUSR1) * 10 + sigismember(&both, SIGUSR2));
	SAY_ERRNO(siginterrupt(SIGUSR1, 0));
	SAY_ERRNO(siginterrupt(99, 0));
	struct sigaction action;
	sigaction(SIGUSR1, NULL, &action);
	SAY(!!(action.sa_flags & SA_RESTART));
	siginterrupt(SIGUSR1, 1);
	sigaction(SIGUSR1, NULL, &action);
	SAY(!!(action.sa_flags & SA_RESTART));
	struct timespec none = {0, 0};
	SAY_ERRNO(pselect(0, NULL, NULL, NULL, &none, &a));
	SAY_ERRNO(pselect(-1, NULL, NULL, NULL, &none, NULL));
	struct itimerval timer = {{5, 6}, {1000, 0}}, read;
	SAY_ERRNO(setitimer(ITIMER_REAL, &timer, NULL));
	SAY_ERRNO(getitimer(ITIMER_REAL, &read));
	SAY(read.it_interval.tv_sec * 1000 + read.it_interval.tv_usec);
	SAY(read.it_value.tv_sec > 990);
	SAY_ERRNO(getitimer(77, &read));
}

static void told(int status, void *what)
{
	printf("on_exit %s %d\n", (char *)what, status), fflush(stdout);
}
static void quickly(void) { write(1, "quickly\n", 8); }
static void slowly(void) { write(1, "at exit\n", 8); }

static void ends(void)
{
	int status;
	fflush(stdout);
	for (int i = 0; i < 2; i++) {
		if (fork() == 0) {
			on_exit(told, "first");
			on_exit(told, "second");
			at_quick_exit(quickly);
			atexit(slowly);
			if (i)
				quick_exit(4);
			exit(3);
		}
		wait3(&status, 0, NULL);
		SAY(WEXITSTATUS(status));
		fflush(stdout);
	}
}

int main(void)
{
	ends();
	c11();
	clocks();
	attributes();
	sets();
	return 0;
}
