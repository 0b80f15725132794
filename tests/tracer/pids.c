/*
 * Calls with the ids of processes, groups and sessions as arguments, in structs and as results, by
 * a child; with an argument, in a pid namespace of its own. Ends with 77 where there can be none.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <linux/fcntl.h>

/* Have a process ask for its session when the leader is gone. */
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
}

int main(int argc, char **argv)
{
	int init, pid;
	siginfo_t info;
	(void)argv;

	if (argc > 1 && syscall(SYS_unshare, CLONE_NEWUSER | CLONE_NEWPID) != 0)
		return 77;
	init = fork();
	while (init == 0)
		pause();
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
	return 0;
}
