/*
 * Makes calls that have commands or flags once with each command and each flag, with numbers and
 * with pointers as their other arguments: what is decoded depends on the command. Like odd.c it is
 * run where none of the calls takes place: under a tracer that injects a result. The argument
 * says what the pointers point to: 0 zeroes, 1 small numbers, 2 any.
 */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "fill.h"

#define BITS -1 /* in place of the first command: each bit */

static const struct {
	short number, position, from, to;
} calls[] = {
	{SYS_prctl, 0, 0, 80},
	{SYS_fcntl, 1, 0, 12},
	{SYS_fcntl, 1, 1024, 1050},
	{SYS_keyctl, 0, 0, 40},
	{SYS_ptrace, 0, 0, 12},
	{SYS_ptrace, 0, 0x4200, 0x4210},
	{SYS_madvise, 2, 0, 120},
	{SYS_socket, 0, 0, 50},
	{SYS_socket, 1, 0, 20},
	{SYS_socket, 1, BITS, 32},
	{SYS_kcmp, 2, 0, 12},
	{SYS_landlock_add_rule, 1, 0, 4},
	{SYS_clock_gettime, 0, 0, 14},
	{SYS_timer_create, 0, 0, 14},
	{SYS_waitid, 0, 0, 6},
	{SYS_waitid, 3, BITS, 32},
	{SYS_getitimer, 0, 0, 4},
	{SYS_prlimit64, 1, 0, 18},
	{SYS_getrusage, 0, 0, 3},
	{SYS_personality, 0, 0, 40},
	{SYS_personality, 0, BITS, 32},
	{SYS_ioprio_set, 0, 0, 5},
	{SYS_set_mempolicy, 0, 0, 8},
	{SYS_getpriority, 0, 0, 5},
	{SYS_fsconfig, 1, 0, 10},
	{SYS_epoll_ctl, 1, 0, 5},
	{SYS_fadvise64, 3, 0, 8},
	{SYS_sched_setscheduler, 1, 0, 10},
	{SYS_kill, 1, 0, 70},
	{SYS_rt_sigprocmask, 0, 0, 5},
	{SYS_futex, 1, 0, 16},
	{SYS_futex, 1, 128, 144},
	{SYS_futex, 1, 256, 272},
	{SYS_lseek, 2, 0, 7},
	{SYS_flock, 1, BITS, 9},
	{SYS_openat, 2, BITS, 32},
	{SYS_mprotect, 2, BITS, 32},
	{SYS_unshare, 0, BITS, 32},
	{SYS_setns, 1, BITS, 32},
	{SYS_mount, 3, BITS, 32},
	{SYS_umount2, 1, BITS, 32},
	{SYS_recvfrom, 3, BITS, 32},
	{SYS_linkat, 4, BITS, 32},
	{SYS_faccessat2, 3, BITS, 32},
	{SYS_renameat2, 4, BITS, 32},
	{SYS_splice, 5, BITS, 32},
	{SYS_pipe2, 1, BITS, 32},
	{SYS_eventfd2, 1, BITS, 32},
	{SYS_inotify_init1, 0, BITS, 32},
	{SYS_inotify_add_watch, 2, BITS, 32},
	{SYS_fanotify_mark, 1, BITS, 32},
	{SYS_fanotify_mark, 2, BITS, 32},
	{SYS_fanotify_init, 0, BITS, 32},
	{SYS_timerfd_create, 1, BITS, 32},
	{SYS_timerfd_settime, 1, BITS, 32},
	{SYS_memfd_create, 1, BITS, 26},
	{SYS_userfaultfd, 0, BITS, 32},
	{SYS_seccomp, 1, BITS, 32},
	{SYS_getrandom, 2, BITS, 32},
	{SYS_statx, 2, BITS, 32},
	{SYS_statx, 3, BITS, 32},
	{SYS_close_range, 2, BITS, 32},
	{SYS_open_tree, 2, BITS, 32},
	{SYS_move_mount, 4, BITS, 32},
	{SYS_fsmount, 2, BITS, 32},
	{SYS_fspick, 2, BITS, 32},
	{SYS_pidfd_open, 1, BITS, 32},
	{SYS_msync, 2, BITS, 32},
	{SYS_mlock2, 2, BITS, 32},
	{SYS_mlockall, 0, BITS, 32},
	{SYS_sync_file_range, 3, BITS, 32},
	{SYS_fallocate, 1, BITS, 32},
	{SYS_preadv2, 5, BITS, 32},
	{SYS_io_uring_enter, 3, BITS, 32},
	{SYS_move_pages, 5, BITS, 32},
	{SYS_finit_module, 2, BITS, 32},
	{SYS_epoll_create1, 0, BITS, 32},
	{SYS_signalfd4, 3, BITS, 32},
	{SYS_accept4, 3, BITS, 32},
	{SYS_wait4, 2, BITS, 32},
	{SYS_kexec_load, 3, BITS, 32},
	{SYS_setxattr, 4, BITS, 32},
	{SYS_fchmodat, 2, BITS, 16},
	{SYS_mknodat, 2, BITS, 16},
	{SYS_syslog, 0, 0, 12},
};

static void with(int number, int position, long command)
{
	for (int pointers = 0; pointers < 3; pointers++) {
		long a[6];

		for (int i = 0; i < 6; i++)
			a[i] = pointers == 2 || (pointers == 1 && i % 2) ? (long)(pages + 4096 * i)
									 : 1 + i;
		a[position] = command;
		syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
	}
}

static void socket_options(int level)
{
	for (int option = 0; option < 84; option++)
		for (int size = 1; size <= 16; size *= 4) {
			int *length = (int *)(pages + 4096);

			syscall(SYS_setsockopt, 1, level, option, pages, size);
			*length = size;
			syscall(SYS_getsockopt, 1, level, option, pages, length);
		}
}

int main(int count, char **arguments)
{
	static const short levels[] = {0, 1, 6, 17, 40, 41, 58, 99, 101, 132, 136, 263, 270, 271};

	if (count < 2)
		return 2;
	fill(atoi(arguments[1]), 12345, 15);
	for (unsigned i = 0; i < sizeof calls / sizeof *calls; i++)
		for (int n = calls[i].from == BITS ? 0 : calls[i].from; n < calls[i].to; n++)
			with(calls[i].number, calls[i].position,
			     calls[i].from == BITS ? 1L << n : n);
	for (unsigned i = 0; i < sizeof levels / sizeof *levels; i++)
		socket_options(levels[i]);
	for (int family = 0; family < 46; family++) {
		*(short *)pages = family;
		for (int size = 2; size < 64; size += 13)
			syscall(SYS_connect, 1, pages, size);
	}
	return 0;
}
