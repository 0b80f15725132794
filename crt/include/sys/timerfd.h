/* sys/timerfd.h: timers as something to read. timerfd_create(2). */
#ifndef CRT_SYS_TIMERFD_H
#define CRT_SYS_TIMERFD_H
#include <time.h>
#include <fcntl.h>
#include <linux/timerfd.h>
int timerfd_create(int clock, int flags);
int timerfd_settime(int fd, int flags, const struct itimerspec *value, struct itimerspec *old);
int timerfd_gettime(int fd, struct itimerspec *value);
#endif
