/* print.c: what printf's variants format into: a stream, or a string. */
#include <stdint.h>
#include <string.h>
#include "format.h"

int __print_unlocked(FILE *stream, const char *format, struct arguments *arguments,
		     formatter *formatter)
{
	int result = formatter(stream, format, arguments);
	if (stream->flags & UNBUFFERED)
		result |= __stream_flush(stream);
	return result;
}

int __print(FILE *stream, const char *format, struct arguments *arguments, formatter *formatter)
{
	return __print_locked ? __print_locked(stream, format, arguments, formatter)
			      : __print_unlocked(stream, format, arguments, formatter);
}

/* What does not fit is counted, not kept. */
static int put_in_string(FILE *stream, int byte)
{
	if (stream->write_at < stream->write_end)
		*stream->write_at++ = byte;
	return 0;
}

int __print_to_string(char *buffer, size_t size, const char *format, struct arguments *arguments,
		      formatter *formatter)
{
	FILE stream;
	stream.put = put_in_string;
	stream.write_at = (unsigned char *)buffer;
	stream.write_end = stream.write_at + size - !!size;
	if (stream.write_end < stream.write_at) /* sprintf: as far as addresses go */
		stream.write_end = (unsigned char *)UINTPTR_MAX;
	int result = formatter(&stream, format, arguments);
	if (size)
		*stream.write_at = 0;
	return result;
}
