/*
 * multibyte.c: from bytes to wide characters and back, one at a time. mbrtowc(3), wcrtomb(3). In
 * UTF-8 (setlocale says so) what RFC 3629 forbids is EILSEQ: overlong forms, surrogates, more than
 * 0x10ffff. In the C locale a byte is a character; those above 127 become 0xdf80 and up, which no
 * UTF-8 text has, so that they can go back.
 */
#include <errno.h>
#include <stdlib.h>
#include <uchar.h>

int __utf8; /* set by setlocale */

enum { BYTES = 0xdf00 };

size_t __mb_cur_max(void) { return __utf8 ? 4 : 1; }
int mbsinit(const mbstate_t *state) { return !state || !state->__left; }

static size_t wrong(mbstate_t *state)
{
	state->__left = 0;
	errno = EILSEQ;
	return -1;
}

/* Takes one byte of a character. Returns whether it fits. */
static int take(mbstate_t *s, unsigned char byte)
{
	if (s->__left) {
		if (byte < s->__low || byte > s->__high)
			return 0;
		s->__bits = s->__bits << 6 | (byte & 63);
		s->__left--;
	} else if (byte < 0x80) {
		s->__bits = byte;
		return 1;
	} else if (byte < 0xc2 || byte > 0xf4) {
		return 0;
	} else {
		s->__left = 1 + (byte >= 0xe0) + (byte >= 0xf0);
		s->__bits = byte & (0x3f >> s->__left);
	}
	s->__low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
	s->__high = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
	if (byte < 0xc0) {
		s->__low = 0x80;
		s->__high = 0xbf;
	}
	return 1;
}

/* Returns how many bytes were taken, 0 for the null character, (size_t)-2 when all were but more
 * are needed, (size_t)-1 and EILSEQ. */
size_t mbrtowc(wchar_t *restrict to, const char *restrict text, size_t size,
	       mbstate_t *restrict state)
{
	static mbstate_t own;
	wchar_t ignored;
	mbstate_t *s = state ? state : &own;

	if (!text)
		return mbrtowc(NULL, "", 1, s);
	if (!to)
		to = &ignored;
	if (!__utf8) {
		if (!size)
			return -2;
		*to = (unsigned char)*text < 128 ? *text : BYTES + (unsigned char)*text;
		return *to != 0;
	}
	for (size_t taken = 0; taken < size;) {
		if (!take(s, text[taken++]))
			return wrong(s);
		if (!s->__left) {
			*to = s->__bits;
			return *to ? taken : 0;
		}
	}
	return -2;
}

/* Writes at most MB_LEN_MAX bytes. Returns how many, or (size_t)-1 and EILSEQ. */
size_t wcrtomb(char *restrict to, wchar_t wide, mbstate_t *restrict state)
{
	static const unsigned char lead[] = {0xc0, 0xe0, 0xf0};
	mbstate_t none = {0};
	unsigned c = wide;

	if (!to)
		return 1;
	if (!__utf8 && c >= BYTES + 128U && c < BYTES + 256U)
		c -= BYTES;
	else if (c > (__utf8 ? 0x10ffffU : 127U) || c - 0xd800 < 0x800)
		return wrong(state ? state : &none);
	if (c < 0x80 || !__utf8) {
		*to = c;
		return 1;
	}
	int more = 1 + (c >= 0x800) + (c >= 0x10000);
	*to++ = lead[more - 1] | c >> (6 * more);
	for (int left = more; left--;)
		*to++ = 0x80 | (c >> 6 * left & 63);
	return more + 1;
}

size_t mbrlen(const char *restrict text, size_t size, mbstate_t *restrict state)
{
	static mbstate_t own;
	return mbrtowc(NULL, text, size, state ? state : &own);
}

/* A character in parts is no character here, and there is no shift state. */
int mbtowc(wchar_t *restrict to, const char *restrict text, size_t size)
{
	mbstate_t state = {0};
	if (!text)
		return 0;
	size_t result = mbrtowc(to, text, size, &state);
	return result == (size_t)-2 ? (int)wrong(&state) : (int)result;
}

