/* utime.h: a file's times in seconds. utime(2). */
#ifndef CRT_UTIME_H
#define CRT_UTIME_H

#include <sys/types.h>

struct utimbuf {
	time_t actime, modtime;
};

int utime(const char *path, const struct utimbuf *times);

#endif
