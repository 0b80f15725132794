/* threads.c: C11's names for threads. thrd_create(3), mtx_lock(3) … (ISO C, 7.26) */
#include <threads.h>
#include <stdint.h>

static int answer(int error)
{
	return !error                               ? thrd_success
	       : error == EBUSY                     ? thrd_busy
	       : error == ETIMEDOUT                 ? thrd_timedout
	       : error == ENOMEM || error == EAGAIN ? thrd_nomem
						    : thrd_error;
}

struct start {
	thrd_start_t function;
	void *argument;
	int taken;
};

/* The caller waits until its words are read: no memory from malloc is needed. */
static void *begin(void *argument)
{
	struct start *start = argument, copy = *start;
	__atomic_store_n(&start->taken, 1, __ATOMIC_RELEASE);
	return (void *)(intptr_t)copy.function(copy.argument);
}

int thrd_create(thrd_t *thread, thrd_start_t function, void *argument)
{
	struct start start = {function, argument, 0};
	int error = pthread_create(thread, NULL, begin, &start);
	while (!error && !__atomic_load_n(&start.taken, __ATOMIC_ACQUIRE))
		sched_yield();
	return answer(error);
}

int thrd_join(thrd_t thread, int *result)
{
	void *value;
	int error = pthread_join(thread, &value);
	if (!error && result)
		*result = (intptr_t)value;
	return answer(error);
}

int thrd_detach(thrd_t thread) { return answer(pthread_detach(thread)); }
_Noreturn void thrd_exit(int result) { pthread_exit((void *)(intptr_t)result); }
thrd_t thrd_current(void) { return pthread_self(); }
int thrd_equal(thrd_t a, thrd_t b) { return a == b; }
void thrd_yield(void) { sched_yield(); }

int thrd_sleep(const struct timespec *time, struct timespec *left)
{
	int error = clock_nanosleep(CLOCK_REALTIME, 0, time, left);
	return !error ? 0 : error == EINTR ? -1 : -2;
}

int mtx_init(mtx_t *mutex, int kind)
{
	pthread_mutexattr_t recursive = kind & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : 0;
	return answer(pthread_mutex_init(mutex, &recursive));
}

void mtx_destroy(mtx_t *mutex) { (void)mutex; }
int mtx_lock(mtx_t *mutex) { return answer(pthread_mutex_lock(mutex)); }
int mtx_trylock(mtx_t *mutex) { return answer(pthread_mutex_trylock(mutex)); }
int mtx_timedlock(mtx_t *restrict mutex, const struct timespec *restrict until)
{
	return answer(pthread_mutex_timedlock(mutex, until));
}

int mtx_unlock(mtx_t *mutex) { return answer(pthread_mutex_unlock(mutex)); }
int cnd_init(cnd_t *condition) { return answer(pthread_cond_init(condition, NULL)); }
void cnd_destroy(cnd_t *condition) { (void)condition; }
int cnd_wait(cnd_t *condition, mtx_t *mutex) { return answer(pthread_cond_wait(condition, mutex)); }

int cnd_timedwait(cnd_t *restrict condition, mtx_t *restrict mutex,
		  const struct timespec *restrict until)
{
	return answer(pthread_cond_timedwait(condition, mutex, until));
}

int cnd_signal(cnd_t *condition) { return answer(pthread_cond_signal(condition)); }
int cnd_broadcast(cnd_t *condition) { return answer(pthread_cond_broadcast(condition)); }
void call_once(once_flag *once, void (*function)(void)) { pthread_once(once, function); }
int tss_create(tss_t *key, tss_dtor_t destructor)
{
	return answer(pthread_key_create(key, destructor));
}
void tss_delete(tss_t key) { pthread_key_delete(key); }
void *tss_get(tss_t key) { return pthread_getspecific(key); }
int tss_set(tss_t key, void *value) { return answer(pthread_setspecific(key, value)); }
