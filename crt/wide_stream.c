/* wide_stream.c: wide characters in and out of streams. fgetwc(3), fputwc(3). A stream keeps no
 * orientation but for fwide: bytes and wide characters may follow each other. */
#include <errno.h>
#include <wchar.h>
#include "stream.h"

/* Once it has one, a stream keeps its orientation, until freopen. Functions for bytes set none:
 * what waits in the buffer shows that they were there. */
int fwide(FILE *stream, int mode)
{
	if (!stream->wide && (stream->write_at != stream->buffer || stream->read_end))
		stream->wide = -1;
	if (mode && !stream->wide)
		stream->wide = mode > 0 ? 1 : -1;
	return stream->wide;
}

static wint_t get(FILE *stream)
{
	mbstate_t state = {0};
	size_t result = -2;
	wchar_t c = 0;

	if (!stream->wide)
		stream->wide = 1;
	while (result == (size_t)-2) {
		int byte = getc_unlocked(stream);
		if (byte < 0 && mbsinit(&state))
			return WEOF;
		result = byte < 0 ? (size_t)-1 : mbrtowc(&c, &(char){byte}, 1, &state);
	}
	if (result == (size_t)-1) {
		stream->flags |= FAILED;
		errno = EILSEQ;
		return WEOF;
	}
	return c;
}

wint_t fgetwc(FILE *stream)
{
	LOCK_STREAM(stream);
	wint_t c = get(stream);
	UNLOCK_STREAM(stream);
	return c;
}

wint_t getwc(FILE *stream) { return fgetwc(stream); }
wint_t getwchar(void) { return fgetwc(stdin); }

wint_t ungetwc(wint_t c, FILE *stream)
{
	char bytes[4];
	size_t count = c == WEOF ? 0 : wcrtomb(bytes, c, NULL);
	if (count - 1 >= sizeof(bytes))
		return WEOF;
	while (count--)
		if (ungetc((unsigned char)bytes[count], stream) == EOF)
			return WEOF;
	return c;
}

/* At most size - 1 characters, up to a newline. */
wchar_t *fgetws(wchar_t *restrict line, int size, FILE *restrict stream)
{
	wchar_t *at = line;
	wint_t c = 0;

	LOCK_STREAM(stream);
	while (size > at - line + 1 && c != '\n' && (c = get(stream)) != WEOF)
		*at++ = c;
	UNLOCK_STREAM(stream);
	if (size <= 0 || (c == WEOF && (at == line || stream->flags & FAILED)))
		return NULL;
	*at = 0;
	return line;
}

wint_t fputwc(wchar_t c, FILE *stream)
{
	char bytes[4];
	size_t count = wcrtomb(bytes, c, NULL);
	if (!stream->wide)
		stream->wide = 1;
	if (count > sizeof(bytes)) {
		stream->flags |= FAILED;
		return WEOF;
	}
	return fwrite(bytes, 1, count, stream) == count ? (wint_t)c : WEOF;
}

wint_t putwc(wchar_t c, FILE *stream) { return fputwc(c, stream); }
wint_t putwchar(wchar_t c) { return fputwc(c, stdout); }

int fputws(const wchar_t *restrict text, FILE *restrict stream)
{
	for (; *text; text++)
		if (fputwc(*text, stream) == WEOF)
			return EOF;
	return 0;
}
