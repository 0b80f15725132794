/* wide_memory_stream.c: a stream that makes a wide string. open_wmemstream(3). What is written are
 * bytes, as in any stream; a character may come in two parts. */
#include <errno.h>
#include <stdlib.h>
#include <wchar.h>
#include "stream.h"

struct wide {
	wchar_t *text;
	size_t at, size, room;
	wchar_t **text_to;
	size_t *size_to;
	mbstate_t state;
};

/* Makes room for a character there, and zeros up to it and behind it. Returns 0: no memory. */
static int grow(struct wide *m, size_t at)
{
	if (at + 1 >= m->room) {
		size_t room = m->room * 2 > at + 2 ? m->room * 2 : at + 2;
		wchar_t *more = reallocarray(m->text, room, sizeof(wchar_t));
		if (!more)
			return 0;
		m->text = more;
		m->room = room;
	}
	for (; m->size <= at; m->size++)
		m->text[m->size] = 0;
	m->text[m->size] = 0;
	return 1;
}

static long write_wide(FILE *stream, const unsigned char *from, size_t size)
{
	struct wide *m = stream->memory;
	for (size_t i = 0; i < size; i++) {
		wchar_t c;
		size_t result = mbrtowc(&c, (const char *)from + i, 1, &m->state);
		if (result == (size_t)-1)
			return -EILSEQ;
		if (result == (size_t)-2)
			continue;
		if (!grow(m, m->at))
			return -ENOMEM;
		m->text[m->at++] = c;
	}
	*m->text_to = m->text;
	*m->size_to = m->at < m->size ? m->at : m->size;
	return size;
}

static off_t seek_wide(FILE *stream, off_t offset, int whence)
{
	struct wide *m = stream->memory;
	offset += whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (off_t)m->at : (off_t)m->size;
	if (whence < 0 || whence > 2 || offset < 0 || offset > (off_t)(SIZE_MAX / 8))
		return -EINVAL;
	m->at = offset;
	m->state = (mbstate_t){0};
	return offset;
}

static long close_wide(FILE *stream)
{
	free(stream->memory);
	return 0;
}

/* *text, from malloc, and *size, in characters, are right after fflush or fclose. */
FILE *open_wmemstream(wchar_t **text, size_t *size)
{
	struct wide *m = calloc(1, sizeof(*m));
	wchar_t *first = calloc(16, sizeof(*first));
	FILE *stream = m && first ? __new_stream(CAN_WRITE) : NULL;
	if (!stream) {
		free(first);
		free(m);
		return NULL;
	}
	*m = (struct wide){.text = first, .room = 16, .text_to = text, .size_to = size};
	stream->fd = -1;
	stream->memory = m;
	stream->write = write_wide;
	stream->seek = seek_wide;
	stream->close = close_wide;
	*text = first;
	*size = 0;
	return stream;
}
