/* spawn_actions.c: what a spawned process is to find: its attributes, and its descriptors.
 * posix_spawnattr_init(3), posix_spawn_file_actions_init(3). */
#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "call.h"
#include "spawn_action.h"

int posix_spawnattr_init(posix_spawnattr_t *a)
{
	memset(a, 0, sizeof(*a));
	return 0;
}
int posix_spawnattr_destroy(posix_spawnattr_t *a) { return (void)a, 0; }

int posix_spawnattr_setflags(posix_spawnattr_t *a, short flags)
{
	const int known = POSIX_SPAWN_RESETIDS | POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF |
			  POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSCHEDPARAM |
			  POSIX_SPAWN_SETSCHEDULER | POSIX_SPAWN_USEVFORK | POSIX_SPAWN_SETSID;
	return flags & ~known ? EINVAL : (a->__flags = flags, 0);
}

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
	return RAW(__NR_sched_get_priority_min, policy) < 0 ? EINVAL : (a->__policy = policy, 0);
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

static int is_descriptor(int fd) { return fd >= 0 && fd < getdtablesize(); }

static int add(posix_spawn_file_actions_t *actions, struct __spawn_action action, const char *path)
{
	size_t size = strlen(path) + 1;
	int only_fd = action.kind == CHDIR || action.kind == FCHDIR;
	if (!is_descriptor(action.fd) || !(only_fd || is_descriptor(action.to)))
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

int posix_spawn_file_actions_addchdir(posix_spawn_file_actions_t *restrict actions,
				      const char *restrict path)
{
	return add(actions, (struct __spawn_action){.kind = CHDIR, .to = INT_MAX}, path);
}

int posix_spawn_file_actions_addfchdir(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){.kind = FCHDIR, .fd = fd, .to = INT_MAX}, "");
}

/* Their names before POSIX had them. */
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict actions,
					 const char *restrict path)
{
	return posix_spawn_file_actions_addchdir(actions, path);
}

int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *actions, int fd)
{
	return posix_spawn_file_actions_addfchdir(actions, fd);
}

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){.kind = CLOSE_FROM, .to = fd}, "");
}
