/* print.c: what sprintf and its like format into: a string. */
#include <stdint.h>
#include <string.h>
#include "format.h"

/* What does not fit is counted, not kept. */
static ARCH_QUICK int put_in_string(FILE *stream, int byte)
{
	if (stream->write_at < stream->write_end)
		*stream->write_at++ = byte;
	return 0;
}

int __print_to_string(char *buffer, size_t size, const char *format, struct arguments *arguments,
		      formatter *formatter)
{
	FILE stream;
	stream.flags = 0;
	stream.put = put_in_string;
	stream.write_at = (unsigned char *)buffer;
	stream.write_end = stream.write_at + size - !!size;
	if (stream.write_end < stream.write_at) /* sprintf: as far as addresses go */
		stream.write_end = (unsigned char *)UINTPTR_MAX;
	stream.string_end = stream.write_end;
	int result = formatter(&stream, format, arguments);
	if (size)
		*stream.write_at = 0;
	return result;
}
