/* sys/resource.h: limits, usage, priorities. getrlimit(2), getrusage(2), getpriority(2). */
#ifndef CRT_SYS_RESOURCE_H
#define CRT_SYS_RESOURCE_H

#include <sys/types.h>
#include <sys/time.h>
#include <asm/resource.h>

#undef RLIM_INFINITY
#define RLIM_INFINITY   (~0ULL)
#define RLIM_SAVED_CUR  RLIM_INFINITY
#define RLIM_SAVED_MAX  RLIM_INFINITY
#define RUSAGE_SELF     0
#define RUSAGE_CHILDREN (-1)
#define RUSAGE_THREAD   1
#define PRIO_PROCESS    0
#define PRIO_PGRP       1
#define PRIO_USER       2
#define PRIO_MIN        (-20)
#define PRIO_MAX        20
#define RLIM_NLIMITS    16
#define RLIMIT_NLIMITS  16
#define RLIMIT_OFILE    RLIMIT_NOFILE

typedef uint64_t rlim_t;
struct rlimit {
	rlim_t rlim_cur, rlim_max;
};

struct rusage {
	struct timeval ru_utime, ru_stime;
	long ru_maxrss, ru_ixrss, ru_idrss, ru_isrss, ru_minflt, ru_majflt, ru_nswap, ru_inblock,
		ru_oublock, ru_msgsnd, ru_msgrcv, ru_nsignals, ru_nvcsw, ru_nivcsw;
};

int getrlimit(int resource, struct rlimit *limit);
int setrlimit(int resource, const struct rlimit *limit);
int prlimit(pid_t pid, int resource, const struct rlimit *limit, struct rlimit *old);
int getrusage(int who, struct rusage *usage);
int getpriority(int which, id_t who);
int setpriority(int which, id_t who, int priority);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define rlimit64    rlimit
#define getrlimit64 getrlimit
#define setrlimit64 setrlimit
#endif

#endif
