/* wide_scan.c: what a wide format of scanf reads. wscanf(3). Text is read here, in wide characters;
 * each number is left to the byte scanf, which gets its characters one by one. The functions that
 * programs call are in wide_scanf.c. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>
#include <limits.h>
#include "scan.h"

struct wide_scan {
	FILE *stream;        /* or NULL */
	const wchar_t *text; /* what follows next, without a stream */
	wint_t next;         /* the next character, not yet taken, or WEOF */
	int64_t count;       /* taken so far */
};

static void get(struct wide_scan *s)
{
	if (s->stream)
		s->next = fgetwc(s->stream);
	else
		s->next = *s->text ? (wint_t)*s->text++ : WEOF;
}

static void take_wide(struct wide_scan *s)
{
	if (s->next == WEOF)
		return;
	s->count++;
	get(s);
}

static void skip_space(struct wide_scan *s)
{
	while (s->next != WEOF && iswspace(s->next))
		take_wide(s);
}

struct conversion {
	int store_it, allocate, place; /* place 0: the next argument */
	unsigned width;                /* 0: none */
	char modifiers[3];
	wchar_t letter;
	const wchar_t *set, *set_end; /* between [ or [^ and ] */
	int inverted;
};

static unsigned digits(const wchar_t **at)
{
	unsigned value = 0;
	for (; (unsigned)**at - '0' < 10; ++*at)
		value = value < INT_MAX / 10 ? value * 10 + (**at - '0') : INT_MAX;
	return value;
}

/* Reads what follows "%". Returns the place behind it. */
static const wchar_t *read(const wchar_t *at, struct conversion *c)
{
	size_t modifiers = 0;
	const wchar_t *end = at;

	*c = (struct conversion){.store_it = 1};
	unsigned place = digits(&end);
	if (place && *end == '$') {
		c->place = place;
		at = end + 1;
	}
	for (; *at == '*' || *at == '\''; at++)
		c->store_it &= *at != '*';
	c->width = digits(&at);
	if (*at == 'm') {
		c->allocate = 1;
		at++;
	}
	for (; *at && wcschr(L"hlLqjzt", *at); at++)
		if (modifiers < sizeof(c->modifiers) - 1)
			c->modifiers[modifiers++] = *at;
	if (!(c->letter = *at))
		return at;
	at++;
	if (c->letter == 'S' || c->letter == 'C') { /* X/Open's names */
		c->letter |= 32;
		strcpy(c->modifiers, "l");
	} else if (c->letter == '[') {
		c->inverted = *at == '^';
		at += c->inverted;
		c->set = at;
		for (at += *at == ']'; *at && *at != ']';)
			at++;
		c->set_end = at;
		at += *at != 0;
	}
	return at;
}

static int fits(const struct conversion *c, wint_t character)
{
	wchar_t wide = character;
	if (c->letter == 'c')
		return 1;
	if (c->letter == 's')
		return !iswspace(character);
	for (const wchar_t *at = c->set; at < c->set_end; at++) {
		wchar_t from = *at, to = from;
		if (c->set_end - at > 2 && at[1] == '-') {
			to = at[2];
			at += 2;
		}
		if (wide >= from && wide <= to)
			return !c->inverted;
	}
	return c->inverted;
}

/* What is read goes to the caller's memory, or to some from malloc, or nowhere. */
struct text {
	char *bytes;
	size_t size, room; /* room: 0 in the caller's memory */
	int allocate;
};

/* Returns 0: no memory. */
static int append(struct text *t, const void *from, size_t size)
{
	if (t->allocate && t->room - t->size < size) {
		char *more = realloc(t->bytes, t->room = 2 * t->room + 32);
		if (!more)
			return 0;
		t->bytes = more;
	}
	if (t->bytes)
		memcpy(t->bytes + t->size, from, size);
	t->size += size;
	return 1;
}

