/* sys/statvfs.h: what a file system is, POSIX's way. statvfs(3). */
#ifndef CRT_SYS_STATVFS_H
#define CRT_SYS_STATVFS_H

#include <sys/types.h>

struct statvfs {
	unsigned long f_bsize, f_frsize;
	fsblkcnt_t f_blocks, f_bfree, f_bavail;
	fsfilcnt_t f_files, f_ffree, f_favail;
	unsigned long f_fsid, f_flag, f_namemax;
};

#define ST_RDONLY      1
#define ST_NOSUID      2
#define ST_NODEV       4
#define ST_NOEXEC      8
#define ST_SYNCHRONOUS 16
#define ST_MANDLOCK    64
#define ST_NOATIME     1024
#define ST_NODIRATIME  2048
#define ST_RELATIME    4096

int statvfs(const char *restrict path, struct statvfs *restrict result);
int fstatvfs(int fd, struct statvfs *result);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define statvfs64  statvfs
#define fstatvfs64 fstatvfs
#endif

#endif
