/* system.c: the machine and this process in it. uname(2), sysinfo(2), sched(7), brk(2) … */
#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>
#include <sys/auxv.h>
#include <sys/io.h>
#include <sys/mount.h>
#include <sys/random.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include "call.h"

int uname(struct utsname *result) { return CALL(__NR_uname, result); }
int sysinfo(struct sysinfo *result) { return CALL(__NR_sysinfo, result); }

int gethostname(char *name, size_t size)
{
	struct utsname system;
	if (uname(&system))
		return -1;
	size_t length = strlen(system.nodename);
	memcpy(name, system.nodename, length < size ? length + 1 : size);
	return length < size ? 0 : __result(-ENAMETOOLONG);
}

int sethostname(const char *name, size_t size) { return CALL(__NR_sethostname, name, size); }

ssize_t getrandom(void *buffer, size_t size, unsigned flags)
{
	return CALL(__NR_getrandom, buffer, size, flags);
}

int getentropy(void *buffer, size_t size)
{
	if (size > 256)
		return __result(-EIO);
	for (char *at = buffer; size;) {
		long count = RAW(__NR_getrandom, at, size, 0);
		if (count < 0 && count != -EINTR)
			return __result(count);
		if (count > 0) {
			at += count;
			size -= count;
		}
	}
	return 0;
}

int mount(const char *source, const char *target, const char *type, unsigned long flags,
	  const void *data)
{
	return CALL(__NR_mount, source, target, type, flags, data);
}

int umount2(const char *target, int flags) { return CALL(__NR_umount2, target, flags); }
int umount(const char *target) { return umount2(target, 0); }

int reboot(int command)
{
	return CALL(__NR_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, command, NULL);
}

#ifdef __NR_iopl
int iopl(int level) { return CALL(__NR_iopl, level); }

int ioperm(unsigned long first, unsigned long count, int on)
{
	return CALL(__NR_ioperm, first, count, on);
}
#endif

/* The kernel answers with the new end, which is the old one when it refuses. */
static char *program_end;

int brk(void *end)
{
	program_end = (char *)RAW(__NR_brk, end);
	return program_end < (char *)end ? __result(-ENOMEM) : 0;
}

void *sbrk(intptr_t increment)
{
	if (!program_end)
		program_end = (char *)RAW(__NR_brk, 0);
	char *old = program_end;
	if (increment && ((increment > 0) != (old + increment > old) || brk(old + increment))) {
		errno = ENOMEM;
		return (void *)-1;
	}
	return old;
}

int getdtablesize(void)
{
	struct rlimit limit;
	return getrlimit(RLIMIT_NOFILE, &limit) || limit.rlim_cur > INT_MAX ? INT_MAX
									    : (int)limit.rlim_cur;
}

int getpagesize(void) { return getauxval(AT_PAGESZ); }

int sched_yield(void) { return CALL(__NR_sched_yield); }

int sched_getcpu(void)
{
	unsigned cpu;
	return CALL(__NR_getcpu, &cpu, NULL, NULL) < 0 ? -1 : (int)cpu;
}

int sched_setaffinity(pid_t pid, size_t size, const cpu_set_t *set)
{
	return __result(sys_sched_setaffinity(pid, size, set));
}

/* The kernel returns how many bytes it wrote, and leaves the others alone. */
int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set)
{
	long written = __result(sys_sched_getaffinity(pid, size, set));
	if (written < 0)
		return -1;
	memset((char *)set + written, 0, size - written);
	return 0;
}

int __cpu_count(size_t size, const cpu_set_t *set)
{
	int count = 0;
	for (size_t i = 0; i < 8 * size; i++)
		count += CPU_ISSET_S(i, size, set);
	return count;
}

int get_nprocs(void)
{
	cpu_set_t set;
	return sched_getaffinity(0, sizeof(set), &set) ? 1 : CPU_COUNT(&set);
}

int sched_getscheduler(pid_t pid) { return CALL(__NR_sched_getscheduler, pid); }

int sched_setscheduler(pid_t pid, int policy, const struct sched_param *parameter)
{
	return CALL(__NR_sched_setscheduler, pid, policy, parameter);
}

int sched_getparam(pid_t pid, struct sched_param *parameter)
{
	return CALL(__NR_sched_getparam, pid, parameter);
}

int sched_setparam(pid_t pid, const struct sched_param *parameter)
{
	return CALL(__NR_sched_setparam, pid, parameter);
}

int sched_rr_get_interval(pid_t pid, struct timespec *interval)
{
	return CALL(NR_sched_rr_get_interval, pid, interval);
}

int sched_get_priority_max(int policy) { return CALL(__NR_sched_get_priority_max, policy); }
int sched_get_priority_min(int policy) { return CALL(__NR_sched_get_priority_min, policy); }
int unshare(int flags) { return CALL(__NR_unshare, flags); }
int setns(int fd, int type) { return CALL(__NR_setns, fd, type); }
