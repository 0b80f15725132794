/*
 * sys.h: the kernel's calls, typed and raw.
 *
 * Each sys_NAME does what section 2 of the manual says of NAME, but returns the kernel's own
 * answer: -4095..-1 is -errno, anything else is success; errno is not touched. Structures and
 * constants are the kernel's, from linux/ and asm/. A call is here when elfin's tools or the
 * standard names need it; syscall0 … syscall6 of arch.h reach all others.
 */
#ifndef CRT_SYS_H
#define CRT_SYS_H

#include <stddef.h>
#include <stdint.h>
#include <arch.h>
#include <linux/types.h>
#include <linux/time_types.h>
#include <sys_numbers.h>

struct iovec;
struct pollfd;
struct rlimit64;
struct rusage;
struct statx;
struct sock_fprog;

/* The error range is the last page of addresses, compared unsigned (Linux: include/linux/err.h). */
static inline int sys_failed(long result) { return (unsigned long)result > -4096UL; }

/* What rt_sigaction(2) takes; the C library's struct sigaction is another one. Same fields on every
 * architecture here. */
struct kernel_sigaction {
	void (*handler)(int);
	unsigned long flags;
	void (*restorer)(void);
	unsigned long mask[8 / sizeof(long)];
};
#define KERNEL_SIGSET_SIZE 8

#define SYS static inline long

/* Files. */
SYS sys_read(int fd, void *buffer, size_t size)
{
	return syscall3(__NR_read, fd, (long)buffer, size);
}
SYS sys_write(int fd, const void *buffer, size_t size)
{
	return syscall3(__NR_write, fd, (long)buffer, size);
}
/* A 32-bit ABI refuses files of 2 GiB unless told O_LARGEFILE. */
enum { KERNEL_LARGE_FILE = sizeof(long) == 4 ? 0100000 : 0 };
SYS sys_openat(int folder, const char *path, int flags, int mode)
{
	return syscall4(__NR_openat, folder, (long)path, flags | KERNEL_LARGE_FILE, mode);
}
SYS sys_close(int fd) { return syscall1(__NR_close, fd); }
SYS sys_dup3(int from, int to, int flags) { return syscall3(__NR_dup3, from, to, flags); }
SYS sys_pipe2(int ends[2], int flags) { return syscall2(__NR_pipe2, (long)ends, flags); }
SYS sys_fcntl(int fd, int command, long argument)
{
	return syscall3(NR_fcntl, fd, command, argument);
}
/* The new offset, or -errno: 64 bits wide, also where a register has 32. */
static inline int64_t sys_lseek(int fd, int64_t offset, int whence)
{
#ifdef __NR__llseek
	int64_t result = 0;
	long failed = syscall5(__NR__llseek, fd, offset >> 32, offset, (long)&result, whence);
	return failed ? failed : result;
#else
	return syscall3(__NR_lseek, fd, offset, whence);
#endif
}
SYS sys_ioctl(int fd, unsigned long request, void *argument)
{
	return syscall3(__NR_ioctl, fd, request, (long)argument);
}
SYS sys_statx(int folder, const char *path, int flags, unsigned mask, struct statx *result)
{
	return syscall5(__NR_statx, folder, (long)path, flags, mask, (long)result);
}
SYS sys_faccessat(int folder, const char *path, int mode)
{
	return syscall3(__NR_faccessat, folder, (long)path, mode);
}
SYS sys_readlinkat(int folder, const char *path, char *buffer, size_t size)
{
	return syscall4(__NR_readlinkat, folder, (long)path, (long)buffer, size);
}
SYS sys_unlinkat(int folder, const char *path, int flags)
{
	return syscall3(__NR_unlinkat, folder, (long)path, flags);
}
SYS sys_renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
	return syscall5(__NR_renameat2, from_folder, (long)from, to_folder, (long)to, flags);
}
SYS sys_fchmod(int fd, unsigned mode) { return syscall2(__NR_fchmod, fd, mode); }
SYS sys_chdir(const char *path) { return syscall1(__NR_chdir, (long)path); }
SYS sys_getcwd(char *buffer, size_t size) { return syscall2(__NR_getcwd, (long)buffer, size); }
SYS sys_getdents64(int fd, void *buffer, size_t size)
{
	return syscall3(__NR_getdents64, fd, (long)buffer, size);
}
SYS sys_ppoll(struct pollfd *fds, unsigned count, struct __kernel_timespec *timeout)
{
	return syscall5(NR_ppoll, (long)fds, count, (long)timeout, 0, KERNEL_SIGSET_SIZE);
}

/* Memory. The offset of sys_mmap is in bytes; -EINVAL when it is not a multiple of 4096 on i386,
 * whose mmap2 counts in those. */
