/* fcntl.h: opening and controlling descriptors. open(2), fcntl(2). Offsets have 64 bits. */
#ifndef CRT_FCNTL_H
#define CRT_FCNTL_H

#include <sys/types.h>
#include <sys/stat.h>

/* The kernel's constants; its struct flock has 32-bit offsets on i386. */
#define flock   kernel_old_flock
#define flock64 kernel_flock64
#include <linux/fcntl.h>
#ifdef CRT_SHOW_GNU
#include <linux/falloc.h>
#endif
#undef flock
#undef flock64
#ifdef F_GETLK64
#undef F_GETLK
#undef F_SETLK
#undef F_SETLKW
#define F_GETLK  F_GETLK64
#define F_SETLK  F_SETLK64
#define F_SETLKW F_SETLKW64
#endif

struct flock {
	short l_type, l_whence;
	off_t l_start, l_len;
	pid_t l_pid;
};

#define O_SEARCH   O_PATH
#define O_EXEC     O_PATH
#define O_TTY_INIT 0 /* a terminal is as POSIX wants it already */
#define FAPPEND    O_APPEND
#define FNDELAY    O_NDELAY
#define FNONBLOCK  O_NONBLOCK
#define O_RSYNC    O_SYNC
#define O_FSYNC    O_SYNC
#define O_ASYNC    FASYNC
#ifndef F_GETLK64
#define F_GETLK64  F_GETLK
#define F_SETLK64  F_SETLK
#define F_SETLKW64 F_SETLKW
#endif
#define POSIX_FADV_NORMAL     0
#define POSIX_FADV_RANDOM     1
#define POSIX_FADV_SEQUENTIAL 2
#define POSIX_FADV_WILLNEED   3
#define POSIX_FADV_DONTNEED   4
#define POSIX_FADV_NOREUSE    5
#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif
#ifndef R_OK
#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4
#endif

int open(const char *path, int flags, ...);
int openat(int folder, const char *path, int flags, ...);
int creat(const char *path, mode_t mode);
int fcntl(int fd, int command, ...);
int posix_fadvise(int fd, off_t offset, off_t size, int advice);
int posix_fallocate(int fd, off_t offset, off_t size);
int fallocate(int fd, int mode, off_t offset, off_t size);
int lockf(int fd, int command, off_t size);

struct iovec;
struct file_handle {
	unsigned handle_bytes;
	int handle_type;
	unsigned char f_handle[];
};
#define MAX_HANDLE_SZ               128
#define SPLICE_F_MOVE               1
#define SPLICE_F_NONBLOCK           2
#define SPLICE_F_MORE               4
#define SPLICE_F_GIFT               8
#define SYNC_FILE_RANGE_WAIT_BEFORE 1
#define SYNC_FILE_RANGE_WRITE       2
#define SYNC_FILE_RANGE_WAIT_AFTER  4
ssize_t splice(int from, off_t *from_offset, int to, off_t *to_offset, size_t size, unsigned flags);
ssize_t tee(int from, int to, size_t size, unsigned flags);
ssize_t vmsplice(int fd, const struct iovec *parts, size_t count, unsigned flags);
ssize_t readahead(int fd, off_t offset, size_t size);
int sync_file_range(int fd, off_t offset, off_t size, unsigned flags);
int name_to_handle_at(int folder, const char *path, struct file_handle *handle, int *mount,
		      int flags);
int open_by_handle_at(int mount, struct file_handle *handle, int flags);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define open64            open
#define openat64          openat
#define flock64           flock
#define creat64           creat
#define posix_fadvise64   posix_fadvise
#define posix_fallocate64 posix_fallocate
#define fallocate64       fallocate
#endif

#endif
