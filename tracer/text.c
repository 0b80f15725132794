/* text.c: see text.h. */
#include <string.h>
#include "text.h"

void put_char(struct text *text, char character)
{
	if (text->length == text->capacity)
		text->flush(text);
	text->bytes[text->length++] = character;
	if (character == '\n') {
		text->line = 0;
		text->line_start = text->length;
	}
}

void put_bytes(struct text *text, const char *bytes, size_t size)
{
	while (size--)
		put_char(text, *bytes++);
}

void put_string(struct text *text, const char *string)
{
	while (*string)
		put_char(text, *string++);
}

/* Digits of value in a base, at least width of them. */
void put_digits(struct text *text, uint64_t value, unsigned base, unsigned width, char fill)
{
	char digits[64];
	unsigned count = 0;
	do {
		digits[count++] = "0123456789abcdef"[value % base];
		value /= base;
	} while (value);
	for (; width > count; width--)
		put_char(text, fill);
	while (count)
		put_char(text, digits[--count]);
}

void put_unsigned(struct text *text, uint64_t value) { put_digits(text, value, 10, 1, '0'); }

void put_signed(struct text *text, int64_t value)
{
	if (value < 0)
		put_char(text, '-');
	put_unsigned(text, value < 0 ? -(uint64_t)value : (uint64_t)value);
}

void put_hex(struct text *text, uint64_t value)
{
	if (value)
		put_string(text, "0x");
	put_digits(text, value, 16, 1, '0');
}

size_t text_column(const struct text *text) { return text->line + text->length - text->line_start; }

void put_spaces_to(struct text *text, size_t column)
{
	while (text_column(text) < column)
		put_char(text, ' ');
}

static bool printable(unsigned char byte) { return byte >= ' ' && byte < 0x7f; }

/* The letter after a backslash, 0 when the byte has none. */
static char escape_letter(unsigned char byte)
{
	static const char bytes[] = "\t\n\v\f\r", letters[] = "tnvfr";
	const char *found = memchr(bytes, byte, sizeof bytes - 1);
	return found ? letters[found - bytes] : 0;
}

/* Must the whole string be in hexadecimal? */
__attribute__((cold)) static bool wants_hex(const char *bytes, size_t size, enum quote_style style)
{
	if (style == QUOTE_HEX)
		return true;
	if (style != QUOTE_HEX_SOME)
		return false;
	for (size_t i = 0; i < size; i++)
		if (!printable(bytes[i]) && !escape_letter(bytes[i]))
			return true;
	return false;
}

/* A byte that is not shown as it is; next: the one after it. */
__attribute__((cold, noinline)) static void put_odd(struct text *text, unsigned char byte,
						    unsigned char next, enum quote_style style)
{
	char letter = byte == '\\' || byte == '"' ? (char)byte : escape_letter(byte);
	if (style == QUOTE_HEX || (style == QUOTE_HEX_CHARS && !letter)) {
		put_string(text, "\\x");
		put_digits(text, byte, 16, 2, '0');
		return;
	}
	put_char(text, '\\');
	if (letter)
		put_char(text, letter);
	else /* as short as it can be, unless a digit follows */
		put_digits(text, byte, 8, next >= '0' && next <= '7' ? 3 : 1, '0');
}

static bool is_plain(unsigned char byte, bool in_angles)
{
	return printable(byte) && byte != '\\' && byte != '"' &&
	       !(in_angles && (byte == '<' || byte == '>'));
}

/* Bytes without an end of a line, at once. */
static void put_run(struct text *text, const char *bytes, size_t size)
{
	while (size > 0) {
		if (text->length == text->capacity)
			text->flush(text);
		size_t room = text->capacity - text->length, step = size < room ? size : room;
		memcpy(text->bytes + text->length, bytes, step);
		text->length += step;
		bytes += step;
		size -= step;
	}
}

void put_escaped(struct text *text, const char *bytes, size_t size, enum quote_style style,
		 bool in_angles)
{
	bool hex = wants_hex(bytes, size, style);
	for (size_t i = 0; i < size; i++) {
		size_t from = i;
		while (i < size && !hex && is_plain(bytes[i], in_angles))
			i++;
		put_run(text, bytes + from, i - from);
		if (i < size)
			put_odd(text, bytes[i], i + 1 < size ? bytes[i + 1] : 0,
				hex ? QUOTE_HEX : style);
	}
}

void put_quoted(struct text *text, const char *bytes, size_t size, enum quote_style style)
{
	put_char(text, '"');
	put_escaped(text, bytes, size, style, false);
	put_char(text, '"');
}

void put_format(struct text *text, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	put_formatted(text, format, arguments);
	va_end(arguments);
}

static void keep_last(struct text *text) { text->length--; }

size_t put_into(char *bytes, size_t size, const char *format, ...)
{
	struct text text = {.bytes = bytes, .capacity = size, .flush = keep_last};
	va_list arguments;

	va_start(arguments, format);
	put_formatted(&text, format, arguments);
	va_end(arguments);
	put_char(&text, 0);
	return text.length - 1;
}

void put_formatted(struct text *text, const char *format, va_list arguments)
{
	for (; *format; format++) {
		if (*format != '%') {
			put_char(text, *format);
			continue;
		}
		bool hex = *++format == '#', wide;
		char fill = *(format += hex) == '0' ? '0' : ' ';
		format += fill == '0';
		unsigned width = *format == '*' ? va_arg(arguments, unsigned) : 0;
		for (format += *format == '*'; *format >= '0' && *format <= '9'; format++)
			width = width * 10 + (*format - '0');
		format += wide = *format == 'j';
		if (*format == 's') {
			put_string(text, va_arg(arguments, const char *));
		} else if (*format == 'c') {
			put_char(text, va_arg(arguments, int));
		} else if (*format == 'd') {
			put_signed(text,
				   wide ? va_arg(arguments, int64_t) : va_arg(arguments, int));
		} else {
			uint64_t value =
				wide ? va_arg(arguments, uint64_t) : va_arg(arguments, unsigned);
			put_string(text, hex && value ? "0x" : "");
			put_digits(text, value, *format == 'u' ? 10 : 16, width ? width : 1, fill);
		}
	}
}
