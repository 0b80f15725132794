/*
 * replace_file.c: see replace_file.h.
 */
#include "replace_file.h"

#include <string.h>
#include <sys.h>
#include <linux/errno.h>
#include <linux/fcntl.h>

static long write_all(int fd, const unsigned char *bytes, __u64 size)
{
	while (size) {
		long written = sys_write(fd, bytes, size);

		if (written == -EINTR)
			continue;
		if (sys_failed(written))
			return written;
		bytes += written;
		size -= written;
	}
	return 0;
}

long replace_file(const char *path, const unsigned char *bytes, __u64 size,
		  const struct statx *like)
{
	static char temporary[4096];
	static const char suffix[] = ".sstrip-";
	size_t length = strlen(path);
	unsigned pid = sys_getpid();
	long fd, result;

	if (length + sizeof suffix + 10 > sizeof temporary)
		return -ENAMETOOLONG;
	memcpy(temporary, path, length);
	memcpy(temporary + length, suffix, sizeof suffix - 1);
	length += sizeof suffix - 1;
	for (; pid; pid /= 10)
		temporary[length++] = '0' + pid % 10;
	temporary[length] = 0;
	fd = sys_openat(AT_FDCWD, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
			0600);
	if (sys_failed(fd))
		return fd;
	result = write_all(fd, bytes, size);
	/* The owner before the mode, since a change of owner clears set-user-ID. Not permitted:
	 * then not. */
	syscall5(__NR_fchownat, fd, (long)"", like->stx_uid, like->stx_gid, AT_EMPTY_PATH);
	if (!sys_failed(result))
		result = sys_fchmod(fd, like->stx_mode & 07777);
	sys_close(fd);
	if (!sys_failed(result))
		result = sys_renameat2(AT_FDCWD, temporary, AT_FDCWD, path, 0);
	if (sys_failed(result))
		sys_unlinkat(AT_FDCWD, temporary, 0);
	return result;
}