/* Returns 1, or 0: nothing fitted, or -1: what did is no text of the locale, or no memory. */
static int scan_text(struct wide_scan *s, const struct conversion *c, void *to)
{
	struct text text = {.allocate = c->allocate && to, .bytes = c->allocate ? NULL : to};
	unsigned most = c->width ? c->width : c->letter == 'c' ? 1 : UINT_MAX, length = 0;
	int is_wide = *c->modifiers == 'l', result = 1;
	char bytes[MB_LEN_MAX] = "";

	for (; length < most && s->next != WEOF && fits(c, s->next); length++) {
		wchar_t wide = s->next;
		size_t size = is_wide ? sizeof(wide) : wcrtomb(bytes, wide, NULL);
		if (size == (size_t)-1 || !append(&text, is_wide ? (void *)&wide : bytes, size)) {
			result = -1;
			break;
		}
		take_wide(s);
	}
	if (result > 0 && (!length || (c->letter == 'c' && length < most)))
		result = 0;
	if (result > 0 && c->letter != 'c' &&
	    !append(&text, &(wchar_t){0}, is_wide ? sizeof(wchar_t) : 1))
		result = -1;
	if (!text.allocate)
		return result;
	if (result > 0)
		*(char **)to = text.bytes;
	else
		free(text.bytes);
	return result;
}

/* The source of a number: the last character that it gave is s->next. */
struct digit_source {
	struct wide_scan *scan;
	int begun;
};

static long read_digit(FILE *stream, unsigned char *to, size_t size)
{
	struct digit_source *source = stream->memory;
	(void)size;
	if (source->begun++)
		take_wide(source->scan);
	if (source->scan->next == WEOF)
		return 0;
	*to = source->scan->next < 128 ? source->scan->next : 128; /* of no number */
	return 1;
}

/* The conversion again, in bytes. Returns 1, or 0: there is no number. */
static int scan_number(struct wide_scan *s, const struct conversion *c, void *to)
{
	struct digit_source source = {.scan = s};
	unsigned char buffer[PUSHBACK + 1];
	FILE stream = {.flags = CAN_READ, .fd = -1, .read = read_digit, .memory = &source};
	char spec[32], width[12] = "";
	int count = -1;

	stream.buffer = stream.write_at = buffer + PUSHBACK;
	stream.write_end = buffer + sizeof(buffer);
	if (c->width)
		sprintf(width, "%u", c->width);
	sprintf(spec, "%%%s%s%s%c%%n", to ? "" : "*", width, c->modifiers, (char)c->letter);
	if (to)
		fscanf(&stream, spec, to, &count);
	else
		fscanf(&stream, spec, &count);
	return count >= 0;
}

static void store_count(const struct wide_scan *s, const struct conversion *c, void *to)
{
	const char *m = c->modifiers;
	size_t size = !*m                                     ? sizeof(int)
		      : !strcmp(m, "hh")                      ? sizeof(char)
		      : *m == 'h'                             ? sizeof(short)
		      : !strcmp(m, "ll") || strchr("Lqj", *m) ? sizeof(int64_t)
							      : sizeof(long);
	memcpy(to, &s->count, size); /* little endian: the low bytes */
}

static int scan(struct wide_scan *s, const wchar_t *format, va_list list)
{
	int assigned = 0;

	get(s);
	while (*format) {
		struct conversion c;
		if (iswspace(*format)) {
			skip_space(s);
			format++;
			continue;
		}
		if (*format != '%' || format[1] == '%') {
			if (*format == '%') {
				skip_space(s);
				format++;
			}
			if (s->next != (wint_t)*format)
				return s->next == WEOF && !assigned ? EOF : assigned;
			take_wide(s);
			format++;
			continue;
		}
		format = read(format + 1, &c);
		if (!c.letter || !wcschr(L"diouxXpaefgAEFGsc[n", c.letter))
			return assigned;
		if (!wcschr(L"c[n", c.letter))
			skip_space(s);
		if (c.letter != 'n' && s->next == WEOF)
			return assigned ? assigned : EOF;
		void *to = !c.store_it ? NULL
			   : c.place   ? place_argument(list, c.place)
				       : va_arg(list, void *);
		if (c.letter == 'n') {
			if (to)
				store_count(s, &c, to);
			continue;
		}
		int result =
			wcschr(L"sc[", c.letter) ? scan_text(s, &c, to) : scan_number(s, &c, to);
		if (result <= 0)
			return result < 0 && !assigned ? EOF : assigned;
		assigned += c.store_it;
	}
	return assigned;
}

int __scan_wide(FILE *stream, const wchar_t *text, const wchar_t *format, va_list list)
{
	struct wide_scan s = {.stream = stream, .text = text};
	int result = scan(&s, format, list);
	if (stream && s.next != WEOF)
		ungetwc(s.next, stream);
	return result;
}
