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

static void words(void)
{
	struct random_data data = {0}, bad = {0};
	char state[64];
	int32_t number = -1, again = -1;
	for (int i = -1; i < 70; i++) {
		const char *name = sigabbrev_np(i), *text = sigdescr_np(i);
		printf("%d %s %s\n", i, name ? name : "NULL", text ? text : "NULL");
	}
	SAY(initstate_r(7, state, 4, &data));
	SAY(initstate_r(7, state, sizeof(state), &data));
	SAY(random_r(&data, &number) | (number < 0));
	SAY(srandom_r(7, &data));
	SAY(random_r(&data, &again));
	SAY(number == again);
	SAY(setstate_r(state, &data));
	SAY(random_r(&bad, NULL));
}

static void entries(void)
{
	char buffer[2048], line[100] = "";
	struct hostent host, *h;
	struct servent service, *s;
	struct protoent protocol, *p;
	int error = 0;
	SAY(gethostbyname_r("127.1.2.3", &host, buffer, sizeof(buffer), &h, &error));
	SAY(h == &host && h->h_addrtype == AF_INET && h->h_length == 4);
	SAY(h->h_addr_list[0][3]);
	SAY(h->h_addr_list[1] == NULL);
	SAY_TEXT(h->h_name);
	SAY(h->h_aliases[0] == NULL);
	SAY(h->h_name >= buffer && h->h_name < buffer + sizeof(buffer));
	SAY(gethostbyname_r("127.1.2.3", &host, buffer, 8, &h, &error));
	SAY(h == NULL && error == NETDB_INTERNAL);
	SAY(gethostbyname2_r("::5", AF_INET6, &host, buffer, sizeof(buffer), &h, &error));
	SAY(h->h_addr_list[0][15]);
	SAY(getservbyname_r("no such service", "tcp", &service, buffer, sizeof(buffer), &s));
	SAY(s == NULL);
	if (getprotobyname("tcp") && getservbyname("ssh", "tcp")) { /* the files are there */
		SAY(getservbyname_r("ssh", "tcp", &service, buffer, sizeof(buffer), &s));
		snprintf(line, sizeof(line), "%s %d %s", s->s_name, ntohs(s->s_port), s->s_proto);
		SAY_TEXT(line);
		SAY(getservbyport_r(s->s_port, "tcp", &service, buffer, sizeof(buffer), &s));
		SAY_TEXT(s->s_name);
		SAY(getservbyport_r(s->s_port, "tcp", &service, buffer, 3, &s) == ERANGE);
		SAY(getprotobyname_r("tcp", &protocol, buffer, sizeof(buffer), &p));
		SAY(p->p_proto);
		SAY_TEXT(p->p_aliases[0]);
		SAY(getprotobynumber_r(17, &protocol, buffer, sizeof(buffer), &p));
		SAY_TEXT(p->p_name);
	}
}

static void kinds(void)
{
	pthread_mutex_t adaptive = PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP;
	pthread_rwlock_t writers = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;
	pthread_rwlockattr_t attributes;
	int kind = -1, shared = -1;
	SAY(pthread_mutex_lock(&adaptive));
	SAY(pthread_rwlock_wrlock(&writers));
	pthread_rwlockattr_init(&attributes);
	SAY(pthread_rwlockattr_getkind_np(&attributes, &kind));
	SAY(kind == PTHREAD_RWLOCK_DEFAULT_NP);
	SAY(pthread_rwlockattr_setkind_np(&attributes,
					  PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP));
	SAY(pthread_rwlockattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED));
	SAY(pthread_rwlockattr_getkind_np(&attributes, &kind));
	SAY(kind);
	SAY(pthread_rwlockattr_getpshared(&attributes, &shared));
	SAY(shared);
	SAY(pthread_rwlockattr_setkind_np(&attributes, 9) == EINVAL);
}

/* What printf writes of a pointer, scanf reads. */
static void pointers(void)
{
	void *pointer = &pointer, *none = &pointer;
	int number = 0;
	char text[40];
	snprintf(text, sizeof(text), "%p %p 5", (void *)NULL, (void *)text);
	SAY(sscanf(text, "%p %p %d", &none, &pointer, &number));
	SAY(none == NULL && pointer == text && number == 5);
	SAY(sscanf("(nil)", "%4p", &pointer));
	SAY(sscanf("(nix)", "%p", &pointer));
	SAY(sscanf("(nil)7", "%5p%d", &pointer, &number));
	SAY(number);
}

int main(int count, char *arguments[])
{
	macros();
	processors();
	clocks();
	long_ago();
	entries();
	kinds();
	pointers();
	files(arguments[count - 1]);
	words();
	return 0;
}
