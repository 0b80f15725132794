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

/* As __stream_flush, but returns how many bytes are lost. */
static size_t flush(FILE *stream)
{
	size_t pending = stream->write_at - stream->buffer;
	stream->write_at = stream->buffer;
	return pending - write_through(stream, stream->buffer, pending);
}

size_t __stream_write(FILE *stream, const void *from, size_t size)
{
	unsigned char *start = (unsigned char *)from, *at = start, *end = at + size;
	size_t lost = 0;

	if (!size || stream->put(stream, *at)) /* now it writes */
		return 0;
	for (at++; at < end && !lost;) {
		size_t left = end - at, room = stream->write_end - stream->write_at;
		if (is_line_buffered(stream)) {
			unsigned char *line = memchr(at, '\n', left < room ? left : room);
			if (line)
				room = line + 1 - at;
		} else if (left >= (size_t)(stream->write_end - stream->buffer)) {
			lost = flush(stream);
			if (!lost)
				at += write_through(stream, at, left);
			break;
		}
		size_t part = left < room ? left : room;
		memcpy(stream->write_at, at, part);
		stream->write_at += part;
		at += part;
		if (part == room)
			lost = flush(stream);
	}
	if (stream->flags & UNBUFFERED)
		lost += flush(stream);
	return lost < (size_t)(at - start) ? at - start - lost : 0;
}

size_t fwrite_unlocked(const void *restrict from, size_t size, size_t count, FILE *restrict stream)
{
	size_t total = size * count;
	if (!total)
		return 0;
	size_t written = __stream_write(stream, from, total);
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
	return __stream_write(stream, string, length) < length ? EOF : 1;
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
	FILE *stream = stdout;
	int result = 0;
	LOCK_STREAM(stream);
	while (*string && !result)
		result = stream->put(stream, *string++);
	result |= stream->put(stream, '\n') | finish_writing(stream);
	UNLOCK_STREAM(stream);
	return result;
}
