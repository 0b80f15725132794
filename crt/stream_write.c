/* stream_write.c: bytes into a stream. fwrite(3), fputs(3), fputc(3). */
#include <string.h>
#include "stream.h"

/* Straight from where it is to what is behind the stream, which writes and has nothing pending. */
static size_t write_through(FILE *stream, unsigned char *from, size_t size)
{
	size_t done = 0;
	while (done < size) {
		long written = __result(stream->write(stream, from + done, size - done));
		if (written <= 0) {
			stream->flags |= FAILED;
			break;
		}
		done += written;
	}
	return done;
}

size_t __stream_write(FILE *stream, const void *from, size_t size)
{
	unsigned char *at = (unsigned char *)from, *end = at + size;

	while (at < end) {
		if (stream->put(stream, *at)) /* now it writes, and there is room for a byte */
			break;
		at++;
		if (is_line_buffered(stream))
			continue;
		size_t left = end - at, room = stream->write_end - stream->write_at - 1;
		if (left >= (size_t)(stream->write_end - stream->buffer)) {
			if (__stream_flush(stream))
				break;
			at += write_through(stream, at, left);
			break;
		}
		if (left > room)
			left = room;
		memcpy(stream->write_at, at, left);
		stream->write_at += left;
		at += left;
	}
	return at - (unsigned char *)from;
}

size_t fwrite_unlocked(const void *restrict from, size_t size, size_t count, FILE *restrict stream)
{
	size_t total = size * count;
	if (!total)
		return 0;
	size_t written = __stream_write(stream, from, total);
	if (finish_writing(stream))
		return 0;
	return written == total ? count : written / size;
}

size_t fwrite(const void *restrict from, size_t size, size_t count, FILE *restrict stream)
{
	LOCK_STREAM(stream);
	size_t written = fwrite_unlocked(from, size, count, stream);
	UNLOCK_STREAM(stream);
	return written;
}

int putc_unlocked(int character, FILE *stream)
{
	return stream->put(stream, character) | finish_writing(stream) ? EOF
								       : (unsigned char)character;
}

int fputc(int character, FILE *stream)
{
	LOCK_STREAM(stream);
	int result = putc_unlocked(character, stream);
	UNLOCK_STREAM(stream);
	return result;
}

int putc(int character, FILE *stream) { return fputc(character, stream); }
int putchar(int character) { return fputc(character, stdout); }
int putchar_unlocked(int character) { return putc_unlocked(character, stdout); }

int fputs_unlocked(const char *restrict string, FILE *restrict stream)
{
	size_t length = strlen(string);
	int failed = __stream_write(stream, string, length) < length;
	return failed | finish_writing(stream) ? EOF : 0;
}

int fputs(const char *restrict string, FILE *restrict stream)
{
	LOCK_STREAM(stream);
	int result = fputs_unlocked(string, stream);
	UNLOCK_STREAM(stream);
	return result;
}

int puts(const char *string)
{
	int result = 0;
	LOCK_STREAM(stdout);
	while (*string && !result)
		result = stdout->put(stdout, *string++);
	result |= stdout->put(stdout, '\n') | finish_writing(stdout);
	UNLOCK_STREAM(stdout);
	return result;
}
