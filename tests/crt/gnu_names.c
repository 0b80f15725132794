/* Names that glibc has beside POSIX's, and what is easily forgotten of others. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <mntent.h>
#include <netdb.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/timeb.h>
#include <time.h>
#include <unistd.h>
#include "say.h"

static int calls;
static int interrupted(void)
{
	errno = EINTR;
	return ++calls < 3 ? -1 : calls;
}

static void macros(void)
{
	char text[] = "copied";
	char *all = strdupa(text), *some = strndupa(text, 4);
	text[0] = 'X';
	SAY_TEXT(all);
	SAY_TEXT(some);
	SAY(TEMP_FAILURE_RETRY(interrupted()));
	SAY(TEMP_FAILURE_RETRY(close(-1)));
	SAY(NO_ADDRESS == NO_DATA);
}

static void processors(void)
{
	cpu_set_t *a = CPU_ALLOC(2000), *b = CPU_ALLOC(2000), one;
	size_t size = CPU_ALLOC_SIZE(2000);
	SAY(size >= 250 && size % sizeof(long) == 0);
	CPU_ZERO_S(size, a);
	CPU_ZERO_S(size, b);
	CPU_SET_S(1999, size, a);
	CPU_SET_S(3, size, a);
	CPU_SET_S(3, size, b);
	CPU_SET_S(100, size, b);
	CPU_SET_S(5000, size, b);
	SAY(CPU_ISSET_S(1999, size, a));
	SAY(CPU_ISSET_S(5000, size, b));
	SAY(CPU_COUNT_S(size, b));
	SAY(CPU_EQUAL_S(size, a, b));
	CPU_OR_S(size, b, a, b);
	SAY(CPU_COUNT_S(size, b));
	CPU_AND_S(size, b, a, b);
	SAY(CPU_EQUAL_S(size, a, b));
	CPU_CLR_S(3, size, a);
	CPU_XOR_S(size, b, a, b);
	SAY(CPU_COUNT_S(size, b) == 1 && CPU_ISSET_S(3, size, b));
	CPU_FREE(a);
	CPU_FREE(b);
	CPU_ZERO(&one);
	CPU_SET(7, &one);
	CPU_SET(1024, &one);
	SAY(CPU_COUNT(&one));
	SAY(CPU_ISSET(7, &one) != 0);
}

static void clocks(void)
{
	struct tm t = {.tm_year = 100, .tm_mday = 1};
	struct timespec resolution = {0};
	struct timeb now;
	time_t seconds = time(NULL);
	SAY(timelocal(&t) == mktime(&t));
	SAY(timespec_getres(&resolution, TIME_UTC));
	SAY(resolution.tv_nsec > 0);
	SAY(timespec_getres(NULL, TIME_UTC));
	SAY(timespec_getres(&resolution, 77));
	SAY(ftime(&now));
	SAY(now.time - seconds < 5 && now.millitm < 1000);
}

/* Moments before 1970 are over. */
static void long_ago(void)
{
	struct timespec t = {.tv_sec = -2};
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER, other = PTHREAD_MUTEX_INITIALIZER;
	pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
	pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
	sem_t semaphore;
	sem_init(&semaphore, 0, 0);
	pthread_mutex_lock(&mutex);
	pthread_mutex_lock(&other);
	pthread_rwlock_rdlock(&lock);
	SAY_ERRNO(sem_timedwait(&semaphore, &t));
	SAY(pthread_mutex_timedlock(&mutex, &t) == ETIMEDOUT);
	SAY(pthread_rwlock_timedwrlock(&lock, &t) == ETIMEDOUT);
	SAY(pthread_cond_timedwait(&condition, &other, &t) == ETIMEDOUT);
}

static void files(const char *folder)
{
	struct stat s;
	struct mntent mount = {"a disk", "/some\tdir\\", "ext2", "rw", 1, 2};
	char path[100], line[100] = "";
	char *words[] = {path, NULL};
	pid_t child;
	SAY_ERRNO(fstat(AT_FDCWD, &s));
	SAY_ERRNO(fstat(-1, &s));
	snprintf(path, sizeof(path), "%s/script", folder);
	FILE *file = fopen(path, "w");
	fputs("echo no shell runs this", file);
	fchmod(fileno(file), 0755);
	fclose(file);
	SAY(posix_spawn(&child, path, NULL, NULL, words, words) == ENOEXEC);
	SAY(posix_spawnp(&child, path, NULL, NULL, words, words) == ENOEXEC);
	file = fopen(path, "w+");
	SAY(addmntent(file, &mount));
	pread(fileno(file), line, sizeof(line) - 1, 0);
	SAY_TEXT(line);
	fclose(file);
}

int main(int count, char *arguments[])
{
	macros();
	processors();
	clocks();
	long_ago();
	files(arguments[count - 1]);
	return 0;
}
