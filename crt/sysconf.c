/* sysconf.c: limits and options, and what this machine has. sysconf(3), pathconf(3), confstr(3). */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include "call.h"

/* Names with a value that never changes; the values stand once each. */
static const int values[] = {-1,
			     _POSIX_VERSION,
			     1,
			     1000,
			     1024,
			     16,
			     20,
			     2048,
			     255,
			     32,
			     32768,
			     99,
			     HOST_NAME_MAX,
			     INT_MAX,
			     IOV_MAX,
			     LINE_MAX,
			     LOGIN_NAME_MAX,
			     NGROUPS_MAX,
			     PTHREAD_DESTRUCTOR_ITERATIONS,
			     PTHREAD_KEYS_MAX,
			     PTHREAD_STACK_MIN,
			     RE_DUP_MAX,
			     SYMLOOP_MAX,
			     TTY_NAME_MAX,
			     _XOPEN_VERSION};
static const struct {
	unsigned char name, value;
} constant[] = {
	{_SC_TZNAME_MAX, 0},
	{_SC_AIO_LISTIO_MAX, 0},
	{_SC_AIO_MAX, 0},
	{_SC_MQ_OPEN_MAX, 0},
	{_SC_SEM_NSEMS_MAX, 0},
	{_SC_TIMER_MAX, 0},
	{_SC_2_C_DEV, 0},
	{_SC_2_FORT_DEV, 0},
	{_SC_2_FORT_RUN, 0},
	{_SC_2_LOCALEDEF, 0},
	{_SC_THREAD_THREADS_MAX, 0},
	{_SC_XOPEN_XCU_VERSION, 0},
	{_SC_XOPEN_CRYPT, 0},
	{_SC_2_UPE, 0},
	{_SC_XOPEN_XPG2, 0},
	{_SC_XOPEN_XPG3, 0},
	{_SC_XOPEN_XPG4, 0},
	{_SC_XOPEN_LEGACY, 0},
	{_SC_XOPEN_REALTIME, 0},
	{_SC_XOPEN_REALTIME_THREADS, 0},
	{_SC_SPORADIC_SERVER, 0},
	{_SC_THREAD_SPORADIC_SERVER, 0},
	{_SC_TYPED_MEMORY_OBJECTS, 0},
	{_SC_V6_ILP32_OFF32, 0},
	{_SC_V6_ILP32_OFFBIG, sizeof(long) == 4 ? 2 : 0},
	{_SC_V6_LP64_OFF64, sizeof(long) == 8 ? 2 : 0},
	{_SC_V6_LPBIG_OFFBIG, 0},
	{_SC_V7_ILP32_OFF32, 0},
	{_SC_V7_ILP32_OFFBIG, sizeof(long) == 4 ? 2 : 0},
	{_SC_V7_LP64_OFF64, sizeof(long) == 8 ? 2 : 0},
	{_SC_V7_LPBIG_OFFBIG, 0},
	{_SC_SS_REPL_MAX, 0},
	{_SC_THREAD_ROBUST_PRIO_INHERIT, 0},
	{_SC_THREAD_ROBUST_PRIO_PROTECT, 0},
	{_SC_2_CHAR_TERM, 0},
	{_SC_2_PBS, 0},
	{_SC_2_PBS_ACCOUNTING, 0},
	{_SC_2_PBS_CHECKPOINT, 0},
	{_SC_2_PBS_LOCATE, 0},
	{_SC_2_PBS_MESSAGE, 0},
	{_SC_2_PBS_TRACK, 0},
	{_SC_2_SW_DEV, 0},
	{_SC_TRACE, 0},
	{_SC_TRACE_EVENT_FILTER, 0},
	{_SC_TRACE_EVENT_NAME_MAX, 0},
	{_SC_TRACE_INHERIT, 0},
	{_SC_TRACE_LOG, 0},
	{_SC_TRACE_NAME_MAX, 0},
	{_SC_TRACE_SYS_MAX, 0},
	{_SC_TRACE_USER_EVENT_MAX, 0},
	{_SC_XOPEN_STREAMS, 0},
	{_SC_XBS5_ILP32_OFF32, 0},
	{_SC_XBS5_ILP32_OFFBIG, sizeof(long) == 4 ? 2 : 0},
	{_SC_XBS5_LP64_OFF64, sizeof(long) == 8 ? 2 : 0},
	{_SC_XBS5_LPBIG_OFFBIG, 0},
	{_SC_REALTIME_SIGNALS, 1},
	{_SC_PRIORITIZED_IO, 1},
	{_SC_THREAD_PRIO_INHERIT, 1},
	{_SC_THREAD_PRIO_PROTECT, 1},
	{_SC_PRIORITY_SCHEDULING, 1},
	{_SC_TIMERS, 1},
	{_SC_SYNCHRONIZED_IO, 1},
	{_SC_FSYNC, 1},
	{_SC_MAPPED_FILES, 1},
	{_SC_MEMLOCK, 1},
	{_SC_MEMLOCK_RANGE, 1},
	{_SC_MEMORY_PROTECTION, 1},
	{_SC_MESSAGE_PASSING, 1},
	{_SC_SEMAPHORES, 1},
	{_SC_SHARED_MEMORY_OBJECTS, 1},
	{_SC_VERSION, 1},
	{_SC_2_VERSION, 1},
	{_SC_2_C_BIND, 1},
	{_SC_THREADS, 1},
	{_SC_THREAD_SAFE_FUNCTIONS, 1},
	{_SC_THREAD_ATTR_STACKADDR, 1},
	{_SC_THREAD_ATTR_STACKSIZE, 1},
	{_SC_THREAD_PROCESS_SHARED, 1},
	{_SC_2_C_VERSION, 1},
	{_SC_BARRIERS, 1},
	{_SC_CPUTIME, 1},
	{_SC_THREAD_CPUTIME, 1},
	{_SC_MONOTONIC_CLOCK, 1},
	{_SC_READER_WRITER_LOCKS, 1},
	{_SC_SPIN_LOCKS, 1},
	{_SC_SPAWN, 1},
	{_SC_TIMEOUTS, 1},
	{_SC_IPV6, 1},
	{_SC_RAW_SOCKETS, 1},
	{_SC_ASYNCHRONOUS_IO, 1},
	{_SC_ADVISORY_INFO, 1},
	{_SC_THREAD_PRIORITY_SCHEDULING, 1},
	{_SC_CLOCK_SELECTION, 1},
	{_SC_JOB_CONTROL, 2},
	{_SC_SAVED_IDS, 2},
	{_SC_XOPEN_UNIX, 2},
	{_SC_XOPEN_ENH_I18N, 2},
	{_SC_XOPEN_SHM, 2},
	{_SC_REGEXP, 2},
	{_SC_SHELL, 2},
	{_SC_BC_STRING_MAX, 3},
	{_SC_GETGR_R_SIZE_MAX, 4},
	{_SC_GETPW_R_SIZE_MAX, 4},
	{_SC_STREAM_MAX, 5},
	{_SC_NZERO, 6},
	{_SC_AIO_PRIO_DELTA_MAX, 6},
	{_SC_BC_DIM_MAX, 7},
	{_SC_CHARCLASS_NAME_MAX, 7},
	{_SC_COLL_WEIGHTS_MAX, 8},
	{_SC_RTSIG_MAX, 9},
	{_SC_EXPR_NEST_MAX, 9},
	{_SC_MQ_PRIO_MAX, 10},
	{_SC_BC_BASE_MAX, 11},
	{_SC_BC_SCALE_MAX, 11},
	{_SC_HOST_NAME_MAX, 12},
	{_SC_DELAYTIMER_MAX, 13},
	{_SC_SEM_VALUE_MAX, 13},
	{_SC_ATEXIT_MAX, 13},
	{_SC_IOV_MAX, 14},
	{_SC_LINE_MAX, 15},
	{_SC_LOGIN_NAME_MAX, 16},
	{_SC_NGROUPS_MAX, 17},
	{_SC_THREAD_DESTRUCTOR_ITERATIONS, 18},
	{_SC_THREAD_KEYS_MAX, 19},
	{_SC_THREAD_STACK_MIN, 20},
	{_SC_RE_DUP_MAX, 21},
	{_SC_SYMLOOP_MAX, 22},
	{_SC_TTY_NAME_MAX, 23},
	{_SC_XOPEN_VERSION, 24},
};

