/* uio.c: several buffers in one call. readv(2), process_vm_readv(2), sendfile(2). */
#include <sys/sendfile.h>
#include <sys/uio.h>
#include "call.h"

/* These take the offset in two registers on every architecture. */
#define TWO_HALVES(offset)                                                                         \
	(long)(offset),                                                                            \
		(long)((uint64_t)(offset) >> (8 * sizeof(long) / 2) >> (8 * sizeof(long) / 2))

ssize_t readv(int fd, const struct iovec *parts, int count)
{
	return POINT(__NR_readv, fd, parts, count);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
	return POINT(__NR_writev, fd, parts, count);
}

ssize_t preadv(int fd, const struct iovec *parts, int count, off_t offset)
{
	return POINT(__NR_preadv, fd, parts, count, TWO_HALVES(offset));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
	return POINT(__NR_pwritev, fd, parts, count, TWO_HALVES(offset));
}

/* A kernel before 4.6 does without flags what the older calls do. */
ssize_t preadv2(int fd, const struct iovec *parts, int count, off_t offset, int flags)
{
	long result = RAW_POINT(__NR_preadv2, fd, parts, count, TWO_HALVES(offset), flags);
	if (result != -ENOSYS)
		return __result(result);
	if (flags)
		return __result(-EOPNOTSUPP);
	return offset == -1 ? readv(fd, parts, count) : preadv(fd, parts, count, offset);
}

ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags)
{
	long result = RAW_POINT(__NR_pwritev2, fd, parts, count, TWO_HALVES(offset), flags);
	if (result != -ENOSYS)
		return __result(result);
	if (flags)
		return __result(-EOPNOTSUPP);
	return offset == -1 ? writev(fd, parts, count) : pwritev(fd, parts, count, offset);
}

ssize_t process_vm_readv(pid_t pid, const struct iovec *local, unsigned long local_count,
			 const struct iovec *remote, unsigned long remote_count,
			 unsigned long flags)
{
	return CALL(__NR_process_vm_readv, pid, local, local_count, remote, remote_count, flags);
}

ssize_t process_vm_writev(pid_t pid, const struct iovec *local, unsigned long local_count,
			  const struct iovec *remote, unsigned long remote_count,
			  unsigned long flags)
{
	return CALL(__NR_process_vm_writev, pid, local, local_count, remote, remote_count, flags);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t size)
{
	return CALL(NR_sendfile, to, from, offset, size);
}
