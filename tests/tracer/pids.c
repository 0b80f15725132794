/*
 * Calls with the ids of processes, threads, groups and sessions as arguments, in structs and as
 * results, by a child; with an argument, in a pid namespace of its own, while another beside it has
 * the same ids and one within it has ids that are nobody's here. Ends with 77 where there can be
 * none.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <linux/fcntl.h>

/* Have a process ask for its session, and signal its group, when the leader is gone. */
static void outlive_leader(void)
{
	int gone[2], done[2];
	char byte;

	pipe(gone);
	pipe(done);
	if (fork() == 0) {
		syscall(SYS_setsid);
		if (fork() == 0) {
			close(gone[1]);
			read(gone[0], &byte, 1);
			syscall(SYS_getsid, 0);
			syscall(SYS_kill, -syscall(SYS_getpgid, 0), 0);
		}
		_exit(0);
	}
	waitpid(-1, NULL, 0);
	close(gone[1]);
	close(done[1]);
	read(done[0], &byte, 1);
	close(gone[0]);
	close(done[0]);
}

static int live_as_thread(void *argument)
{
	const int *ends = argument;
	char byte = 0;

	syscall(SYS_prctl, PR_SET_NAME, "a thread");
	write(ends[0], &byte, 1);
	read(ends[1], &byte, 1);
	return 0;
}

/* Signal a thread, whose name is not that of its process. */
static void use_thread(void)
{
	static char stack[4096] __attribute__((aligned(16)));
	int ready[2], end[2], ends[2], thread;
	char byte;

	pipe(ready);
	pipe(end);
	ends[0] = ready[1];
	ends[1] = end[0];
	thread = clone(live_as_thread, stack + sizeof stack,
		       CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_SYSVSEM |
			       CLONE_THREAD,
		       ends);
	read(ready[0], &byte, 1);
	syscall(SYS_tkill, thread, SIGURG);
	syscall(SYS_tgkill, syscall(SYS_getpid), thread, SIGWINCH);
	close(end[1]);
}

/* A pid namespace with count processes that wait, in this order; the first, with which the others
 * die, is in *first. Returns who made it, and ends when all of them are gone (wait(2) says how). */
static int populate_namespace(int count, int *first)
{
	int ready[2], maker, pid;

	pipe(ready);
	maker = fork();
	if (maker == 0) {
		signal(SIGCHLD, SIG_IGN);
		if (syscall(SYS_unshare, CLONE_NEWPID) == 0)
			for (int i = 0; i < count; i++) {
				pid = fork();
				while (pid == 0)
					pause();
				if (i == 0)
					*first = pid;
			}
		write(ready[1], first, sizeof *first);
		waitpid(-1, NULL, 0);
		_exit(0);
	}
	read(ready[0], first, sizeof *first);
	close(ready[0]);
	close(ready[1]);
	return maker;
}

static void end_namespace(int maker, int first)
{
	if (first > 0)
		syscall(SYS_kill, first, SIGKILL);
	waitpid(maker, NULL, 0);
}

/* Signal somebody who is gone, by an id that lives in a namespace within this one. */
static void use_inner_ids(void)
{
	int first = 0, gone = fork(), maker;

	if (gone == 0)
		_exit(0);
	waitpid(gone, NULL, 0);
	maker = populate_namespace(gone < 20 ? gone + 1 : 1, &first);
	syscall(SYS_kill, gone, 0);
	syscall(SYS_kill, first, 0);
	end_namespace(maker, first);
}

static void use_ids(void)
{
	struct f_owner_ex owner = {F_OWNER_PGRP, 0};
	const int self = syscall(SYS_getpid);

	syscall(SYS_gettid);
	syscall(SYS_getppid);
	syscall(SYS_setpgid, self, self);
	owner.pid = syscall(SYS_getpgid, self);
	syscall(SYS_fcntl, 0, F_SETOWN_EX, &owner);
	syscall(SYS_fcntl, 0, F_GETOWN_EX, &owner);
	syscall(SYS_getsid, self);
	syscall(SYS_kill, -self, 0);
	syscall(SYS_kill, -1, 0);
	syscall(SYS_tgkill, self, self, SIGURG);
	syscall(SYS_kill, 0x7ffffff0, 0);
	syscall(SYS_kill, (unsigned)-1 / 2 + 1, 0);
	syscall(SYS_getpriority, 0, self);
	syscall(SYS_getpriority, 1, self);
	syscall(SYS_prctl, PR_SET_NAME, "an <odd>\n\"name");
	syscall(SYS_tkill, self, SIGURG);
	if (fork() == 0) {
		syscall(SYS_setsid);
		syscall(SYS_getsid, 0);
		_exit(0);
	}
	waitpid(-1, NULL, 0);
	outlive_leader();
	use_thread();
	use_inner_ids();
}

int main(int argc, char **argv)
{
	int init, pid, beside = 0, beside_init = 0;
	siginfo_t info;
	(void)argv;

	if (argc > 1) {
		if (syscall(SYS_unshare, CLONE_NEWUSER) != 0)
			return 77;
		beside = populate_namespace(8, &beside_init);
		if (syscall(SYS_unshare, CLONE_NEWPID) != 0)
			return 77;
	}
	init = fork();
	while (init == 0)
		pause();
	syscall(SYS_setpgid, init, 0);
	pid = fork();
	if (pid == 0) {
		signal(SIGURG, SIG_IGN);
		use_ids();
		return 0;
	}
	syscall(SYS_waitid, P_PID, pid, &info, WEXITED | WNOWAIT, 0L);
	waitpid(pid, NULL, 0);
	kill(init, SIGKILL);
	waitpid(init, NULL, 0);
	if (beside)
		end_namespace(beside, beside_init);
	return 0;
}
