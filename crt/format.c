/*
 * format.c: the conversions of printf(3), for a stream. Compiled twice: libcrt.a has it without
 * floating point, libm.a with. Small rather than fast: one byte at a time goes to the stream, but
 * for the text of a conversion that fits into sprintf's string.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>
#include "format.h"

OPTIONAL char *strerror(int number);
OPTIONAL size_t wcrtomb(char *restrict to, wchar_t c, mbstate_t *restrict state);

/* What a letter converts: to a base, 2, 8, 10 or 16, perhaps SIGNED; or something else, whose
 * number is none of these. */
enum { SIGNED = 1, STRING = 3, CHARACTER, COUNT, MESSAGE };
static const unsigned char kinds[] = {
#define LETTER(letter) [letter - 'B']
	LETTER('B') = 2,         LETTER('X') = 16,          LETTER('b') = 2,
	LETTER('c') = CHARACTER, LETTER('d') = 10 | SIGNED, LETTER('i') = 10 | SIGNED,
	LETTER('m') = MESSAGE,   LETTER('n') = COUNT,       LETTER('o') = 8,
	LETTER('p') = 16,        LETTER('s') = STRING,      LETTER('u') = 10,
	LETTER('x') = 16,
};

/* A wide character in bytes; only a program that converts some itself knows more than ASCII.
 * Returns how many, or -1. */
static __attribute__((noinline)) int narrow(char *to, wchar_t c)
{
	if (wcrtomb)
		return wcrtomb(to, c, NULL);
	*to = c;
	return (unsigned)c > 127 ? (int)__result(-EILSEQ) : 1;
}

/* The next word; a function, because on some architectures it takes some finding. */
static __attribute__((noinline)) long word(struct arguments *arguments)
{
	return va_arg(arguments->list, long);
}

/* Linked in with every stream that needs it. */
OPTIONAL ARCH_QUICK int __stream_flush(FILE *stream);

