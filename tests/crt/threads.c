/* Threads, their errno, variables and locks; stdio shared by them; fork in one of them. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <threads.h>
#include <unistd.h>

static _Thread_local int own = 7, zero;
static _Thread_local char aligned[64] __attribute__((aligned(64)));
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static pthread_key_t key;
static long counter, ready, destroyed, lines;

static void destroy(void *value) { destroyed += (intptr_t)value; }

static void *work(void *argument)
{
	char local[16] __attribute__((aligned(16)));
	int good =
		own == 7 && zero == 0 && (uintptr_t)aligned % 64 == 0 && (uintptr_t)local % 16 == 0;
	own = (intptr_t)argument;
	errno = 0;
	read(-1, local, 1);
	good &= errno == EBADF;
	pthread_setspecific(key, argument);
	for (int i = 0; i < 5000; i++) {
		pthread_mutex_lock(&mutex);
		counter++;
		pthread_mutex_unlock(&mutex);
		free(malloc(i % 500));
	}
	pthread_mutex_lock(&mutex);
	ready++;
	pthread_cond_broadcast(&condition);
	while (ready < 4)
		pthread_cond_wait(&condition, &mutex);
	pthread_mutex_unlock(&mutex);
	for (int i = 0; i < 200; i++)
		fprintf(stderr, "%s", "");
	good &= own == (intptr_t)argument && pthread_getspecific(key) == argument;
	return (void *)(intptr_t)(good * 100 + own);
}

static void *detached(void *argument)
{
	__atomic_fetch_add(&lines, 1, __ATOMIC_SEQ_CST);
	return argument;
}

static void *forks(void *argument)
{
	int status;
	fflush(stdout);
	pid_t child = fork();
	if (!child)
		_exit(pthread_mutex_lock(&mutex) ? 1 : own == 7 ? 9 : 2);
	waitpid(child, &status, 0);
	*(int *)argument = WEXITSTATUS(status);
	pthread_exit(argument);
}

static int c11(void *argument) { return *(int *)argument + 1; }
static void once(void) { printf("once\n"); }

static void *nothing(void *argument) { return argument; }

static void *own_stack(void *argument)
{
	pthread_attr_t attributes;
	void *stack;
	size_t size, *told = argument;
	pthread_getattr_np(pthread_self(), &attributes);
	pthread_attr_getstack(&attributes, &stack, &size);
	*told = size;
	return (char *)told > (char *)stack && (char *)&size < (char *)stack + size ? stack : NULL;
}

/* What is left of a thread that has ended, and the stack of one that has not. */
static void ended(void)
{
	pthread_attr_t attributes;
	pthread_t thread;
	clockid_t clock;
	int policy;
	struct sched_param parameter = {0};
	size_t size = 0;

	pthread_create(&thread, NULL, nothing, NULL);
	printf("%d", pthread_join(thread, NULL));
	printf(" %d", pthread_join(thread, NULL) == ESRCH);
	printf(" %d", pthread_detach(thread) == ESRCH);
	printf(" %d", pthread_cancel(thread) % ESRCH);
	printf(" %d", pthread_getcpuclockid(thread, &clock) == ESRCH);
	printf(" %d", pthread_getschedparam(thread, &policy, &parameter) == ESRCH);
	printf(" %d", pthread_setschedparam(thread, SCHED_OTHER, &parameter) == ESRCH);
	printf(" %d\n", pthread_setschedprio(thread, 0) == ESRCH);
	for (int i = 0; i < 300; i++) {
		pthread_create(&thread, NULL, nothing, NULL);
		pthread_detach(thread);
	}
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 1 << 17);
	pthread_create(&thread, &attributes, own_stack, &size);
	pthread_join(thread, NULL);
	printf("%d\n", size == 1 << 17);
	void *own = aligned_alloc(65536, 1 << 18);
	pthread_attr_setstack(&attributes, own, 1 << 18);
	pthread_create(&thread, &attributes, own_stack, &size);
	pthread_join(thread, NULL);
	printf("%d\n", size == 1 << 18);
	pthread_attr_setschedpolicy(&attributes, SCHED_FIFO);
	for (int priority = -1; priority <= 100; priority += priority == 1 ? 98 : 1) {
		parameter.sched_priority = priority;
		printf("%d: %d\n", priority, pthread_attr_setschedparam(&attributes, &parameter));
	}
	free(own);
}

/* The stack of the first thread holds main's variables; what is mapped below it stays as it is. */
static void first_stack(void)
{
	char line[256], pipe_byte = 1;
	unsigned long low = 0, page = sysconf(_SC_PAGESIZE);
	FILE *maps = fopen("/proc/self/maps", "r");
	while (maps && fgets(line, sizeof line, maps))
		if (strstr(line, "[stack]"))
			low = strtoul(line, NULL, 16);
	char *below = mmap((void *)(low - page), page, PROT_READ,
			   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	pthread_attr_t attributes;
	void *stack;
	size_t size;
	pthread_getattr_np(pthread_self(), &attributes);
	pthread_attr_getstack(&attributes, &stack, &size);
	printf("%d", below == (char *)(low - page));
	printf(" %d", line > (char *)stack && line < (char *)stack + size);
	int ends[2];
	printf(" %d", pipe(ends) || write(ends[1], &pipe_byte, 1) != 1);
	printf(" %d", read(ends[0], below, 1) == -1 && errno == EFAULT);
	close(ends[0]);
	close(ends[1]);
	fclose(maps);
	printf(" %d\n", munmap(below, page));
}

int main(void)
{
	pthread_t threads[4];
	errno = 5;
	pthread_key_create(&key, destroy);
	for (intptr_t i = 0; i < 4; i++)
		if (pthread_create(&threads[i], NULL, work, (void *)(i + 1)))
			return 1;
	for (int i = 0; i < 4; i++) {
		void *result;
		int failed = pthread_join(threads[i], &result);
		printf("%d %d\n", failed, (int)(intptr_t)result);
	}
	printf("%ld %ld %d %d %d\n", counter, destroyed, errno, own, zero);
	printf("%d", pthread_getconcurrency());
	printf("%d", pthread_setconcurrency(3));
	printf("%d\n", pthread_getconcurrency());
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attributes, 65536);
	for (int i = 0; i < 50; i++)
		pthread_create(&threads[0], &attributes, detached, NULL);
	while (__atomic_load_n(&lines, __ATOMIC_SEQ_CST) < 50)
		usleep(1000);
	int value = 0, result = 0;
	pthread_create(&threads[0], NULL, forks, &value);
	pthread_join(threads[0], NULL);
	printf("forked %d\n", value);
	thrd_t thread;
	printf("%d ", thrd_create(&thread, c11, &value) == thrd_success);
	printf("%d ", thrd_join(thread, &result) == thrd_success);
	printf("%d\n", result);
	static pthread_once_t flag = PTHREAD_ONCE_INIT;
	pthread_once(&flag, once);
	pthread_once(&flag, once);
	pthread_mutexattr_t kind;
	pthread_mutex_t recursive;
	pthread_mutexattr_init(&kind);
	pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
	pthread_mutex_init(&recursive, &kind);
	int first = pthread_mutex_lock(&recursive), second = pthread_mutex_trylock(&recursive);
	printf("%d %d\n", first, second);
	struct timespec past = {.tv_sec = 1};
	pthread_mutex_lock(&mutex);
	printf("%d %d\n", pthread_cond_timedwait(&condition, &mutex, &past) == ETIMEDOUT,
	       pthread_mutex_trylock(&mutex) == EBUSY);
	ended();
	first_stack();
	return 0;
}
