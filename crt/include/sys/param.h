/* sys/param.h: old names of limits. */
#ifndef CRT_SYS_PARAM_H
#define CRT_SYS_PARAM_H
#include <limits.h>
#include <linux/param.h>
#define MAXPATHLEN    PATH_MAX
#define MIN(a, b)     ((a) < (b) ? (a) : (b))
#define MAX(a, b)     ((a) > (b) ? (a) : (b))
#define howmany(n, d) (((n) + ((d)-1)) / (d))
#define roundup(n, d) (howmany(n, d) * (d))
#endif
