/* memory_stream.c: streams over memory. fmemopen(3), open_memstream(3). */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "stream.h"

/* text[0 … size-1] is what there is, room how much there may be. */
struct memory {
	char *text;
	size_t at, size, room;
	char **text_to; /* open_memstream: where the program wants them */
	size_t *size_to;
	int append, owned;
	int ends; /* with a zero byte, also when it is full */
};

static int grow(struct memory *m, size_t needed)
{
	if (needed <= m->room)
		return 1;
	size_t room = m->room * 2 > needed ? m->room * 2 : needed;
	char *more = m->text_to ? realloc(m->text, room) : NULL;
	if (!more)
		return 0;
	m->text = more;
	m->room = room;
	return 1;
}

static size_t put(struct memory *m, const unsigned char *from, size_t size)
{
	int terminated = m->text_to != NULL; /* a zero byte behind the end, always */
	int spare = terminated || (m->ends && from[size - 1]); /* what is cut off ends so, too */
	if (m->append)
		m->at = m->size;
	if (!grow(m, m->at + size + terminated))
		size = m->at + spare < m->room ? m->room - m->at - spare : 0;
	if (m->at > m->size)
		memset(m->text + m->size, 0, m->at - m->size);
	memcpy(m->text + m->at, from, size);
	m->at += size;
	if (m->at > m->size)
		m->size = m->at;
	if (m->size < m->room)
		m->text[m->size] = 0;
	else if (m->ends)
		m->text[m->room - 1] = 0;
	return size;
}

static long write_memory(FILE *stream, const unsigned char *from, size_t size)
{
	struct memory *m = stream->memory;
	size_t written = put(m, from, size);
	if (m->text_to) {
		*m->text_to = m->text;
		*m->size_to = m->at < m->size ? m->at : m->size;
	}
	return written ? (long)written : -ENOSPC;
}

static long read_memory(FILE *stream, unsigned char *to, size_t size)
{
	struct memory *m = stream->memory;
	size_t ready = m->at < m->size ? m->size - m->at : 0;
	if (ready > size)
		ready = size;
	memcpy(to, m->text + m->at, ready);
	m->at += ready;
	return ready;
}

static off_t seek_memory(FILE *stream, off_t offset, int whence)
{
	struct memory *m = stream->memory;
	offset += whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (off_t)m->at : (off_t)m->size;
	if (whence < 0 || whence > 2 || offset < 0 || (!m->text_to && offset > (off_t)m->room))
		return -EINVAL;
	m->at = offset;
	if (m->text_to) /* the size is that up to here, also when nothing more is written */
		*m->size_to = m->at < m->size ? m->at : m->size;
	return offset;
}

static long close_memory(FILE *stream)
{
	struct memory *m = stream->memory;
	if (m->owned)
		free(m->text);
	free(m);
	return 0;
}

static FILE *over_memory(struct memory start, int flags)
{
	struct memory *m = malloc(sizeof(*m));
	FILE *stream = m ? __new_stream(flags) : NULL;
	if (!stream) {
		free(m);
		return NULL;
	}
	*m = start;
	stream->fd = -1;
	stream->memory = m;
	stream->write = write_memory;
	stream->read = read_memory;
	stream->seek = seek_memory;
	stream->close = close_memory;
	return stream;
}

/* *text, from malloc, and *size are right after fflush or fclose. */
FILE *open_memstream(char **text, size_t *size)
{
	char *first = calloc(1, 64);
	if (!first)
		return NULL;
	FILE *stream = over_memory(
		(struct memory){.text = first, .room = 64, .text_to = text, .size_to = size},
		CAN_WRITE);
	if (!stream) {
		free(first);
		return NULL;
	}
	*text = first;
	*size = 0;
	return stream;
}

FILE *fmemopen(void *restrict buffer, size_t size, const char *restrict mode)
{
	int flags = __open_flags(mode), plus = !!strchr(mode, '+');
	if (flags < 0)
		return NULL;
	struct memory m = {.text = buffer, .room = size, .ends = *mode == 'w'};
	if (!buffer) {
		m.owned = 1;
		if (!(m.text = calloc(1, size ? size : 1)))
			return NULL;
	}
	m.size = *mode == 'r' ? size : *mode == 'a' ? strnlen(m.text, size) : 0;
	m.append = *mode == 'a';
	m.at = m.append ? m.size : 0;
	if (*mode == 'w' && size)
		m.text[0] = 0;
	FILE *stream = over_memory(m, (*mode == 'r' || plus ? CAN_READ : 0) |
					      (*mode != 'r' || plus ? CAN_WRITE : 0));
	if (!stream && m.owned)
		free(m.text);
	return stream;
}
