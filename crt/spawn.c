/*
 * spawn.c: a child that becomes another program, and its errors. posix_spawn(3), system(3),
 * popen(3). The child says through a pipe that closes at exec why it failed: no shared memory, no
 * vfork.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#include "stream.h"

struct __spawn_action {
	struct __spawn_action *next;
	int kind, fd, to, flags;
	mode_t mode;
	char path[];
};
enum { OPEN, CLOSE, DUP, CHDIR, FCHDIR, CLOSE_FROM };

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
	if (flags & POSIX_SPAWN_RESETIDS && (setegid(getgid()) || seteuid(getuid())))
		return -1;
	for (struct __spawn_action *x = actions ? actions->__first : NULL; x; x = x->next) {
		int fd;
		if (*report == x->to ||
		    (x->kind == CLOSE_FROM && *report >= x->to)) { /* an action wants this number */
			fd = fcntl(*report, F_DUPFD_CLOEXEC, 3);
			if (fd < 0)
				return -1;
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
		 int (*exec)(const char *, char *const[], char *const[]))
{
	int report[2], error = 0, saved = errno;

	if (pipe2(report, O_CLOEXEC)) {
		error = errno;
		errno = saved;
		return error;
	}
	pid_t child = fork();
	if (!child) {
		sys_close(report[0]);
		if (!prepare(actions, attributes, &report[1]))
			exec(path, argv, envp);
		error = errno;
		sys_write(report[1], &error, sizeof(error));
		_exit(127);
	}
	if (child < 0)
		error = errno;
	sys_close(report[1]);
	if (child > 0) {
		while (sys_read(report[0], &error, sizeof(error)) == -EINTR)
			;
		if (error)
			waitpid(child, NULL, 0);
		else if (pid)
			*pid = child;
	}
	sys_close(report[0]);
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

int posix_spawnp(pid_t *restrict pid, const char *restrict file,
		 const posix_spawn_file_actions_t *actions,
		 const posix_spawnattr_t *restrict attributes, char *const argv[restrict],
		 char *const envp[restrict])
{
	return spawn(pid, file, actions, attributes, argv, envp, execvpe);
}

int posix_spawnattr_init(posix_spawnattr_t *a)
{
	memset(a, 0, sizeof(*a));
	return 0;
}
int posix_spawnattr_destroy(posix_spawnattr_t *a) { return (void)a, 0; }
int posix_spawnattr_setflags(posix_spawnattr_t *a, short flags) { return a->__flags = flags, 0; }
int posix_spawnattr_setpgroup(posix_spawnattr_t *a, pid_t group) { return a->__group = group, 0; }
int posix_spawnattr_setsigmask(posix_spawnattr_t *restrict a, const sigset_t *restrict mask)
{
	return a->__mask = *mask, 0;
}
int posix_spawnattr_setsigdefault(posix_spawnattr_t *restrict a, const sigset_t *restrict set)
{
	return a->__defaults = *set, 0;
}

int posix_spawnattr_setschedpolicy(posix_spawnattr_t *a, int policy)
{
	return a->__policy = policy, 0;
}
int posix_spawnattr_setschedparam(posix_spawnattr_t *restrict a,
				  const struct sched_param *restrict parameter)
{
	return a->__parameter = *parameter, 0;
}
int posix_spawnattr_getflags(const posix_spawnattr_t *restrict a, short *restrict flags)
{
	return *flags = a->__flags, 0;
}
int posix_spawnattr_getpgroup(const posix_spawnattr_t *restrict a, pid_t *restrict group)
{
	return *group = a->__group, 0;
}
int posix_spawnattr_getsigmask(const posix_spawnattr_t *restrict a, sigset_t *restrict mask)
{
	return *mask = a->__mask, 0;
}
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *restrict a, sigset_t *restrict set)
{
	return *set = a->__defaults, 0;
}
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *restrict a, int *restrict policy)
{
	return *policy = a->__policy, 0;
}
int posix_spawnattr_getschedparam(const posix_spawnattr_t *restrict a,
				  struct sched_param *restrict parameter)
{
	return *parameter = a->__parameter, 0;
}

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *actions)
{
	actions->__first = NULL;
	actions->__last = NULL;
	return 0;
}

