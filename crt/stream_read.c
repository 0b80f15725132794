/* stream_read.c: bytes out of a stream. fread(3), fgetc(3), fgets(3), getline(3), ungetc(3). */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "stream.h"

/* Who only reads does not link the code that writes. */
OPTIONAL ARCH_QUICK int __stream_flush(FILE *stream);
OPTIONAL ARCH_QUICK int __start_writing(FILE *stream, int byte);

/* Gets the stream ready to read. Returns 0, or EOF: it cannot be read. */
static int start_reading(FILE *stream)
{
	if (!(stream->flags & CAN_READ)) {
		stream->flags |= FAILED;
		return __result(-EBADF);
	}
	if (stream->write_at != stream->buffer)
		__stream_flush(stream);
	if (stream->flags & CAN_WRITE)
		stream->put = __start_writing;
	return stream->flags & AT_END ? EOF : 0;
}

static long read_some(FILE *stream, void *to, size_t size)
{
	long result = stream->read(stream, to, size);
	if (result <= 0) {
		stream->flags |= result ? FAILED : AT_END;
		if (result)
			errno = -result;
		return 0;
	}
	return result;
}

int __stream_fill(FILE *stream)
{
	if (start_reading(stream))
		return EOF;
	stream->read_at = stream->read_end = stream->buffer;
	stream->read_end +=
		read_some(stream, stream->buffer,
			  stream->flags & UNBUFFERED ? 1 : stream->write_end - stream->buffer);
	return stream->read_at == stream->read_end ? EOF : *stream->read_at++;
}

size_t __stream_read(FILE *stream, void *to, size_t size)
{
	unsigned char *d = to;
	while (size) {
		size_t ready = stream->read_end - stream->read_at;
		if (ready) {
			if (ready > size)
				ready = size;
			memcpy(d, stream->read_at, ready);
			stream->read_at += ready;
		} else if (size >= (size_t)(stream->write_end -
					    stream->buffer)) { /* straight to where it goes */
			if (start_reading(stream))
				break;
			ready = read_some(stream, d, size);
			if (!ready)
				break;
		} else {
			int byte = __stream_fill(stream);
			if (byte < 0)
				break;
			*d = byte;
			ready = 1;
		}
		d += ready;
		size -= ready;
	}
	return d - (unsigned char *)to;
}

int getc_unlocked(FILE *stream)
{
	return stream->read_at != stream->read_end ? *stream->read_at++ : __stream_fill(stream);
}

int fgetc(FILE *stream)
{
	LOCK_STREAM(stream);
	int result = getc_unlocked(stream);
	UNLOCK_STREAM(stream);
	return result;
}

int getc(FILE *stream) { return fgetc(stream); }

size_t fread_unlocked(void *restrict to, size_t size, size_t count, FILE *restrict stream)
{
	return size && count ? __stream_read(stream, to, size * count) / size : 0;
}

size_t fread(void *restrict to, size_t size, size_t count, FILE *restrict stream)
{
	LOCK_STREAM(stream);
	size_t result = fread_unlocked(to, size, count, stream);
	UNLOCK_STREAM(stream);
	return result;
}

/* Up to eight bytes may be pushed back. */
int ungetc(int character, FILE *stream)
{
	if (character == EOF)
		return EOF;
	LOCK_STREAM(stream);
	if (!stream->read_at) {
		int at_end = stream->flags & AT_END;
		stream->flags &= ~AT_END;
		if (!start_reading(stream))
			stream->read_at = stream->read_end = stream->buffer;
		stream->flags |= at_end;
	}
	if (!stream->read_at || stream->read_at == stream->buffer - PUSHBACK) {
		character = EOF;
	} else {
		character = *--stream->read_at = character;
		stream->flags &= ~AT_END;
	}
	UNLOCK_STREAM(stream);
	return character;
}

char *fgets(char *restrict line, int size, FILE *restrict stream)
{
	char *end = line;
	int c = 0;
	if (size < 1)
		return NULL;
	LOCK_STREAM(stream);
	while (--size > 0 && c != '\n' && (c = getc_unlocked(stream)) >= 0)
		*end++ = c;
	if (c < 0 && (end == line || stream->flags & FAILED))
		line = NULL;
	else
		*end = 0;
	UNLOCK_STREAM(stream);
	return line;
}

/* *line is from malloc and grows as needed. Returns the length, delimiter included, or -1. */
ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict stream)
{
	size_t length = 0;
	int c = 0;

	if (!line || !size) {
		errno = EINVAL;
		return -1;
	}
	if (!*line)
		*size = 0;
	LOCK_STREAM(stream);
	do {
		c = length && c == delimiter ? EOF : getc_unlocked(stream);
		if (length + 2 > *size) {
			char *more = realloc(*line, *size ? 2 * *size : 120);
			if (!more) {
				length = 0;
				break;
			}
			*size = *size ? 2 * *size : 120;
			*line = more;
		}
		if (c >= 0)
			(*line)[length++] = c;
	} while (c >= 0);
	if (*line && *size)
		(*line)[length] = 0;
	UNLOCK_STREAM(stream);
	return length ? (ssize_t)length : -1;
}

ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict stream)
{
	return getdelim(line, size, '\n', stream);
}
