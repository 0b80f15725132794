/* shm.c: memory that processes share by name: files in /dev/shm. shm_open(3). */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "call.h"
#include "shm.h"

char *__shm_path(char path[SHM_PATH], const char *prefix, const char *name)
{
	name += strspn(name, "/");
	size_t size = strlen(name);
	if (!size || strchr(name, '/')) {
		errno = EINVAL;
		return NULL;
	}
	if (size + strlen(prefix) > NAME_MAX) {
		errno = ENAMETOOLONG;
		return NULL;
	}
	return strcat(strcat(strcpy(path, "/dev/shm/"), prefix), name);
}

int shm_open(const char *name, int flags, mode_t mode)
{
	char path[SHM_PATH];
	if (!__shm_path(path, "", name))
		return -1;
	/* Not a cancellation point. */
	long fd = sys_openat(AT_FDCWD, path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode);
	return __result(fd == -EISDIR ? -EINVAL : fd);
}

/* A name that none can have is of nothing. Whoever may not delete another's file in this folder is
 * told EACCES (POSIX). */
int __shm_unlink(const char *prefix, const char *name)
{
	char path[SHM_PATH];
	int result = __shm_path(path, prefix, name) ? unlink(path) : -1;
	if (result < 0 && (errno == EINVAL || errno == EPERM))
		errno = errno == EINVAL ? ENOENT : EACCES;
	return result;
}

int shm_unlink(const char *name) { return __shm_unlink("", name); }
