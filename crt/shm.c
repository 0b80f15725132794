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
	return __result(
		sys_openat(AT_FDCWD, path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode));
}

int shm_unlink(const char *name)
{
	char path[SHM_PATH];
	return __shm_path(path, "", name) ? unlink(path) : -1;
}
