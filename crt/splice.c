/* splice.c: bytes between descriptors that no program touches, and hints about files. splice(2),
 * tee(2), vmsplice(2), readahead(2), sync_file_range(2), name_to_handle_at(2). */
#include <fcntl.h>
#include <sys/uio.h>
#include "call.h"

ssize_t splice(int from, off_t *from_offset, int to, off_t *to_offset, size_t size, unsigned flags)
{
	return CALL(__NR_splice, from, from_offset, to, to_offset, size, flags);
}

ssize_t tee(int from, int to, size_t size, unsigned flags)
{
	return CALL(__NR_tee, from, to, size, flags);
}

ssize_t vmsplice(int fd, const struct iovec *parts, size_t count, unsigned flags)
{
	return CALL(__NR_vmsplice, fd, parts, count, flags);
}

ssize_t readahead(int fd, off_t offset, size_t size)
{
	return CALL(__NR_readahead, fd, SPLIT64(offset), size);
}

int sync_file_range(int fd, off_t offset, off_t size, unsigned flags)
{
	return CALL(__NR_sync_file_range, fd, SPLIT64(offset), SPLIT64(size), flags);
}

int name_to_handle_at(int folder, const char *path, struct file_handle *handle, int *mount,
		      int flags)
{
	return CALL(__NR_name_to_handle_at, folder, path, handle, mount, flags);
}

int open_by_handle_at(int mount, struct file_handle *handle, int flags)
{
	return CALL(__NR_open_by_handle_at, mount, handle, flags);
}
