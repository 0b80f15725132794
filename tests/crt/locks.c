/* Read-write locks, barriers, semaphores, locks with a time limit or between processes, cleanup
 * functions. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <threads.h>
#include "say.h"

static struct timespec soon(void)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_nsec += 5000000;
	if (t.tv_nsec >= 1000000000)
		t.tv_sec++, t.tv_nsec -= 1000000000;
	return t;
}

static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t barrier;
static sem_t semaphore;
static long shared, serial, torn;

static void *reader_and_writer(void *argument)
{
	for (int i = 0; i < 2000; i++) {
		if (i % 4) {
			pthread_rwlock_rdlock(&rwlock);
			torn += shared % 2;
		} else {
			pthread_rwlock_wrlock(&rwlock);
			shared++;
			if (i % 100 == 0)
				sched_yield();
			shared++;
		}
		pthread_rwlock_unlock(&rwlock);
	}
	for (int round = 0; round < 50; round++)
		if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD)
			__atomic_fetch_add(&serial, 1, __ATOMIC_SEQ_CST);
	for (int i = 0; i < 1000; i++) {
		sem_wait(&semaphore);
		shared++;
		sem_post(&semaphore);
	}
	return argument;
}

static void *tries(void *unused)
{
	struct timespec until = soon(), bad = {.tv_nsec = -1};
	(void)unused;
	SAY(pthread_rwlock_tryrdlock(&rwlock) == EBUSY);
	SAY(pthread_rwlock_trywrlock(&rwlock) == EBUSY);
	SAY(pthread_rwlock_timedrdlock(&rwlock, &until) == ETIMEDOUT);
	SAY(pthread_rwlock_timedwrlock(&rwlock, &until) == ETIMEDOUT);
	SAY(pthread_rwlock_timedwrlock(&rwlock, &bad) == EINVAL);
	return NULL;
}

static void readers(void)
{
	pthread_t threads[4];
	SAY(pthread_barrier_init(&barrier, NULL, 0) == EINVAL);
	SAY(pthread_barrier_init(&barrier, NULL, 4));
	SAY(sem_init(&semaphore, 0, 1));
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, reader_and_writer, NULL);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	SAY(shared);
	SAY(serial);
	SAY(torn);
	SAY(pthread_barrier_destroy(&barrier));
	int value = -1;
	SAY(sem_getvalue(&semaphore, &value));
	SAY(value);
	SAY(sem_trywait(&semaphore));
	SAY(sem_trywait(&semaphore) < 0 && errno == EAGAIN);
	struct timespec until = soon();
	SAY(sem_timedwait(&semaphore, &until) < 0 && errno == ETIMEDOUT);
	SAY(sem_destroy(&semaphore));
	SAY(sem_init(&semaphore, 0, ~0U) < 0 && errno == EINVAL);
	SAY(pthread_rwlock_rdlock(&rwlock));
	SAY(pthread_rwlock_tryrdlock(&rwlock));
	SAY(pthread_rwlock_trywrlock(&rwlock) == EBUSY);
	SAY(pthread_rwlock_unlock(&rwlock) | pthread_rwlock_unlock(&rwlock));
	SAY(pthread_rwlock_wrlock(&rwlock));
	SAY(pthread_rwlock_wrlock(&rwlock) == EDEADLK);
	SAY(pthread_rwlock_rdlock(&rwlock) == EDEADLK);
	SAY(pthread_rwlock_timedrdlock(&rwlock, &until) == EDEADLK);
	SAY(pthread_rwlock_timedwrlock(&rwlock, &until) == EDEADLK);
	SAY(pthread_rwlock_tryrdlock(&rwlock) == EBUSY);
	SAY(pthread_rwlock_trywrlock(&rwlock) == EBUSY);
	pthread_create(&threads[0], NULL, tries, NULL);
	pthread_join(threads[0], NULL);
	SAY(pthread_rwlock_unlock(&rwlock));
	SAY(pthread_rwlock_destroy(&rwlock));
	pthread_spinlock_t spin;
	pthread_spin_init(&spin, PTHREAD_PROCESS_PRIVATE);
	SAY(pthread_spin_lock(&spin));
	SAY(pthread_spin_trylock(&spin) == EBUSY);
	SAY(pthread_spin_unlock(&spin));
}

static void cleans(void *text) { printf("cleanup %s\n", (char *)text); }

static void *leaves(void *result)
{
	pthread_cleanup_push(cleans, "outer");
	pthread_cleanup_push(cleans, "popped");
	pthread_cleanup_pop(1);
	pthread_cleanup_push(cleans, "inner");
	pthread_exit(result);
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(0);
	return NULL;
}

static void *waits_in_vain(void *mutex)
{
	struct timespec until = soon();
	SAY(pthread_mutex_timedlock(mutex, &until) == ETIMEDOUT);
	return NULL;
}

static void mutexes(void)
{
	pthread_t thread;
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	pthread_mutexattr_t kind;
	int value = -1;
	pthread_mutex_lock(&mutex);
	pthread_create(&thread, NULL, waits_in_vain, &mutex);
	pthread_join(thread, NULL);
	SAY(pthread_mutex_destroy(&mutex) == EBUSY);
	SAY(pthread_mutex_unlock(&mutex));
	pthread_mutexattr_init(&kind);
	SAY(pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK));
	SAY(pthread_mutexattr_gettype(&kind, &value));
	SAY(value == PTHREAD_MUTEX_ERRORCHECK);
	SAY(pthread_mutexattr_settype(&kind, 99) == EINVAL);
	pthread_mutex_init(&mutex, &kind);
	SAY(pthread_mutex_unlock(&mutex) == EPERM);
	SAY(pthread_mutex_lock(&mutex));
	SAY(pthread_mutex_lock(&mutex) == EDEADLK);
	SAY(pthread_mutex_unlock(&mutex));
	mtx_t c11;
	SAY(mtx_init(&c11, mtx_timed) == thrd_success);
	SAY(mtx_lock(&c11) == thrd_success);
	SAY(mtx_trylock(&c11) == thrd_busy);
	mtx_unlock(&c11);
	void *result = NULL;
	fflush(stdout);
	pthread_create(&thread, NULL, leaves, "result");
	pthread_join(thread, &result);
	SAY(result && !strcmp(result, "result"));
	pthread_condattr_t clock;
	pthread_cond_t condition;
	SAY(pthread_condattr_init(&clock));
	SAY(pthread_condattr_setclock(&clock, CLOCK_MONOTONIC));
	SAY(pthread_cond_init(&condition, &clock));
	struct timespec until;
	clock_gettime(CLOCK_MONOTONIC, &until);
	pthread_mutex_init(&mutex, NULL);
	pthread_mutex_lock(&mutex);
	SAY(pthread_cond_timedwait(&condition, &mutex, &until) == ETIMEDOUT);
	SAY(pthread_mutex_trylock(&mutex) == EBUSY);
	pthread_mutex_unlock(&mutex);
}

static void *own_stack(void *stack)
{
	char local;
	return (void *)(intptr_t)(&local > (char *)stack && &local < (char *)stack + 262144);
}

static void attributes(void)
{
	pthread_attr_t a;
	pthread_t thread;
	size_t size;
	int state = -1;
	void *result, *stack = mmap(NULL, 262144, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	SAY(pthread_attr_init(&a));
	SAY(pthread_attr_getdetachstate(&a, &state));
	SAY(state == PTHREAD_CREATE_JOINABLE);
	SAY(pthread_attr_getguardsize(&a, &size));
	SAY(size > 0);
	SAY(pthread_attr_setstacksize(&a, 1) == EINVAL);
	SAY(pthread_attr_setdetachstate(&a, 77) == EINVAL);
	SAY(pthread_attr_setstack(&a, stack, 262144));
	SAY(pthread_create(&thread, &a, own_stack, stack));
	SAY(pthread_join(thread, &result));
	SAY((intptr_t)result);
	SAY(munmap(stack, 262144));
	char name[32];
	SAY(pthread_setname_np(pthread_self(), "a name"));
	SAY(pthread_getname_np(pthread_self(), name, sizeof(name)));
	puts(name);
	SAY(pthread_setname_np(pthread_self(), "more than fifteen letters") == ERANGE);
	SAY(pthread_join(pthread_self(), NULL) == EDEADLK);
	SAY(pthread_kill(pthread_self(), 0));
	clockid_t clock;
	struct timespec used;
	SAY(pthread_getcpuclockid(pthread_self(), &clock));
	SAY(clock_gettime(clock, &used));
}

static void by_name(void)
{
	char name[40];
	snprintf(name, sizeof(name), "/elfin-test-%d", (int)getpid());
	sem_t *s = sem_open(name, O_CREAT | O_EXCL, 0600, 2);
	SAY(s != SEM_FAILED);
	SAY(sem_open(name, O_CREAT, 0600, 5) == s);
	SAY(sem_open(name, O_CREAT | O_EXCL, 0600, 5) == SEM_FAILED && errno == EEXIST);
	SAY(sem_trywait(s));
	fflush(stdout);
	int status;
	pid_t child = fork();
	if (!child) {
		sem_t *again = sem_open(name, 0);
		_exit(sem_trywait(again) ? 1 : sem_trywait(again) ? 2 : 3);
	}
	waitpid(child, &status, 0);
	SAY(WEXITSTATUS(status));
	SAY(sem_unlink(name));
	SAY(sem_unlink(name) < 0 && errno == ENOENT);
	SAY(sem_open(name, 0) == SEM_FAILED && errno == ENOENT);
	SAY(sem_close(s));
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
	SAY(fd >= 0);
	SAY(fcntl(fd, F_GETFD) == FD_CLOEXEC);
	SAY(shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600) < 0 && errno == EEXIST);
	SAY(shm_unlink(name));
	SAY(shm_open("/a/b", O_RDWR, 0) < 0 && errno == EINVAL);
	close(fd);
}

static void between_processes(void)
{
	struct {
		pthread_mutex_t mutex;
		pthread_cond_t condition;
		sem_t semaphore;
		int ready;
	} *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_mutexattr_t kind;
	pthread_condattr_t clock;
	pthread_mutexattr_init(&kind);
	SAY(pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED));
	pthread_mutex_init(&s->mutex, &kind);
	pthread_condattr_init(&clock);
	SAY(pthread_condattr_setpshared(&clock, PTHREAD_PROCESS_SHARED));
	pthread_cond_init(&s->condition, &clock);
	sem_init(&s->semaphore, 1, 0);
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		sem_wait(&s->semaphore);
		pthread_mutex_lock(&s->mutex);
		s->ready = 1;
		pthread_cond_signal(&s->condition);
		pthread_mutex_unlock(&s->mutex);
		_exit(0);
	}
	pthread_mutex_lock(&s->mutex);
	sem_post(&s->semaphore);
	while (!s->ready)
		pthread_cond_wait(&s->condition, &s->mutex);
	pthread_mutex_unlock(&s->mutex);
	int status;
	waitpid(child, &status, 0);
	SAY(status);
}

int main(void)
{
	readers();
	mutexes();
	attributes();
	by_name();
	between_processes();
	return 0;
}
