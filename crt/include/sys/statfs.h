/* sys/statfs.h: what a file system is. statfs(2). The kernel's structure with 64-bit counts, under
 * its usual name. */
#ifndef CRT_SYS_STATFS_H
#define CRT_SYS_STATFS_H

#include <sys/types.h>
#include <linux/magic.h>

struct statfs {
	__INTPTR_TYPE__ f_type, f_bsize;
	fsblkcnt_t f_blocks, f_bfree, f_bavail;
	fsfilcnt_t f_files, f_ffree;
	fsid_t f_fsid;
	__INTPTR_TYPE__ f_namelen, f_frsize, f_flags, f_spare[4];
};

int statfs(const char *path, struct statfs *result);
int fstatfs(int fd, struct statfs *result);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define statfs64  statfs
#define fstatfs64 fstatfs
#endif

#endif
