/* sys/time.h: times with microseconds. gettimeofday(2), setitimer(2), timeradd(3). */
#ifndef CRT_SYS_TIME_H
#define CRT_SYS_TIME_H

#include <time.h>
#include <sys/select.h>

struct itimerval {
	struct timeval it_interval, it_value;
};

int gettimeofday(struct timeval *restrict now, void *restrict timezone);
int settimeofday(const struct timeval *now, const struct timezone *timezone);
int adjtime(const struct timeval *change, struct timeval *old);
int getitimer(int which, struct itimerval *value);
int setitimer(int which, const struct itimerval *restrict value, struct itimerval *restrict old);
int utimes(const char *path, const struct timeval times[2]);
int lutimes(const char *path, const struct timeval times[2]);
int futimes(int fd, const struct timeval times[2]);
int futimesat(int folder, const char *path, const struct timeval times[2]);

#define TIMEVAL_TO_TIMESPEC(from, to)                                                              \
	((void)((to)->tv_sec = (from)->tv_sec, (to)->tv_nsec = (from)->tv_usec * 1000))
#define TIMESPEC_TO_TIMEVAL(to, from)                                                              \
	((void)((to)->tv_sec = (from)->tv_sec, (to)->tv_usec = (from)->tv_nsec / 1000))
#define timerisset(a) ((a)->tv_sec || (a)->tv_usec)
#define timerclear(a) ((a)->tv_sec = (a)->tv_usec = 0)
#define timercmp(a, b, op)                                                                         \
	((a)->tv_sec == (b)->tv_sec ? (a)->tv_usec op(b)->tv_usec : (a)->tv_sec op(b)->tv_sec)
#define timeradd(a, b, sum)                                                                        \
	do {                                                                                       \
		(sum)->tv_sec = (a)->tv_sec + (b)->tv_sec;                                         \
		(sum)->tv_usec = (a)->tv_usec + (b)->tv_usec;                                      \
		if ((sum)->tv_usec >= 1000000)                                                     \
			(sum)->tv_sec++, (sum)->tv_usec -= 1000000;                                \
	} while (0)
#define timersub(a, b, difference)                                                                 \
	do {                                                                                       \
		(difference)->tv_sec = (a)->tv_sec - (b)->tv_sec;                                  \
		(difference)->tv_usec = (a)->tv_usec - (b)->tv_usec;                               \
		if ((difference)->tv_usec < 0)                                                     \
			(difference)->tv_sec--, (difference)->tv_usec += 1000000;                  \
	} while (0)

#endif
