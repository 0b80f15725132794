/* wide_format.c: what a wide format of printf becomes. wprintf(3). Text is written here, in wide
 * characters; each number is left to the byte printf, whose output for it is ASCII. The functions
 * that programs call are in wide_print.c. */
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <wchar.h>
#include "wide_conversion.h"

OPTIONAL char *strerror(int number);

/* Returns 0, or -1 and errno. */
static int emit(struct wide_output *o, wchar_t c)
{
	char bytes[MB_LEN_MAX];

	if (o->noting)
		return 0;
	if (__builtin_add_overflow(o->total, 1, &o->total))
		return __result(-EOVERFLOW);
	if (!o->stream) {
		if (o->at < o->end)
			*o->at++ = c;
		return 0;
	}
	size_t size = wcrtomb(bytes, c, NULL);
	if (size == (size_t)-1) {
		o->stream->flags |= FAILED;
		return -1;
	}
	for (size_t i = 0; i < size; i++)
		if (o->stream->put(o->stream, (unsigned char)bytes[i]))
			return -1;
	return 0;
}

static int pad(struct wide_output *o, int count)
{
	while (count-- > 0)
		if (emit(o, ' '))
			return -1;
	return 0;
}

/* A string, wide or in bytes. */
struct text {
	const wchar_t *wide; /* NULL: in bytes */
	const char *bytes;
	mbstate_t state;
};

/* Returns 1: this is the next character, 0: it was the last, -1 and EILSEQ. */
static int next(struct text *text, wchar_t *c)
{
	if (text->wide)
		return (*c = *text->wide++) != 0;
	size_t size = mbrtowc(c, text->bytes, MB_LEN_MAX, &text->state);
	if (size > MB_LEN_MAX)
		return __result(-EILSEQ);
	text->bytes += size;
	return size != 0;
}

static int put_text(struct wide_output *o, const struct conversion *c, struct text text)
{
	struct text measured = text;
	wchar_t character;
	int size = 0, more = 1;

	while (size != c->precision && (more = next(&measured, &character)) > 0)
		if (__builtin_add_overflow(size, 1, &size))
			return __result(-EOVERFLOW);
	if (more < 0 || (!(c->flags & LEFT) && pad(o, c->width - size)))
		return -1;
	for (int i = 0; i < size; i++) {
		next(&text, &character);
		if (emit(o, character))
			return -1;
	}
	return c->flags & LEFT ? pad(o, c->width - size) : 0;
}

static int put_string(struct wide_output *o, const struct conversion *c)
{
	struct text text = {0};
	const void *from;
	char number[16];

	if (c->letter == 's') {
		from = (const void *)__wide_word(o, c->place);
	} else if (strerror) { /* in words only in a program that links them anyway */
		from = strerror(o->error);
	} else {
		sprintf(number, "%d", o->error);
		from = number;
	}
	if (!from)
		text.wide = (unsigned)c->precision < 6 ? L"" : L"(null)";
	else if (c->letter == 's' && *c->modifiers == 'l')
		text.wide = from;
	else
		text.bytes = from;
	return put_text(o, c, text);
}

/* Also a 0 is a character. */
static int put_character(struct wide_output *o, const struct conversion *c)
{
	wchar_t value = __wide_word(o, c->place);
	if (*c->modifiers != 'l')
		value = btowc((unsigned char)value);
	if (!(c->flags & LEFT) && pad(o, c->width - 1))
		return -1;
	return emit(o, value) || (c->flags & LEFT && pad(o, c->width - 1)) ? -1 : 0;
}

static void store_count(struct wide_output *o, const struct conversion *c)
{
	int64_t count = o->total;
	const char *m = c->modifiers;
	size_t size = __is_long_long(c)  ? sizeof(int64_t)
		      : !*m              ? sizeof(int)
		      : !strcmp(m, "hh") ? sizeof(char)
		      : *m == 'h'        ? sizeof(short)
					 : sizeof(long);
	memcpy((void *)__wide_word(o, c->place), &count, size); /* little endian: the low bytes */
}

static ARCH_QUICK int put_byte(FILE *stream, int byte) { return emit(stream->memory, byte); }

/* The conversion again, in bytes, with its width and precision as digits. */
static int put_number(struct wide_output *o, const struct conversion *c)
{
	FILE stream = {.put = put_byte, .memory = o};
	struct arguments copy;
	char spec[48], *to = spec;

	*to++ = '%';
	for (const char *flag = " #+-'0"; *flag; flag++)
		if (c->flags & FLAG(*flag))
			*to++ = *flag;
	if (c->width)
		to += sprintf(to, "%d", c->width);
	if (c->precision >= 0)
		to += sprintf(to, ".%d", c->precision);
	sprintf(to, "%s%c", c->modifiers, (char)c->letter);
	int result = __format(&stream, spec, __find_wide(o, c->place, &copy));
	va_end(copy.list);
	return result < 0 ? -1 : 0;
}

/* Returns 0, or -1 and errno. */
static int convert(struct wide_output *o, const struct conversion *c)
{
	if (o->noting) {
		o->types[c->place] = __wide_type(c);
		return 0;
	}
	switch (c->letter) {
	case 's':
	case 'm':
		return put_string(o, c);
	case 'c':
		return put_character(o, c);
	case 'n':
		store_count(o, c);
		return 0;
	default:
		return put_number(o, c);
	}
}

static int put_all(struct wide_output *o, const wchar_t *format)
{
	while (*format) {
		struct conversion c;
		const wchar_t *end = format + 1;
		if (*format == '%') {
			if (!(end = __read_conversion(o, format + 1, &c)))
				return -1;
			if (wcschr(L"diouxXbBpaefgAEFGscnm", c.letter)) {
				format = end;
				if (convert(o, &c))
					return -1;
				continue;
			}
			if (c.letter == '%')
				format = end - 1; /* else it is written as it stands */
		}
		for (; format != end; format++)
			if (emit(o, *format))
				return -1;
	}
	return 0;
}

int __print_wide(struct wide_output *o, const wchar_t *format)
{
	o->error = errno;
	if (wcschr(format, '$')) {
		o->noting = 1;
		if (put_all(o, format))
			return -1;
		o->noting = 0;
	}
	return put_all(o, format) ? -1 : o->total;
}
