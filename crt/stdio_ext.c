/* stdio_ext.c: looking into a stream, and throwing away what it holds. stdio_ext(3). */
#include <stdio_ext.h>
#include "stream.h"

size_t __fbufsize(FILE *stream)
{
	return stream->flags & UNBUFFERED ? 1 : stream->write_end - stream->buffer;
}
size_t __fpending(FILE *stream) { return stream->write_at - stream->buffer; }
int __flbf(FILE *stream) { return !!is_line_buffered(stream); }
int __freadable(FILE *stream) { return !!(stream->flags & CAN_READ); }
int __fwritable(FILE *stream) { return !!(stream->flags & CAN_WRITE); }

/* Whether nothing else is possible, or it was the last that was done. */
int __freading(FILE *stream) { return !(stream->flags & CAN_WRITE) || stream->read_end; }
int __fwriting(FILE *stream) { return !(stream->flags & CAN_READ) || stream->put == __stream_put; }

/* Locks are taken all the same, which a caller who locks does not notice. */
int __fsetlocking(FILE *stream, int type)
{
	int before = stream->flags & CALLER_LOCKS ? FSETLOCKING_BYCALLER : FSETLOCKING_INTERNAL;
	if (type != FSETLOCKING_QUERY)
		stream->flags &= ~CALLER_LOCKS;
	if (type == FSETLOCKING_BYCALLER)
		stream->flags |= CALLER_LOCKS;
	return before;
}

void __fpurge(FILE *stream)
{
	stream->write_at = stream->buffer;
	stream->read_at = stream->read_end;
}

void _flushlbf(void) { fflush(NULL); }

void __fseterr(FILE *stream) { stream->flags |= FAILED; }
size_t __freadahead(FILE *stream) { return stream->read_end - stream->read_at; }

const char *__freadptr(FILE *stream, size_t *size)
{
	*size = __freadahead(stream);
	return *size ? (char *)stream->read_at : NULL;
}

void __freadptrinc(FILE *stream, size_t size) { stream->read_at += size; }
