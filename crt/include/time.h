/* time.h: clocks, sleeping, calendar. time(7). time_t has 64 bits on every architecture. */
#ifndef CRT_TIME_H
#define CRT_TIME_H

#include <features.h>
#include <sys/types.h>
#include <locale.h>

/* The constants are the kernel's; its structures of these names have 32-bit times on i386. */
#define timespec   kernel_old_timespec
#define timeval    kernel_old_timeval
#define itimerspec kernel_old_itimerspec
#define itimerval  kernel_old_itimerval
#include <linux/time.h>
#undef timespec
#undef timeval
#undef itimerspec
#undef itimerval

#define CLOCKS_PER_SEC 1000000L
#define TIME_UTC       1

/* The kernel's struct __kernel_timespec: tv_nsec fills 64 bits there, a long as POSIX wants it
 * plus padding here. */
struct timespec {
	time_t tv_sec;
	long tv_nsec;
	int : 8 * (sizeof(time_t) - sizeof(long));
};

struct itimerspec {
	struct timespec it_interval, it_value;
};

struct tm {
	int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst;
	long tm_gmtoff;
	const char *tm_zone;
};

struct sigevent;

int timespec_get(struct timespec *now, int base);
time_t time(time_t *now);
clock_t clock(void);

double difftime(time_t later, time_t earlier);
struct tm *gmtime(const time_t *time);
struct tm *localtime(const time_t *time);
time_t mktime(struct tm *parts);
char *asctime(const struct tm *parts);
char *ctime(const time_t *time);
size_t strftime(char *restrict text, size_t size, const char *restrict format,
		const struct tm *restrict parts);

#ifdef CRT_SHOW_POSIX
int clock_gettime(clockid_t clock, struct timespec *now);
int clock_settime(clockid_t clock, const struct timespec *now);
int clock_getres(clockid_t clock, struct timespec *resolution);
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request,
		    struct timespec *left);
int nanosleep(const struct timespec *request, struct timespec *left);
int clock_getcpuclockid(pid_t pid, clockid_t *clock);
int timer_create(clockid_t clock, struct sigevent *restrict event, timer_t *restrict timer);
int timer_settime(timer_t timer, int flags, const struct itimerspec *restrict value,
		  struct itimerspec *restrict old);
int timer_gettime(timer_t timer, struct itimerspec *value);
int timer_getoverrun(timer_t timer);
int timer_delete(timer_t timer);
char *asctime_r(const struct tm *restrict parts, char *restrict text);
char *ctime_r(const time_t *time, char *text);
void tzset(void);
extern char *tzname[2];
size_t strftime_l(char *restrict text, size_t size, const char *restrict format,
		  const struct tm *restrict parts, locale_t locale);
#endif

#if defined(CRT_SHOW_POSIX) || defined(CRT_SHOW_C23)
struct tm *gmtime_r(const time_t *restrict time, struct tm *restrict result);
struct tm *localtime_r(const time_t *restrict time, struct tm *restrict result);
#endif

#if defined(CRT_SHOW_BSD) || defined(CRT_SHOW_C23) || defined(CRT_SHOW_POSIX8)
time_t timegm(struct tm *parts);
int timespec_getres(struct timespec *resolution, int base);
#endif

#ifdef CRT_SHOW_XSI
char *strptime(const char *restrict text, const char *restrict format, struct tm *restrict parts);
extern int getdate_err;
struct tm *getdate(const char *text);
extern long timezone;
extern int daylight;
#endif

#ifdef CRT_SHOW_BSD
time_t timelocal(struct tm *parts);
#endif

#ifdef CRT_SHOW_GNU
int getdate_r(const char *restrict text, struct tm *restrict t);
#endif

#endif
