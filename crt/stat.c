/* stat.c: what a file is, by statx(2), which has the same layout everywhere. stat(2). */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include "call.h"
#include "proc_fd.h"

static struct timespec time_of(const struct statx_timestamp *t)
{
	return (struct timespec){.tv_sec = t->tv_sec, .tv_nsec = t->tv_nsec};
}

int fstatat(int folder, const char *restrict path, struct stat *restrict result, int flags)
{
	struct statx x;
	if (__result(sys_statx(folder, path, flags, STATX_BASIC_STATS, &x)) < 0)
		return -1;
	*result = (struct stat){
		.st_dev = makedev(x.stx_dev_major, x.stx_dev_minor),
		.st_ino = x.stx_ino,
		.st_mode = x.stx_mode,
		.st_nlink = x.stx_nlink,
		.st_uid = x.stx_uid,
		.st_gid = x.stx_gid,
		.st_rdev = makedev(x.stx_rdev_major, x.stx_rdev_minor),
		.st_size = x.stx_size,
		.st_blksize = x.stx_blksize,
		.st_blocks = x.stx_blocks,
		.st_atim = time_of(&x.stx_atime),
		.st_mtim = time_of(&x.stx_mtime),
		.st_ctim = time_of(&x.stx_ctime),
	};
	return 0;
}

int stat(const char *restrict path, struct stat *restrict result)
{
	return fstatat(AT_FDCWD, path, result, 0);
}

int lstat(const char *restrict path, struct stat *restrict result)
{
	return fstatat(AT_FDCWD, path, result, AT_SYMLINK_NOFOLLOW);
}

int fstat(int fd, struct stat *result)
{
	if (fd < 0) /* AT_FDCWD would be a folder */
		return __result(-EBADF);
	return fstatat(fd, "", result, AT_EMPTY_PATH);
}

int statx(int folder, const char *restrict path, int flags, unsigned mask,
	  struct statx *restrict result)
{
	return __result(sys_statx(folder, path, flags, mask, result));
}

/* The kernel's call has no flags. A link's mode cannot be changed; of anything else O_PATH and
 * /proc reach the thing itself. */
static int chmod_itself(int folder, const char *path, mode_t mode)
{
	struct stat s;
	char name[PROC_FD_PATH];
	long fd = sys_openat(folder, path, O_PATH | O_NOFOLLOW | O_CLOEXEC, 0);
	if (__result(fd) < 0)
		return -1;
	int result = fstat(fd, &s);
	if (!result && S_ISLNK(s.st_mode)) {
		result = __result(-EOPNOTSUPP);
	} else if (!result) {
		result = chmod(__proc_fd(name, fd), mode);
	}
	sys_close(fd);
	return result;
}

int fchmodat(int folder, const char *path, mode_t mode, int flags)
{
	if (flags & ~AT_SYMLINK_NOFOLLOW)
		return __result(-EINVAL);
	if (flags)
		return chmod_itself(folder, path, mode);
	return CALL(__NR_fchmodat, folder, path, mode);
}

int chmod(const char *path, mode_t mode) { return CALL(__NR_fchmodat, AT_FDCWD, path, mode); }
int lchmod(const char *path, mode_t mode)
{
	return fchmodat(AT_FDCWD, path, mode, AT_SYMLINK_NOFOLLOW);
}
int fchmod(int fd, mode_t mode) { return __result(sys_fchmod(fd, mode)); }
mode_t umask(mode_t mask) { return RAW(__NR_umask, mask); }

int mkdirat(int folder, const char *path, mode_t mode)
{
	return CALL(__NR_mkdirat, folder, path, mode);
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int mknodat(int folder, const char *path, mode_t mode, dev_t device)
{
	return CALL(__NR_mknodat, folder, path, mode, device);
}

int mknod(const char *path, mode_t mode, dev_t device)
{
	return mknodat(AT_FDCWD, path, mode, device);
}

int mkfifoat(int folder, const char *path, mode_t mode)
{
	return mknodat(folder, path, mode | S_IFIFO, 0);
}

int mkfifo(const char *path, mode_t mode) { return mkfifoat(AT_FDCWD, path, mode); }

int utimensat(int folder, const char *path, const struct timespec times[2], int flags)
{
	return CALL(NR_utimensat, folder, path, times, flags);
}

int futimens(int fd, const struct timespec times[2])
{
	return CALL(NR_utimensat, fd, NULL, times, 0);
}
