/* stream_put.c: what every stream that writes needs: a byte into the buffer, the buffer to what is
 * behind. */
#include "stream.h"

ARCH_QUICK int __stream_flush(FILE *stream)
{
	unsigned char *from = stream->buffer;
	int result = 0;

	while (from < stream->write_at) {
		long written = __result(stream->write(stream, from, stream->write_at - from));
		if (written <= 0) { /* what is pending is lost */
			stream->flags |= FAILED;
			result = EOF;
			break;
		}
		from += written;
	}
	stream->write_at = stream->buffer;
	return result;
}

/* There is always room for one byte. */
ARCH_QUICK int __stream_put(FILE *stream, int byte)
{
	*stream->write_at++ = byte;
	if (stream->write_at == stream->write_end || (byte == '\n' && is_line_buffered(stream)))
		return __stream_flush(stream);
	return 0;
}
