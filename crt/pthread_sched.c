/* pthread_sched.c: where, when and under which name a thread runs. pthread_setaffinity_np(3),
 * pthread_setschedparam(3), pthread_setname_np(3), pthread_getcpuclockid(3). */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include "tls.h"

int pthread_setaffinity_np(pthread_t thread, size_t size, const cpu_set_t *set)
{
	return -sys_sched_setaffinity(thread->id, size, set);
}

/* The kernel returns how many bytes it wrote, and leaves the others alone. */
int pthread_getaffinity_np(pthread_t thread, size_t size, cpu_set_t *set)
{
	long written = sys_sched_getaffinity(thread->id, size, set);
	if (written < 0)
		return -written;
	memset((char *)set + written, 0, size - written);
	return 0;
}

int pthread_getschedparam(pthread_t thread, int *restrict policy,
			  struct sched_param *restrict parameter)
{
	if (!thread->id) /* to the kernel, 0 is the caller */
		return ESRCH;
	long found = RAW(__NR_sched_getscheduler, thread->id);
	if (found < 0)
		return -found;
	*policy = found;
	return -RAW(__NR_sched_getparam, thread->id, parameter);
}

int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *parameter)
{
	return thread->id ? -RAW(__NR_sched_setscheduler, thread->id, policy, parameter) : ESRCH;
}

/* include/linux/posix-timers.h: the id inverted, then "of one thread" and "in scheduler time". */
int pthread_getcpuclockid(pthread_t thread, clockid_t *clock)
{
	if (!thread->id)
		return ESRCH;
	*clock = (int)((unsigned)~thread->id << 3 | 4 | 2);
	return 0;
}

/* The file that holds a thread's name. Returns a descriptor or -errno. */
static long open_name(pthread_t thread, int flags)
{
	char path[48];
	snprintf(path, sizeof(path), "/proc/self/task/%d/comm", thread->id);
	return sys_openat(AT_FDCWD, path, flags | O_CLOEXEC, 0);
}

int pthread_setname_np(pthread_t thread, const char *name)
{
	size_t size = strlen(name);
	if (size > 15)
		return ERANGE;
	long fd = open_name(thread, O_WRONLY);
	if (fd < 0)
		return -fd;
	long written = sys_write(fd, name, size);
	sys_close(fd);
	return written < 0 ? -written : 0;
}

int pthread_getname_np(pthread_t thread, char *name, size_t size)
{
	if (size < 16)
		return ERANGE;
	long fd = open_name(thread, O_RDONLY);
	if (fd < 0)
		return -fd;
	long length = sys_read(fd, name, size);
	sys_close(fd);
	if (length <= 0)
		return length ? -length : EIO;
	name[length - 1] = 0; /* for the newline */
	return 0;
}

int pthread_setschedprio(pthread_t thread, int priority)
{
	struct sched_param parameter = {.sched_priority = priority};
	return thread->id ? -RAW(__NR_sched_setparam, thread->id, &parameter) : ESRCH;
}

/* Each thread is one of the kernel's, so the wish changes nothing. */
static int concurrency;
int pthread_getconcurrency(void) { return concurrency; }
int pthread_setconcurrency(int level)
{
	if (level < 0)
		return EINVAL;
	concurrency = level;
	return 0;
}
