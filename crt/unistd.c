/* unistd.c: reading and writing a descriptor, and leaving. read(2), write(2), _exit(2) … */
#include <stdlib.h>
#include <unistd.h>
#include <linux/close_range.h>
#include "aio_work.h"
#include "call.h"

ssize_t read(int fd, void *buffer, size_t size) { return POINT(__NR_read, fd, buffer, size); }

ssize_t write(int fd, const void *buffer, size_t size)
{
	return POINT(__NR_write, fd, buffer, size);
}

ssize_t pread(int fd, void *buffer, size_t size, off_t offset)
{
	return POINT(__NR_pread64, fd, buffer, size, SPLIT64(offset));
}

ssize_t pwrite(int fd, const void *buffer, size_t size, off_t offset)
{
	return POINT(__NR_pwrite64, fd, buffer, size, SPLIT64(offset));
}

off_t lseek(int fd, off_t offset, int whence)
{
	int64_t result = sys_lseek(fd, offset, whence);
	return result < 0 && result >= -4095 ? __result(result) : result;
}

/* Issue 8's close, which Linux never does by half. */
int posix_close(int fd, int flags)
{
	return flags & ~POSIX_CLOSE_RESTART ? __result(-EINVAL) : close(fd);
}

int close(int fd)
{
	FINISH_REQUESTS(fd, fd);
	return POINT(__NR_close, fd);
}

int close_range(unsigned first, unsigned last, int flags)
{
	if (!(flags & CLOSE_RANGE_CLOEXEC))
		FINISH_REQUESTS(first, last);
	return CALL(__NR_close_range, first, last, flags);
}

void closefrom(int first) { close_range(first < 0 ? 0 : first, ~0U, 0); }
int dup(int fd) { return CALL(__NR_dup, fd); }

/* dup3 refuses the same descriptor twice; dup2 then only says whether it is open. */
int dup2(int from, int to)
{
	if (from == to)
		return CALL(NR_fcntl, from, 1 /* F_GETFD */) < 0 ? -1 : to;
	return dup3(from, to, 0);
}

int dup3(int from, int to, int flags)
{
	if (from != to)
		FINISH_REQUESTS(to, to);
	return __result(sys_dup3(from, to, flags));
}

int pipe(int ends[2]) { return __result(sys_pipe2(ends, 0)); }
int pipe2(int ends[2], int flags) { return __result(sys_pipe2(ends, flags)); }
int fsync(int fd) { return POINT(__NR_fsync, fd); }
int fdatasync(int fd) { return POINT(__NR_fdatasync, fd); }
int syncfs(int fd) { return CALL(__NR_syncfs, fd); }
void sync(void) { RAW(__NR_sync); }
int ftruncate(int fd, off_t size) { return CALL(NR_ftruncate, fd, SPLIT64(size)); }
int truncate(const char *path, off_t size) { return CALL(NR_truncate, path, SPLIT64(size)); }

ssize_t copy_file_range(int from, off_t *from_offset, int to, off_t *to_offset, size_t size,
			unsigned flags)
{
	return CALL(__NR_copy_file_range, from, from_offset, to, to_offset, size, flags);
}

void _exit(int status)
{
	for (;;)
		sys_exit_group(status);
}

void _Exit(int status) { _exit(status); }
