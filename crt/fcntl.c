/* fcntl.c: opening and controlling descriptors. open(2), fcntl(2), ioctl(2). */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "call.h"

int openat(int folder, const char *path, int flags, ...)
{
	va_list list;
	va_start(list, flags);
	mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(list, mode_t) : 0;
	va_end(list);
	return POINT(__NR_openat, folder, path, flags | KERNEL_LARGE_FILE, mode);
}

int open(const char *path, int flags, ...)
{
	va_list list;
	va_start(list, flags);
	mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(list, mode_t) : 0;
	va_end(list);
	return POINT(__NR_openat, AT_FDCWD, path, flags | KERNEL_LARGE_FILE, mode);
}

int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int fcntl(int fd, int command, ...)
{
	va_list list;
	va_start(list, command);
	long argument = va_arg(list, long);
	va_end(list);
	return POINT(NR_fcntl, fd, command, argument);
}

int ioctl(int fd, unsigned long request, ...)
{
	va_list list;
	va_start(list, request);
	void *argument = va_arg(list, void *);
	va_end(list);
	return __result(sys_ioctl(fd, request, argument));
}

int flock(int fd, int operation) { return CALL(__NR_flock, fd, operation); }

int lockf(int fd, int command, off_t size)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_len = size};
	switch (command) {
	case F_TEST:
		if (fcntl(fd, F_GETLK, &lock) < 0)
			return -1;
		if (lock.l_type == F_UNLCK || lock.l_pid == sys_getpid())
			return 0;
		errno = EACCES;
		return -1;
	case F_ULOCK:
		lock.l_type = F_UNLCK;
		return fcntl(fd, F_SETLK, &lock);
	case F_LOCK:
		return fcntl(fd, F_SETLKW, &lock);
	case F_TLOCK:
		return fcntl(fd, F_SETLK, &lock);
	}
	errno = EINVAL;
	return -1;
}

int fallocate(int fd, int mode, off_t offset, off_t size)
{
	return CALL(__NR_fallocate, fd, mode, SPLIT64(offset), SPLIT64(size));
}

/* This and posix_fadvise return an error number. */
int posix_fallocate(int fd, off_t offset, off_t size)
{
	return -RAW(__NR_fallocate, fd, 0, SPLIT64(offset), SPLIT64(size));
}

int posix_fadvise(int fd, off_t offset, off_t size, int advice)
{
	return -RAW(NR_fadvise64, fd, SPLIT64(offset), SPLIT64(size), advice);
}
