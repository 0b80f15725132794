/* cookie_stream.c: streams over functions of the program's. fopencookie(3). */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include "stream.h"

struct cookie {
	void *own;
	cookie_io_functions_t functions;
};

static long write_cookie(FILE *stream, const unsigned char *from, size_t size)
{
	struct cookie *c = stream->memory;
	ssize_t written =
		c->functions.write ? c->functions.write(c->own, (const char *)from, size) : 0;
	return written > 0 ? written : -EIO;
}

/* Without a function to read with, the end is reached. */
static long read_cookie(FILE *stream, unsigned char *to, size_t size)
{
	struct cookie *c = stream->memory;
	ssize_t got = c->functions.read ? c->functions.read(c->own, (char *)to, size) : 0;
	return got < 0 ? -EIO : got;
}

static off_t seek_cookie(FILE *stream, off_t offset, int whence)
{
	struct cookie *c = stream->memory;
	if (!c->functions.seek)
		return -ESPIPE;
	return c->functions.seek(c->own, &offset, whence) ? -EINVAL : offset;
}

static long close_cookie(FILE *stream)
{
	struct cookie *c = stream->memory;
	errno = 0;
	int result = c->functions.close ? c->functions.close(c->own) : 0;
	free(c);
	return result ? -(errno ? errno : EIO) : 0;
}

/* NULL and EINVAL or ENOMEM on failure. */
FILE *fopencookie(void *restrict own, const char *restrict mode, cookie_io_functions_t functions)
{
	int flags = __open_flags(mode), access = flags & O_ACCMODE;
	struct cookie *c = flags < 0 ? NULL : malloc(sizeof(*c));
	FILE *stream = c ? __new_stream((access == O_WRONLY ? 0 : CAN_READ) |
					(access == O_RDONLY ? 0 : CAN_WRITE))
			 : NULL;
	if (!stream) {
		free(c);
		return NULL;
	}
	*c = (struct cookie){own, functions};
	stream->fd = -1;
	stream->memory = c;
	stream->write = write_cookie;
	stream->read = read_cookie;
	stream->seek = seek_cookie;
	stream->close = close_cookie;
	return stream;
}
