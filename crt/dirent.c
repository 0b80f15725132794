/* dirent.c: the names in a folder. opendir(3), readdir(3), scandir(3). */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "call.h"

struct __dir {
	int fd;
	int at, end; /* in buffer */
	off_t position;
	char buffer[4096] __attribute__((aligned(8)));
};

/* The descriptor then belongs to the DIR. */
DIR *fdopendir(int fd)
{
	struct stat status;
	if (fstat(fd, &status) < 0)
		return NULL;
	if (!S_ISDIR(status.st_mode)) {
		errno = ENOTDIR;
		return NULL;
	}
	DIR *dir = malloc(sizeof(*dir));
	if (!dir)
		return NULL;
	dir->fd = fd;
	dir->at = dir->end = dir->position = 0;
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	return dir;
}

static DIR *open_at(int folder, const char *path)
{
	int fd = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return NULL;
	DIR *dir = fdopendir(fd);
	if (!dir)
		sys_close(fd);
	return dir;
}

DIR *opendir(const char *path) { return open_at(AT_FDCWD, path); }

int closedir(DIR *dir)
{
	int fd = dir->fd;
	free(dir);
	return close(fd);
}

/* The entry is valid until the next call. NULL with errno unchanged at the end. */
struct dirent *readdir(DIR *dir)
{
	if (dir->at == dir->end) {
		long size = sys_getdents64(dir->fd, dir->buffer, sizeof(dir->buffer));
		if (size <= 0) {
			if (size < 0 && size != -ENOENT) /* removed while open: empty */
				errno = -size;
			return NULL;
		}
		dir->at = 0;
		dir->end = size;
	}
	struct dirent *entry = (struct dirent *)(dir->buffer + dir->at);
	dir->at += entry->d_reclen;
	dir->position = entry->d_off;
	return entry;
}

int readdir_r(DIR *restrict dir, struct dirent *restrict entry, struct dirent **restrict result)
{
	int saved = errno;
	errno = 0;
	struct dirent *next = readdir(dir);
	int failed = errno;
	errno = saved;
	*result = next ? memcpy(entry, next, next->d_reclen) : NULL;
	return next ? 0 : failed;
}

void seekdir(DIR *dir, long position)
{
	dir->position = lseek(dir->fd, position, SEEK_SET);
	dir->at = dir->end = 0;
}

void rewinddir(DIR *dir) { seekdir(dir, 0); }
long telldir(DIR *dir) { return dir->position; }
int dirfd(DIR *dir) { return dir->fd; }

ssize_t getdents64(int fd, void *buffer, size_t size)
{
	return __result(sys_getdents64(fd, buffer, size));
}

/* Returns how many bytes of buffer it filled with struct posix_dent; 0 at the end. flags is 0 or
 * DT_FORCE_TYPE, for which a file system that does not say what kind an entry is costs a stat. */
ssize_t posix_getdents(int fd, void *buffer, size_t size, int flags)
{
	struct stat status;
	if (flags & ~DT_FORCE_TYPE)
		return __result(-EINVAL);
	long filled = sys_getdents64(fd, buffer, size > INT_MAX ? INT_MAX : size);
	for (long at = 0; flags && at < filled;) {
		struct posix_dent *entry = (struct posix_dent *)((char *)buffer + at);
		at += entry->d_reclen;
		if (entry->d_type == DT_UNKNOWN &&
		    !fstatat(fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW))
			entry->d_type = IFTODT(status.st_mode);
	}
	return __result(filled);
}

int alphasort(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

int versionsort(const struct dirent **a, const struct dirent **b)
{
	return strverscmp((*a)->d_name, (*b)->d_name);
}

/* *list and each entry are from malloc. Returns how many, or -1. */
int scandirat(int folder, const char *path, struct dirent ***list,
	      int (*wanted)(const struct dirent *),
	      int (*compare)(const struct dirent **, const struct dirent **))
{
	struct dirent **entries = NULL, *entry;
	size_t count = 0, room = 0;
	DIR *dir = open_at(folder, path);
	int saved = errno;

	if (!dir)
		return -1;
	errno = 0;
	while ((entry = readdir(dir))) {
		if (wanted && !wanted(entry))
			continue;
		if (count == room) {
			struct dirent **more =
				realloc(entries, (room = 2 * room + 16) * sizeof(*more));
			if (!more)
				break;
			entries = more;
		}
		if (!(entries[count] = malloc(entry->d_reclen)))
			break;
		memcpy(entries[count++], entry, entry->d_reclen);
		errno = 0;
	}
	int failed = errno;
	closedir(dir);
	errno = failed ? failed : saved;
	if (failed) {
		while (count)
			free(entries[--count]);
		free(entries);
		return -1;
	}
	if (compare)
		qsort(entries, count, sizeof(*entries),
		      (int (*)(const void *, const void *))compare);
	*list = entries;
	return count;
}

int scandir(const char *path, struct dirent ***list, int (*wanted)(const struct dirent *),
	    int (*compare)(const struct dirent **, const struct dirent **))
{
	return scandirat(AT_FDCWD, path, list, wanted, compare);
}
