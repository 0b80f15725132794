/* sys/stat.h: what a file is. stat(2), statx(2), inode(7). */
#ifndef CRT_SYS_STAT_H
#define CRT_SYS_STAT_H

#include <sys/types.h>
#include <time.h>
#include <linux/stat.h>

/* One layout for every architecture, filled from statx(2). */
struct stat {
	dev_t st_dev;
	ino_t st_ino;
	mode_t st_mode;
	nlink_t st_nlink;
	uid_t st_uid;
	gid_t st_gid;
	dev_t st_rdev;
	off_t st_size;
	blksize_t st_blksize;
	blkcnt_t st_blocks;
	struct timespec st_atim, st_mtim, st_ctim;
};
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec

#define S_IREAD    S_IRUSR
#define S_IWRITE   S_IWUSR
#define S_IEXEC    S_IXUSR
#define UTIME_NOW  0x3fffffff
#define UTIME_OMIT 0x3ffffffe

/* A message queue, a semaphore, a shared memory object is no type of file here. */
#define S_TYPEISMQ(status)  0
#define S_TYPEISSEM(status) 0
#define S_TYPEISSHM(status) 0
#define S_TYPEISTMO(status) 0

int stat(const char *restrict path, struct stat *restrict result);
int lstat(const char *restrict path, struct stat *restrict result);
int fstat(int fd, struct stat *result);
int fstatat(int folder, const char *restrict path, struct stat *restrict result, int flags);
int statx(int folder, const char *restrict path, int flags, unsigned mask,
	  struct statx *restrict result);
int chmod(const char *path, mode_t mode);
int fchmod(int fd, mode_t mode);
int lchmod(const char *path, mode_t mode);
int fchmodat(int folder, const char *path, mode_t mode, int flags);
mode_t umask(mode_t mask);
int mkdir(const char *path, mode_t mode);
int mkdirat(int folder, const char *path, mode_t mode);
int mkfifo(const char *path, mode_t mode);
int mkfifoat(int folder, const char *path, mode_t mode);
int mknod(const char *path, mode_t mode, dev_t device);
int mknodat(int folder, const char *path, mode_t mode, dev_t device);
int utimensat(int folder, const char *path, const struct timespec times[2], int flags);
int futimens(int fd, const struct timespec times[2]);

#ifdef CRT_SHOW_BSD
#define ACCESSPERMS 0777
#define ALLPERMS    07777
#define DEFFILEMODE 0666
#define S_BLKSIZE   512 /* the unit of st_blocks */
#endif

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define stat64    stat
#define fstat64   fstat
#define lstat64   lstat
#define fstatat64 fstatat
#endif

#endif