static long limit(int resource)
{
	struct rlimit value;
	if (getrlimit(resource, &value) || value.rlim_cur > LONG_MAX)
		return -1;
	return value.rlim_cur;
}

/* A quarter of the stack, as the kernel has it: fs/exec.c. */
static long argument_room(void)
{
	long stack = limit(RLIMIT_STACK);
	return stack < 0 ? ARG_MAX : stack / 4 < ARG_MAX ? ARG_MAX : stack / 4;
}

static long pages(int available)
{
	struct sysinfo information;
	sysinfo(&information);
	return (uint64_t)(available ? information.freeram : information.totalram) *
	       information.mem_unit / getpagesize();
}

static long signal_stack(void)
{
	long least = getauxval(AT_MINSIGSTKSZ);
	return least > MINSIGSTKSZ ? least : MINSIGSTKSZ;
}

/* -1 with errno unchanged: no limit, or no such option. -1 with EINVAL: no such name. */
long sysconf(int name)
{
	switch (name) {
	case _SC_ARG_MAX:
		return argument_room();
	case _SC_CHILD_MAX:
		return limit(RLIMIT_NPROC);
	case _SC_OPEN_MAX:
		return limit(RLIMIT_NOFILE);
	case _SC_SIGQUEUE_MAX:
		return limit(RLIMIT_SIGPENDING);
	case _SC_CLK_TCK:
		return getauxval(AT_CLKTCK);
	case _SC_PAGESIZE:
		return getpagesize();
	case _SC_NPROCESSORS_CONF:
	case _SC_NPROCESSORS_ONLN:
		return get_nprocs();
	case _SC_PHYS_PAGES:
		return pages(0);
	case _SC_AVPHYS_PAGES:
		return pages(1);
	case _SC_MINSIGSTKSZ:
		return signal_stack();
	case _SC_SIGSTKSZ:
		return 4 * signal_stack();
	}
	for (unsigned i = 0; i < sizeof(constant) / sizeof(*constant); i++)
		if (constant[i].name == name)
			return values[constant[i].value];
	return __result(-EINVAL);
}