int __format_pieces(FILE *stream, const char *format, struct arguments *arguments)
{
	int total = 0;

	for (;;) {
		const char *text = format, *end;
		const wchar_t *wide = NULL, *wide_end = NULL;
		wchar_t one[2] = {0, 0};
		char digits[64], *first;
		unsigned flags = 0, prefix = 0, shift = INT, longs = 0;
		int width = 0, zeros = 0, number = 0;
		unsigned char letter, kind;

		while ((letter = *format) && letter != '%')
			format++;
		end = format;
		if (text != end)
			goto put; /* a literal piece */
		if (!letter)
			return total;

		/* number is the width, then the precision. shift: the bits of its word that an
		 * argument does not use. */
		format++;
		for (;;) {
			unsigned place = (letter = *format++) - ' ', digit = place - ('0' - ' ');
			if (digit < 10 && (digit | number | (flags & POINT))) {
				if (number > INT32_MAX / 10 ||
				    __builtin_add_overflow(number * 10, digit, &number))
					goto overflow;
			} else if (place < 32 && FLAGS >> place & 1) {
				flags |= 1U << place;
				if (letter == '.') {
					width = number;
					number = 0;
				}
			} else if (letter == '*') {
				number = word(arguments);
			} else if (letter == '$') {
				return __format_positions(stream, text, arguments, total);
			} else if (letter == 'h') {
				shift = (shift + WORD) / 2;
			} else if (letter == 'l' || letter == 'z' || letter == 't') {
				shift = 0;
				longs++;
			} else if (letter == 'j' || letter == 'q' || letter == 'L') {
				shift = 0;
				longs = 2;
			} else {
				break;
			}
		}
		if (!letter)
			return __result(-EINVAL);
		if (!(flags & POINT)) {
			width = number;
			number = -1;
		}
		if (width < 0) {
			flags |= LEFT;
			width = -width;
		}

		if (letter == 'S' || letter == 'C') { /* X/Open's names */
			letter |= 32;
			longs = 1;
		}
		kind = letter - 'B' + 0U < sizeof(kinds) ? kinds[letter - 'B'] : 0;
		if (!kind) {
			unsigned place = (letter | 32) - 'a';
			if (place < 7 && 0x71 >> place & 1) { /* a, e, f, g */
#ifdef WITH_FLOAT
				double plain;
				long double extended;
				if (longs == 2)
					extended = va_arg(arguments->list, long double);
				else
					plain = va_arg(arguments->list, double);
				int size = __format_float(stream, flags, width, number, letter,
							  longs == 2 ? (void *)&extended : &plain,
							  longs == 2);
				if (size < 0)
					return -1;
				if (__builtin_add_overflow(total, size, &total))
					goto overflow;
				continue;
#else
				text = "(float: link with -lm)";
				number = -1;
				goto string;
#endif
			}
			if (letter == '%')
				text = format - 1;
			end = format; /* what is not known is written as it stands */
			width = 0;
			goto put;
		}
		unsigned long raw;
		if (kind == MESSAGE) {
			raw = errno;
			kind = 10;
			if (strerror) { /* in words only in a program that links them anyway */
				raw = (unsigned long)strerror(raw);
				kind = STRING;
			}
		} else {
			raw = word(arguments);
		}
		if (longs == 1 && raw && kind - STRING + 0U < 2) {
			one[0] = raw;
			wide = kind == STRING ? (void *)raw : one;
			if (wide == one)
				number = -1;
			for (wide_end = wide; number && *wide_end; wide_end++) {
				int size = narrow(digits, *wide_end);
				if (size < 0)
					return -1;
				if ((unsigned)number < (unsigned)size)
					break;
				number -= size;
				width -= size;
			}
			end = text = digits;
		} else if (kind == STRING) {
			text = (const char *)raw;
			if (!text)
				text = (unsigned)number < 6 ? "" : "(null)";
string:
			for (end = text; number && *end; number--)
				end++;
		} else if (kind == CHARACTER) {
			*digits = raw;
			text = digits;
			end = text + 1;
		} else if (kind == COUNT) {
			unsigned char *to = (void *)raw;
			int rest = total;
			for (; shift < WORD; shift += 8) {
				*to++ = rest;
				rest >>= 8;
			}
			if (sizeof(long) == 4 && longs > 1)
				*(unsigned *)to = 0;
			continue;
		} else {
			if (letter == 'p') {
				if (!raw) {
					text = "(nil)";
					number = -1;
					goto string;
				}
				shift = 0;
				flags |= ALTERNATE;
			}
			raw <<= shift;
			uint64_t value = raw >> shift;
			if (kind & SIGNED)
				value = (long)raw >> shift;
			if (sizeof(long) == 4 && longs > 1)
				value = raw | (uint64_t)word(arguments) << 32;
			if (!(kind & 8) && flags & ALTERNATE && value) {
				prefix = '0' | (letter | (kind & 16) >> 1) << 8; /* p | 8 is x */
				width -= 2;
			}
			if (kind & SIGNED || letter == 'p') {
				unsigned sign = flags & PLUS ? '+' : flags & SPACE ? ' ' : 0;
				if (kind & SIGNED && (int64_t)value < 0) {
					value = -value;
					sign = '-';
				}
				kind &= ~SIGNED;
				if (sign) {
					prefix = prefix << 8 | sign;
					width--;
				}
			}
			first = digits + sizeof(digits);
			end = first;
			while (value) {
				unsigned digit = arch_divide_fast(&value, kind);
				if (digit > 9)
					digit += 'A' - '9' - 1;
				*--first = (digit + '0') | (letter & 32);
			}
			text = first;
			if (number < 0) {
				number = 1;
				if ((flags & (LEFT | ZERO)) == ZERO && width > 1)
					number = width;
			}
			zeros = number - (end - text);
			if (zeros <= 0)
				zeros = kind == 8 && flags & ALTERNATE;
		}

put: /* spaces, prefix, zeros, text, spaces */
		width -= end - text + zeros;
		if (width < 0)
			width = 0;
		if (flags & LEFT)
			width = -width;
		for (;;) {
			unsigned char byte;
			if (width > 0) {
				width--;
				byte = ' ';
			} else if (prefix) {
				byte = prefix;
				prefix >>= 8;
			} else if (zeros) {
				zeros--;
				byte = '0';
			} else if (text != end) {
				unsigned char *to = stream->write_at;
				size_t size = end - text;
				if (to < stream->string_end &&
				    size < (size_t)(stream->string_end - to)) { /* all at once */
					if (__builtin_add_overflow(total, size, &total))
						goto overflow;
					while (text != end)
						*to++ = *text++;
					stream->write_at = to;
					continue;
				}
				byte = *text++;
			} else if (wide != wide_end) {
				text = digits;
				end = text + narrow(digits, *wide++);
				continue;
			} else if (width) {
				width++;
				byte = ' ';
			} else {
				break;
			}
			if (stream->put(stream, byte))
				return -1;
			if (__builtin_add_overflow(total, 1, &total))
				goto overflow;
		}
	}
overflow:
	return __result(-EOVERFLOW);
}

ARCH_QUICK int __format(FILE *stream, const char *format, struct arguments *arguments)
{
	int total = __format_pieces(stream, format, arguments);
	return total | finish_writing(stream); /* or -1 */
}

/* Whoever has this one needs no plain one. */
ARCH_QUICK int __format_plain(FILE *, const char *, struct arguments *)
	__attribute__((alias("__format")));
