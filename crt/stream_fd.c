/* stream_fd.c: a stream's functions over a file descriptor. */
#include <errno.h>
#include "aio_work.h"
#include "stream.h"

long __fd_write(FILE *stream, const unsigned char *from, size_t size)
{
	return sys_write(stream->fd, from, size);
}

long __fd_read(FILE *stream, unsigned char *to, size_t size)
{
	return sys_read(stream->fd, to, size);
}

off_t __fd_seek(FILE *stream, off_t offset, int whence)
{
	return sys_lseek(stream->fd, offset, whence);
}

long __fd_close(FILE *stream)
{
	FINISH_REQUESTS(stream->fd, stream->fd);
	return sys_close(stream->fd);
}

/* The put of a stream that was not opened for writing. */
ARCH_QUICK int __refuse_writing(FILE *stream, int byte)
{
	(void)byte;
	stream->flags |= FAILED;
	return __result(-EBADF);
}
