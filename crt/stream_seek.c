/* stream_seek.c: where a stream is. fseek(3), ftell(3), fgetpos(3), rewind(3). */
#include <errno.h>
#include <limits.h>
#include "stream.h"

static off_t seek(FILE *stream, off_t offset, int whence)
{
	return stream->seek ? stream->seek(stream, offset, whence)
			    : __fd_seek(stream, offset, whence);
}

int fseeko(FILE *stream, off_t offset, int whence)
{
	int result = -1;
	LOCK_STREAM(stream);
	int lost = __stream_flush(stream);
	if (whence == SEEK_CUR) /* where the program thinks it is */
		offset -= stream->read_end - stream->read_at;
	off_t at = lost ? 0 : seek(stream, offset, whence);
	if (at < 0) {
		errno = -at;
	} else if (!lost) {
		stream->read_at = stream->read_end = NULL;
		stream->flags &= ~AT_END;
		result = 0;
	}
	UNLOCK_STREAM(stream);
	return result;
}

off_t ftello(FILE *stream)
{
	LOCK_STREAM(stream);
	int will_append = stream->flags & APPENDS && stream->write_at != stream->buffer;
	off_t at = seek(stream, 0, will_append ? SEEK_END : SEEK_CUR);
	if (at < 0) {
		errno = -at;
		at = -1;
	} else {
		at += stream->write_at - stream->buffer;
		at -= stream->read_end - stream->read_at;
	}
	UNLOCK_STREAM(stream);
	return at;
}

int fseek(FILE *stream, long offset, int whence) { return fseeko(stream, offset, whence); }

long ftell(FILE *stream)
{
	off_t at = ftello(stream);
	if (at > LONG_MAX) {
		errno = EOVERFLOW;
		return -1;
	}
	return at;
}

void rewind(FILE *stream)
{
	fseeko(stream, 0, SEEK_SET);
	stream->flags &= ~FAILED;
}

int fgetpos(FILE *restrict stream, fpos_t *restrict position)
{
	position->__offset = ftello(stream);
	return position->__offset < 0 ? -1 : 0;
}

int fsetpos(FILE *stream, const fpos_t *position)
{
	return fseeko(stream, position->__offset, SEEK_SET);
}
