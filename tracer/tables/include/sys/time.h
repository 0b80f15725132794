/* Some UAPI headers (linux/errqueue.h, linux/input.h …) expect these of a C library. */
#ifndef TABLES_SYS_TIME_H
#define TABLES_SYS_TIME_H
#include <linux/time.h>
#endif
