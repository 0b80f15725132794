/*
 * spawn.c: a child that becomes another program, and its errors. posix_spawn(3).
 * The child says in a shared page why it failed. Linux holds the parent until exec; qemu-user does
 * not, so there it waits for the end of a pipe that closes at exec, if there are descriptors for
 * one.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include "call.h"
#include "spawn_action.h"

/* The effective one, of this thread: the child has no other. */
static int change_id(long number, unsigned id) { return CALL(number, -1, id, -1); }

/* In the child: everything before exec. Returns 0, or -1 and errno. */
static int prepare(const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *a,
		   int *report)
{
	int flags = a ? a->__flags : 0;

	for (int n = 1; flags & POSIX_SPAWN_SETSIGDEF && n < NSIG; n++)
		if (sigismember(&a->__defaults, n))
			signal(n, SIG_DFL);
	if (flags & POSIX_SPAWN_SETSID && setsid() < 0)
		return -1;
	if (flags & POSIX_SPAWN_SETPGROUP && setpgid(0, a->__group))
		return -1;
	if (flags & POSIX_SPAWN_SETSCHEDULER) {
		if (sched_setscheduler(0, a->__policy, &a->__parameter))
			return -1;
	} else if (flags & POSIX_SPAWN_SETSCHEDPARAM && sched_setparam(0, &a->__parameter)) {
		return -1;
	}
	if (flags & POSIX_SPAWN_RESETIDS &&
	    (change_id(NR_setresgid, getgid()) || change_id(NR_setresuid, getuid())))
		return -1;
	for (struct __spawn_action *x = actions ? actions->__first : NULL; x; x = x->next) {
		int fd;
		if (*report == x->to ||
		    (x->kind == CLOSE_FROM && *report >= x->to)) { /* an action wants this number */
			fd = fcntl(*report, F_DUPFD_CLOEXEC, 3);
			close(*report);
			*report = fd;
		}
		switch (x->kind) {
		case CLOSE:
			close(x->to);
			break;
		case DUP:
			if (x->fd == x->to ? fcntl(x->to, F_SETFD, 0) < 0 : dup2(x->fd, x->to) < 0)
				return -1;
			break;
		case CHDIR:
			if (chdir(x->path))
				return -1;
			break;
		case FCHDIR:
			if (fchdir(x->fd))
				return -1;
			break;
		case CLOSE_FROM: /* all but the pipe to the parent */
			if (*report > x->to)
				close_range(x->to, *report - 1, 0);
			close_range(*report >= x->to ? *report + 1 : x->to, ~0U, 0);
			break;
		case OPEN:
			fd = open(x->path, x->flags, x->mode);
			if (fd < 0)
				return -1;
			if (fd != x->to) {
				if (dup2(fd, x->to) < 0)
					return -1;
				close(fd);
			}
		}
	}
	if (flags & POSIX_SPAWN_SETSIGMASK)
		sigprocmask(SIG_SETMASK, &a->__mask, NULL);
	return 0;
}

static int spawn(pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions,
		 const posix_spawnattr_t *attributes, char *const argv[], char *const envp[],
		 exec_function *exec)
{
	int report[2] = {-1, -1}, error = 0, saved = errno;
	int *shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
			   MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (shared == MAP_FAILED) {
		error = errno;
		errno = saved;
		return error;
	}
	pipe2(report, O_CLOEXEC);
	long child = RAW(__NR_clone, CLONE_VFORK | SIGCHLD, 0, 0, 0, 0);
	if (!child) {
		sys_close(report[0]);
		if (!prepare(actions, attributes, &report[1]))
			exec(path, argv, envp);
		*shared = errno;
		_exit(127);
	}
	sys_close(report[1]);
	if (child > 0) {
		while (sys_read(report[0], &error, 1) == -EINTR)
			;
		error = *shared;
		if (error)
			waitpid(child, NULL, 0);
		else if (pid)
			*pid = child;
	} else {
		error = -child;
	}
	sys_close(report[0]);
	sys_munmap(shared, sizeof(*shared));
	errno = saved;
	return error;
}

int posix_spawn(pid_t *restrict pid, const char *restrict path,
		const posix_spawn_file_actions_t *actions,
		const posix_spawnattr_t *restrict attributes, char *const argv[restrict],
		char *const envp[restrict])
{
	return spawn(pid, path, actions, attributes, argv, envp, execve);
}

static int execve_in_path(const char *file, char *const argv[], char *const envp[])
{
	return __exec_in_path(file, argv, envp, execve);
}

int posix_spawnp(pid_t *restrict pid, const char *restrict file,
		 const posix_spawn_file_actions_t *actions,
		 const posix_spawnattr_t *restrict attributes, char *const argv[restrict],
		 char *const envp[restrict])
{
	return spawn(pid, file, actions, attributes, argv, envp, execve_in_path);
}
