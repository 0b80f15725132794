/* sys/uio.h: several buffers in one call. readv(2), process_vm_readv(2). */
#ifndef CRT_SYS_UIO_H
#define CRT_SYS_UIO_H
#include <sys/types.h>
#include <linux/uio.h>
ssize_t readv(int fd, const struct iovec *parts, int count);
ssize_t writev(int fd, const struct iovec *parts, int count);
ssize_t preadv(int fd, const struct iovec *parts, int count, off_t offset);
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset);
/* With flags, RWF_NOWAIT and others of linux/fs.h. Where offset is -1, where the file stands. */
ssize_t preadv2(int fd, const struct iovec *parts, int count, off_t offset, int flags);
ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags);
ssize_t process_vm_readv(pid_t pid, const struct iovec *local, unsigned long local_count,
			 const struct iovec *remote, unsigned long remote_count,
			 unsigned long flags);
ssize_t process_vm_writev(pid_t pid, const struct iovec *local, unsigned long local_count,
			  const struct iovec *remote, unsigned long remote_count,
			  unsigned long flags);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define preadv64    preadv
#define pwritev64   pwritev
#define preadv64v2  preadv2
#define pwritev64v2 pwritev2
#endif

#endif
