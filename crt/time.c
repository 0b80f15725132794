/* time.c: clocks and timers. clock_gettime(2), nanosleep(2), setitimer(2), timerfd_create(2). */
#include <errno.h>
#include <fcntl.h>
#include <nolibc.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/timeb.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>
#include "call.h"
#include "vdso.h"

int clock_gettime(clockid_t clock, struct timespec *now)
{
	return __result(__vdso_clock_gettime(clock, now));
}

int clock_settime(clockid_t clock, const struct timespec *now)
{
	return CALL(NR_clock_settime, clock, now);
}

int clock_getres(clockid_t clock, struct timespec *resolution)
{
	return CALL(NR_clock_getres, clock, resolution);
}

/* Returns an error number. */
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request,
		    struct timespec *left)
{
	/* The kernel says EOPNOTSUPP, POSIX EINVAL. */
	if (clock == CLOCK_THREAD_CPUTIME_ID)
		return EINVAL;
	return -RAW_POINT(NR_clock_nanosleep, clock, flags, request, left);
}

int nanosleep(const struct timespec *request, struct timespec *left)
{
	return POINT(NR_clock_nanosleep, CLOCK_REALTIME, 0, request, left);
}

/* What is left when a signal comes, in whole seconds. */
unsigned sleep(unsigned seconds)
{
	struct timespec t = {.tv_sec = seconds};
	return nanosleep(&t, &t) ? t.tv_sec + (t.tv_nsec >= 500000000) : 0;
}

int usleep(useconds_t microseconds)
{
	struct timespec t = {.tv_sec = microseconds / 1000000,
			     .tv_nsec = microseconds % 1000000 * 1000};
	return nanosleep(&t, NULL);
}

int msleep(unsigned milliseconds)
{
	struct timespec t = {.tv_sec = milliseconds / 1000,
			     .tv_nsec = milliseconds % 1000 * 1000000};
	return nanosleep(&t, &t) ? t.tv_sec * 1000 + (t.tv_nsec + 999999) / 1000000 : 0;
}

int timespec_get(struct timespec *now, int base)
{
	return base == TIME_UTC && !clock_gettime(CLOCK_REALTIME, now) ? base : 0;
}

int timespec_getres(struct timespec *resolution, int base)
{
	if (base != TIME_UTC)
		return 0;
	if (resolution)
		clock_getres(CLOCK_REALTIME, resolution);
	return base;
}

/* Milliseconds; the zone is not kept. Returns 0. ftime(3) */
int ftime(struct timeb *now)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	*now = (struct timeb){.time = t.tv_sec, .millitm = t.tv_nsec / 1000000};
	return 0;
}

time_t time(time_t *now)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	if (now)
		*now = t.tv_sec;
	return t.tv_sec;
}

clock_t clock(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * CLOCKS_PER_SEC + t.tv_nsec / 1000;
}

int gettimeofday(struct timeval *restrict now, void *restrict unused)
{
	struct timespec t;
	(void)unused;
	if (!now)
		return 0;
	clock_gettime(CLOCK_REALTIME, &t);
	*now = (struct timeval){t.tv_sec, t.tv_nsec / 1000};
	return 0;
}

int settimeofday(const struct timeval *now, const struct timezone *unused)
{
	(void)unused;
	struct timespec t = {.tv_sec = now->tv_sec, .tv_nsec = now->tv_usec * 1000L};
	return clock_settime(CLOCK_REALTIME, &t);
}

/* The kernel's interval timers have no 64-bit call on i386. */
struct kernel_itimer {
	struct {
		long seconds, microseconds;
	} interval, value;
};

static void from_kernel(struct itimerval *to, const struct kernel_itimer *from)
{
	to->it_interval = (struct timeval){from->interval.seconds, from->interval.microseconds};
	to->it_value = (struct timeval){from->value.seconds, from->value.microseconds};
}

int setitimer(int which, const struct itimerval *restrict value, struct itimerval *restrict old)
{
	if (!value)
		return __result(-EFAULT);
	struct kernel_itimer new_value = {{value->it_interval.tv_sec, value->it_interval.tv_usec},
					  {value->it_value.tv_sec, value->it_value.tv_usec}},
			     old_value;
	long result = __result(sys_setitimer(which, &new_value, &old_value));
	if (!result && old)
		from_kernel(old, &old_value);
	return result;
}

int getitimer(int which, struct itimerval *value)
{
	struct kernel_itimer raw;
	long result = CALL(__NR_getitimer, which, &raw);
	if (!result)
		from_kernel(value, &raw);
	return result;
}

unsigned alarm(unsigned seconds)
{
	struct itimerval value = {.it_value.tv_sec = seconds}, old = {0};
	setitimer(ITIMER_REAL, &value, &old);
	/* To the nearest second, but not 0 while one is set. */
	return old.it_value.tv_sec +
	       (old.it_value.tv_usec >= 500000 || (!old.it_value.tv_sec && old.it_value.tv_usec));
}

useconds_t ualarm(useconds_t first, useconds_t interval)
{
	struct itimerval value = {{interval / 1000000, interval % 1000000},
				  {first / 1000000, first % 1000000}},
			 old = {0};
	setitimer(ITIMER_REAL, &value, &old);
	return old.it_value.tv_sec * 1000000 + old.it_value.tv_usec;
}

int utime(const char *path, const struct utimbuf *times)
{
	struct timespec t[2];
	if (times) {
		t[0] = (struct timespec){.tv_sec = times->actime};
		t[1] = (struct timespec){.tv_sec = times->modtime};
	}
	return utimensat(AT_FDCWD, path, times ? t : NULL, 0);
}

static int change(int folder, const char *path, const struct timeval times[2], int flags)
{
	struct timespec t[2];
	for (int i = 0; times && i < 2; i++) {
		if (times[i].tv_usec < 0 || times[i].tv_usec > 999999)
			return __result(-EINVAL);
		t[i] = (struct timespec){.tv_sec = times[i].tv_sec,
					 .tv_nsec = times[i].tv_usec * 1000L};
	}
	return CALL(NR_utimensat, folder, path, times ? t : NULL, flags);
}

int utimes(const char *path, const struct timeval times[2])
{
	return change(AT_FDCWD, path, times, 0);
}

int lutimes(const char *path, const struct timeval times[2])
{
	return change(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW);
}

int futimesat(int folder, const char *path, const struct timeval times[2])
{
	return change(folder, path, times, 0);
}

int futimes(int fd, const struct timeval times[2]) { return change(fd, NULL, times, 0); }

/* include/linux/posix-timers.h: the id inverted, then "in scheduler time". */
int clock_getcpuclockid(pid_t pid, clockid_t *clock)
{
	clockid_t of_process = (int)((unsigned)~pid << 3 | 2);
	long result = RAW(NR_clock_getres, of_process, NULL);
	if (result)
		return result == -EINVAL ? ESRCH : -result;
	*clock = of_process;
	return 0;
}

int timerfd_create(int clock, int flags) { return CALL(__NR_timerfd_create, clock, flags); }

int timerfd_settime(int fd, int flags, const struct itimerspec *value, struct itimerspec *old)
{
	return CALL(NR_timerfd_settime, fd, flags, value, old);
}

int timerfd_gettime(int fd, struct itimerspec *value)
{
	return CALL(NR_timerfd_gettime, fd, value);
}