SYS sys_mmap(void *address, size_t size, int protection, int flags, int fd, int64_t offset)
{
#ifdef __NR_mmap2
	if (offset & 4095 || offset >> 12 != (int64_t)(unsigned long)(offset >> 12))
		return -22; /* EINVAL */
	return syscall6(__NR_mmap2, (long)address, size, protection, flags, fd, offset >> 12);
#else
	return syscall6(__NR_mmap, (long)address, size, protection, flags, fd, offset);
#endif
}
SYS sys_munmap(void *address, size_t size) { return syscall2(__NR_munmap, (long)address, size); }
SYS sys_mprotect(void *address, size_t size, int protection)
{
	return syscall3(__NR_mprotect, (long)address, size, protection);
}
SYS sys_process_vm_readv(int pid, const struct iovec *local, unsigned long local_count,
			 const struct iovec *remote, unsigned long remote_count)
{
	return syscall6(__NR_process_vm_readv, pid, (long)local, local_count, (long)remote,
			remote_count, 0);
}

/* Processes. */
SYS sys_exit_group(int status) { return syscall1(__NR_exit_group, status); }
SYS sys_getpid(void) { return syscall0(__NR_getpid); }
SYS sys_getppid(void) { return syscall0(__NR_getppid); }
SYS sys_gettid(void) { return syscall0(__NR_gettid); }
SYS sys_getuid(void) { return syscall0(NR_getuid); }
SYS sys_geteuid(void) { return syscall0(NR_geteuid); }
SYS sys_getgid(void) { return syscall0(NR_getgid); }
SYS sys_getegid(void) { return syscall0(NR_getegid); }
SYS sys_setsid(void) { return syscall0(__NR_setsid); }
SYS sys_setpgid(int pid, int group) { return syscall2(__NR_setpgid, pid, group); }
/* A copy of this process, as fork(2): the first arguments of clone are in the same order on every
 * architecture, and with no new stack and no thread the others do not count. */
SYS sys_fork(void) { return syscall5(__NR_clone, 17 /* SIGCHLD */, 0, 0, 0, 0); }
SYS sys_execve(const char *path, char *const argv[], char *const envp[])
{
	return syscall3(__NR_execve, (long)path, (long)argv, (long)envp);
}
SYS sys_wait4(int pid, int *status, int options, struct rusage *usage)
{
	return syscall4(__NR_wait4, pid, (long)status, options, (long)usage);
}
SYS sys_kill(int pid, int signal) { return syscall2(__NR_kill, pid, signal); }
SYS sys_tgkill(int process, int thread, int signal)
{
	return syscall3(__NR_tgkill, process, thread, signal);
}
SYS sys_ptrace(long request, int pid, unsigned long address, void *data)
{
	return syscall4(__NR_ptrace, request, pid, address, (long)data);
}
SYS sys_prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	return syscall5(__NR_prctl, option, a, b, c, d);
}
SYS sys_seccomp(unsigned operation, unsigned flags, void *argument)
{
	return syscall3(__NR_seccomp, operation, flags, (long)argument);
}
SYS sys_sched_setaffinity(int pid, size_t size, const void *mask)
{
	return syscall3(__NR_sched_setaffinity, pid, size, (long)mask);
}
SYS sys_sched_getaffinity(int pid, size_t size, void *mask)
{
	return syscall3(__NR_sched_getaffinity, pid, size, (long)mask);
}
SYS sys_prlimit64(int pid, int resource, const struct rlimit64 *new_limit,
		  struct rlimit64 *old_limit)
{
	return syscall4(__NR_prlimit64, pid, resource, (long)new_limit, (long)old_limit);
}

/* Signals. */
SYS sys_rt_sigaction(int signal, const struct kernel_sigaction *action,
		     struct kernel_sigaction *old)
{
	return syscall4(__NR_rt_sigaction, signal, (long)action, (long)old, KERNEL_SIGSET_SIZE);
}
SYS sys_rt_sigprocmask(int how, const void *set, void *old)
{
	return syscall4(__NR_rt_sigprocmask, how, (long)set, (long)old, KERNEL_SIGSET_SIZE);
}

/* Time. */
SYS sys_clock_gettime(int clock, struct __kernel_timespec *now)
{
	return syscall2(NR_clock_gettime, clock, (long)now);
}
SYS sys_clock_nanosleep(int clock, int flags, const struct __kernel_timespec *request,
			struct __kernel_timespec *left)
{
	return syscall4(NR_clock_nanosleep, clock, flags, (long)request, (long)left);
}
SYS sys_setitimer(int which, const void *value, void *old)
{
	return syscall3(__NR_setitimer, which, (long)value, (long)old);
}

#undef SYS

#endif
