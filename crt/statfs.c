/* statfs.c: what a file system is. statfs(2), statvfs(3). */
#include <asm/unistd.h>
#ifdef __NR_statfs64
/* A 32-bit kernel's first structure has 32-bit counts; this is the second. */
#define statfs kernel_old_statfs
#include <asm/statfs.h>
#undef statfs
#endif
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include "call.h"

#ifdef __NR_statfs64
static int convert(long result, const struct statfs64 *from, struct statfs *to)
{
	if (__result(result) < 0)
		return -1;
	*to = (struct statfs){
		.f_type = from->f_type,
		.f_bsize = from->f_bsize,
		.f_blocks = from->f_blocks,
		.f_bfree = from->f_bfree,
		.f_bavail = from->f_bavail,
		.f_files = from->f_files,
		.f_ffree = from->f_ffree,
		.f_fsid = {{from->f_fsid.val[0], from->f_fsid.val[1]}},
		.f_namelen = from->f_namelen,
		.f_frsize = from->f_frsize,
		.f_flags = from->f_flags,
	};
	return 0;
}

int statfs(const char *path, struct statfs *result)
{
	struct statfs64 raw;
	return convert(RAW(__NR_statfs64, path, sizeof(raw), &raw), &raw, result);
}

int fstatfs(int fd, struct statfs *result)
{
	struct statfs64 raw;
	return convert(RAW(__NR_fstatfs64, fd, sizeof(raw), &raw), &raw, result);
}
#else
int statfs(const char *path, struct statfs *result) { return CALL(__NR_statfs, path, result); }
int fstatfs(int fd, struct statfs *result) { return CALL(__NR_fstatfs, fd, result); }
#endif

static int to_posix(int failed, const struct statfs *from, struct statvfs *to)
{
	if (failed)
		return -1;
	*to = (struct statvfs){
		.f_bsize = from->f_bsize,
		.f_frsize = from->f_frsize ? from->f_frsize : from->f_bsize,
		.f_blocks = from->f_blocks,
		.f_bfree = from->f_bfree,
		.f_bavail = from->f_bavail,
		.f_files = from->f_files,
		.f_ffree = from->f_ffree,
		.f_favail = from->f_ffree,
		.f_fsid = (unsigned)from->f_fsid.__val[0] |
			  (unsigned long)((uint64_t)(unsigned)from->f_fsid.__val[1] << 32),
		.f_flag = from->f_flags & ~0x20 /* the kernel's sign that flags are there */,
		.f_namemax = from->f_namelen,
	};
	return 0;
}

int statvfs(const char *restrict path, struct statvfs *restrict result)
{
	struct statfs raw;
	return to_posix(statfs(path, &raw), &raw, result);
}

int fstatvfs(int fd, struct statvfs *result)
{
	struct statfs raw;
	return to_posix(fstatfs(fd, &raw), &raw, result);
}