int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *actions)
{
	for (struct __spawn_action *x = actions->__first, *next; x; x = next) {
		next = x->next;
		free(x);
	}
	return posix_spawn_file_actions_init(actions);
}

static int add(posix_spawn_file_actions_t *actions, struct __spawn_action action, const char *path)
{
	size_t size = strlen(path) + 1;
	if (action.to < 0 || action.fd < 0)
		return EBADF;
	struct __spawn_action *x = malloc(sizeof(*x) + size);
	if (!x)
		return ENOMEM;
	*x = action;
	memcpy(x->path, path, size);
	if (actions->__last)
		*actions->__last = x;
	else
		actions->__first = x;
	actions->__last = &x->next;
	return 0;
}

int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict actions, int fd,
				     const char *restrict path, int flags, mode_t mode)
{
	return add(actions,
		   (struct __spawn_action){.kind = OPEN, .to = fd, .flags = flags, .mode = mode},
		   path);
}

int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){.kind = CLOSE, .to = fd}, "");
}

int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *actions, int from, int to)
{
	return add(actions, (struct __spawn_action){.kind = DUP, .fd = from, .to = to}, "");
}

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict actions,
					 const char *restrict path)
{
	return add(actions, (struct __spawn_action){.kind = CHDIR, .to = INT_MAX}, path);
}

int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){.kind = FCHDIR, .fd = fd, .to = INT_MAX}, "");
}

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){.kind = CLOSE_FROM, .to = fd}, "");
}

static char *const *shell(const char *command, char *words[4])
{
	words[0] = "sh", words[1] = "-c", words[2] = (char *)command, words[3] = NULL;
	return words;
}

/* NULL: is there a shell? Else the status as waitpid gives it. */
int system(const char *command)
{
	char *words[4];
	sigset_t block, old;
	struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
	posix_spawnattr_t attributes;
	pid_t child;
	int status = -1;

	if (!command)
		return !access("/bin/sh", X_OK);
	sigemptyset(&block);
	sigaddset(&block, SIGCHLD);
	sigprocmask(SIG_BLOCK, &block, &old);
	sigaction(SIGINT, &ignore, &interrupt);
	sigaction(SIGQUIT, &ignore, &quit);
	posix_spawnattr_init(&attributes);
	attributes.__flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
	attributes.__mask = old;
	if (interrupt.sa_handler != SIG_IGN)
		sigaddset(&attributes.__defaults, SIGINT);
	if (quit.sa_handler != SIG_IGN)
		sigaddset(&attributes.__defaults, SIGQUIT);
	int error =
		posix_spawn(&child, "/bin/sh", NULL, &attributes, shell(command, words), environ);
	if (error)
		errno = error;
	else
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return status;
}

FILE *popen(const char *command, const char *mode)
{
	char *words[4];
	int ends[2], ours = *mode == 'w', error = EINVAL;
	FILE *stream = NULL;

	if ((*mode != 'r' && *mode != 'w') || pipe2(ends, O_CLOEXEC)) {
		if (*mode != 'r' && *mode != 'w')
			errno = EINVAL;
		return NULL;
	}
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	error = posix_spawn_file_actions_adddup2(&actions, ends[!ours], !ours);
	if (!error && !(stream = fdopen(ends[ours], mode)))
		error = errno;
	if (!error)
		error = posix_spawn(&stream->child, "/bin/sh", &actions, NULL,
				    shell(command, words), environ);
	posix_spawn_file_actions_destroy(&actions);
	sys_close(ends[!ours]);
	if (!error) {
		return stream; /* closed at exec, as POSIX wants of the children of later popens */
	}
	if (stream)
		fclose(stream);
	else
		sys_close(ends[ours]);
	errno = error;
	return NULL;
}

int pclose(FILE *stream)
{
	int status, child = stream->child;
	fclose(stream);
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}