int mblen(const char *text, size_t size) { return mbtowc(NULL, text, size); }
int wctomb(char *to, wchar_t c) { return to ? (int)wcrtomb(to, c, NULL) : 0; }

wint_t btowc(int byte)
{
	if ((unsigned)byte > (__utf8 ? 127 : 255))
		return WEOF;
	return byte < 128 ? byte : BYTES + byte;
}

int wctob(wint_t c)
{
	char byte[4];
	return c < 128                                  ? (int)c
	       : !__utf8 && wcrtomb(byte, c, NULL) == 1 ? (unsigned char)*byte
							: EOF;
}

size_t mbrtoc32(char32_t *restrict to, const char *restrict text, size_t size,
		mbstate_t *restrict state)
{
	static mbstate_t own;
	wchar_t c = 0;
	size_t result = mbrtowc(&c, text, size, state ? state : &own);
	if (to && result <= size)
		*to = c;
	return result;
}

size_t c32rtomb(char *restrict to, char32_t c, mbstate_t *restrict state)
{
	return wcrtomb(to, c, state);
}

/* The second half of a pair waits in the state, marked by a number of missing bytes that no
 * character has. */
enum { HALF = 255 };

size_t mbrtoc16(char16_t *restrict to, const char *restrict text, size_t size,
		mbstate_t *restrict state)
{
	static mbstate_t own;
	mbstate_t *s = state ? state : &own;
	wchar_t c = 0;

	if (!text)
		return mbrtoc16(NULL, "", 1, s);
	if (s->__left == HALF) {
		s->__left = 0;
		if (to)
			*to = s->__bits;
		return -3;
	}
	size_t result = mbrtowc(&c, text, size, s);
	if (result > size)
		return result;
	if (c > 0xffff) {
		*s = (mbstate_t){.__bits = 0xdc00 | (c & 0x3ff), .__left = HALF};
		c = 0xd7c0 + (c >> 10);
	}
	if (to)
		*to = c;
	return result;
}

size_t c16rtomb(char *restrict to, char16_t unit, mbstate_t *restrict state)
{
	static mbstate_t own;
	mbstate_t *s = state ? state : &own;

	if (!to) {
		s->__left = 0;
		return 1;
	}
	if (s->__left == HALF) {
		s->__left = 0;
		if (unit - 0xdc00U >= 0x400)
			return wrong(s);
		return wcrtomb(to, ((s->__bits - 0xd7c0) << 10) + (unit - 0xdc00U), NULL);
	}
	if (unit - 0xd800U < 0x400) {
		*s = (mbstate_t){.__bits = unit, .__left = HALF};
		return 0;
	}
	return wcrtomb(to, unit, s);
}

/* How many bytes of a character c8rtomb and mbrtoc8 still owe waits in the state, too: HALF less.
 */
size_t mbrtoc8(char8_t *restrict to, const char *restrict text, size_t size,
	       mbstate_t *restrict state)
{
	static mbstate_t own;
	mbstate_t *s = state ? state : &own;
	char8_t ignored;
	wchar_t c = 0;

	if (!text)
		return mbrtoc8(NULL, "", 1, s);
	if (!to)
		to = &ignored;
	if (s->__left >= HALF - 3) {
		int owed = HALF - s->__left;
		*to = 0x80 | (s->__bits >> 6 * (owed - 1) & 63);
		s->__left = owed > 1 ? s->__left + 1 : 0;
		return -3;
	}
	size_t result = mbrtowc(&c, text, size, s);
	if (result > size)
		return result;
	int owed = (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
	if (owed)
		*s = (mbstate_t){.__bits = c, .__left = HALF - owed};
	*to = owed ? "\xc0\xe0\xf0"[owed - 1] | c >> 6 * owed : c;
	return result;
}

size_t c8rtomb(char *restrict to, char8_t unit, mbstate_t *restrict state)
{
	static mbstate_t own;
	mbstate_t *s = state ? state : &own;

	if (!to) {
		s->__left = 0;
		return 1;
	}
	if (!take(s, unit))
		return wrong(s);
	return s->__left ? 0 : wcrtomb(to, s->__bits, s);
}