/* The same for every file but the length of names, which the file system is asked for. */
long fpathconf(int fd, int name)
{
	struct statvfs system;
	if (name == _PC_NAME_MAX)
		return fstatvfs(fd, &system) ? -1 : (long)system.f_namemax;
	static const short all[] = {127,  255,  255,  NAME_MAX, PATH_MAX, PIPE_BUF, 1,
				    1,    0,    -1,   -1,       -1,       -1,       64,
				    4096, 4096, 4096, 4096,     4096,     -1,       1};
	if (fd < 0)
		return __result(-EBADF);
	return (unsigned)name < sizeof(all) / sizeof(*all) ? all[name] : __result(-EINVAL);
}

long pathconf(const char *path, int name)
{
	struct statvfs system;
	if (name == _PC_NAME_MAX)
		return statvfs(path, &system) ? -1 : (long)system.f_namemax;
	return *path ? fpathconf(0, name) : __result(-ENOENT);
}

/* Returns how many bytes the whole needs, its end included; 0 and EINVAL for an unknown name. */
size_t confstr(int name, char *buffer, size_t size)
{
	/* The one environment there is needs no option of a compiler, and no variable. */
	const char *answer = name == _CS_PATH ? "/bin:/usr/bin" : "";
	if (name == _CS_POSIX_V6_WIDTH_RESTRICTED_ENVS ||
	    name == _CS_POSIX_V7_WIDTH_RESTRICTED_ENVS)
		answer = sizeof(long) == 8 ? "POSIX_V7_LP64_OFF64" : "POSIX_V7_ILP32_OFFBIG";
	else if (name != _CS_PATH && (unsigned)name - _CS_XBS5_ILP32_OFF32_CFLAGS >
					     _CS_V7_ENV - _CS_XBS5_ILP32_OFF32_CFLAGS) {
		errno = EINVAL;
		return 0;
	}
	if (buffer && size)
		strlcpy(buffer, answer, size);
	return strlen(answer) + 1;
}
