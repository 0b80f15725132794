/* setvbuf.c: how a stream buffers. setvbuf(3). */
#include "stream.h"

OPTIONAL extern FILE __stderr;

/* Only here can it be that stderr holds something when a program ends. */
__attribute__((destructor(101))) static void flush_stderr(void)
{
	if (&__stderr)
		__stream_flush(&__stderr);
}

/* To be called before anything else is done with the stream. A given buffer must be larger than
 * what ungetc needs, else the stream keeps its own. */
int setvbuf(FILE *restrict stream, char *restrict buffer, int mode, size_t size)
{
	if (mode != _IOFBF && mode != _IOLBF && mode != _IONBF)
		return -1;
	stream->flags &= ~(ASK_TERMINAL | LINE_BUFFERED | UNBUFFERED);
	stream->flags |= mode == _IOLBF ? LINE_BUFFERED : mode == _IONBF ? UNBUFFERED : 0;
	__stream_flush(stream);
	if (mode != _IONBF && buffer && size > PUSHBACK && !stream->read_end) {
		stream->buffer = stream->write_at = (unsigned char *)buffer + PUSHBACK;
		stream->write_end = (unsigned char *)buffer + size;
	}
	return 0;
}

void setbuffer(FILE *restrict stream, char *restrict buffer, size_t size)
{
	setvbuf(stream, buffer, buffer ? _IOFBF : _IONBF, size);
}

void setbuf(FILE *restrict stream, char *restrict buffer) { setbuffer(stream, buffer, BUFSIZ); }
void setlinebuf(FILE *stream) { setvbuf(stream, NULL, _IOLBF, 0); }
