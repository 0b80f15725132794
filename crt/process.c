/* process.c: processes and their groups. fork(2), wait4(2), setpgid(2) … */
#include <errno.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdarg.h>
#include "fork.h"

pid_t _Fork(void)
{
	long child = sys_fork();
	if (!child && __thread_forked)
		__thread_forked();
	if (!child && __forget_threads)
		__forget_threads();
	return __result(child);
}

pid_t fork(void)
{
	struct around_fork state;

	if (__around_fork)
		__around_fork(BEFORE_FORK, &state);
	pid_t child = _Fork();
	int saved = errno;
	if (__around_fork)
		__around_fork(child ? IN_PARENT : IN_CHILD, &state);
	errno = saved; /* whatever the functions of pthread_atfork did */
	return child;
}

pid_t getpid(void) { return sys_getpid(); }
pid_t getppid(void) { return sys_getppid(); }
pid_t gettid(void) { return sys_gettid(); }
pid_t getpgid(pid_t pid) { return CALL(__NR_getpgid, pid); }
pid_t getpgrp(void) { return RAW(__NR_getpgid, 0); }
pid_t getsid(pid_t pid) { return CALL(__NR_getsid, pid); }
pid_t setsid(void) { return __result(sys_setsid()); }
int setpgid(pid_t pid, pid_t group) { return __result(sys_setpgid(pid, group)); }
int setpgrp(void) { return setpgid(0, 0); }

/* The kernel counts a process's times in longs: 32 bits on i386. */
struct kernel_rusage {
	struct {
		long seconds, microseconds;
	} user, system;
	long counts[14];
};

static void convert_rusage(struct rusage *to, const struct kernel_rusage *from)
{
	to->ru_utime = (struct timeval){from->user.seconds, from->user.microseconds};
	to->ru_stime = (struct timeval){from->system.seconds, from->system.microseconds};
	for (int i = 0; i < 14; i++)
		(&to->ru_maxrss)[i] = from->counts[i];
}

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage)
{
	struct kernel_rusage raw;
	long result = RAW_POINT(__NR_wait4, pid, status, options, usage ? &raw : NULL);
	if (usage && result > 0)
		convert_rusage(usage, &raw);
	return __result(result);
}

pid_t wait3(int *status, int options, struct rusage *usage)
{
	return wait4(-1, status, options, usage);
}

pid_t waitpid(pid_t pid, int *status, int options)
{
	return POINT(__NR_wait4, pid, status, options, NULL);
}

pid_t wait(int *status) { return waitpid(-1, status, 0); }

int waitid(idtype_t type, id_t id, siginfo_t *information, int options)
{
	return POINT(__NR_waitid, type, id, information, options, NULL);
}

int getrusage(int who, struct rusage *usage)
{
	struct kernel_rusage raw;
	long result = CALL(__NR_getrusage, who, &raw);
	if (!result)
		convert_rusage(usage, &raw);
	return result;
}

/* Times of day and ticks have nothing in common: a result near 0 is no error. */
clock_t times(struct tms *used) { return RAW(__NR_times, used); }

int prlimit(pid_t pid, int resource, const struct rlimit *limit, struct rlimit *old)
{
	return CALL(__NR_prlimit64, pid, resource, limit, old);
}

int getrlimit(int resource, struct rlimit *limit) { return prlimit(0, resource, NULL, limit); }
int setrlimit(int resource, const struct rlimit *limit)
{
	return prlimit(0, resource, limit, NULL);
}

/* The kernel answers 20 - nice, so that an error can be told from it. */
int getpriority(int which, id_t who)
{
	long result = CALL(__NR_getpriority, which, who);
	return result < 0 ? -1 : 20 - result;
}

int setpriority(int which, id_t who, int priority)
{
	return CALL(__NR_setpriority, which, who, priority);
}

int nice(int increment)
{
	/* In bounds, so that the sum does not overflow; the kernel does the rest. */
	if (increment > 40 || increment < -40)
		increment = increment < 0 ? -40 : 40;
	int priority = getpriority(PRIO_PROCESS, 0) + increment;
	if (setpriority(PRIO_PROCESS, 0, priority) < 0) {
		if (errno == EACCES)
			errno = EPERM;
		return -1;
	}
	return getpriority(PRIO_PROCESS, 0);
}

int personality(unsigned long persona) { return CALL(__NR_personality, persona); }

int prctl(int option, ...)
{
	va_list list;
	va_start(list, option);
	unsigned long a = va_arg(list, unsigned long), b = va_arg(list, unsigned long);
	unsigned long c = va_arg(list, unsigned long), d = va_arg(list, unsigned long);
	va_end(list);
	return __result(sys_prctl(option, a, b, c, d));
}

/* The kernel stores what a PEEK reads; the library's function returns it. */
long ptrace(int request, ...)
{
	va_list list;
	va_start(list, request);
	pid_t pid = va_arg(list, pid_t);
	unsigned long address = va_arg(list, unsigned long);
	void *data = va_arg(list, void *);
	va_end(list);
	long word;
	int peeks = request >= PTRACE_PEEKTEXT && request <= PTRACE_PEEKUSR;
	long result = __result(sys_ptrace(request, pid, address, peeks ? &word : data));
	if (!peeks || result < 0)
		return result;
	errno = 0;
	return word;
}
