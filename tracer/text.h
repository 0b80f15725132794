/*
 * text.h: numbers and strings as bytes, in the forms that strace uses. Depends on nothing but its
 * arguments. A text that is full calls its flush function, so no put_… can fail.
 */
#pragma once

#include <stdbool.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct text {
	char *bytes;
	size_t length, capacity;
	size_t line_start;                /* where the present line begins in bytes */
	size_t line;                      /* bytes of it that flush has taken away already */
	void (*flush)(struct text *text); /* must empty it and keep count of the line */
};

void put_char(struct text *text, char character);
void put_bytes(struct text *text, const char *bytes, size_t size);
void put_string(struct text *text, const char *string);
void put_signed(struct text *text, int64_t value);
void put_unsigned(struct text *text, uint64_t value);
void put_hex(struct text *text, uint64_t value); /* 0x1f; 0 for zero, as printf's %#x */
/* To any base up to 16, at least width digits or fills before them. */
void put_digits(struct text *text, uint64_t value, unsigned base, unsigned width, char fill);
/* As printf's: %s %c %d %u %x %#x; j before the last three is of 64 bits, a width (also *) and 0
 * before that are for %u and %x. */
void put_format(struct text *text, const char *format, ...)
	__attribute__((format(printf, 2, 3), cold));
void put_formatted(struct text *text, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0), cold));
/* The same into size bytes, as far as they go, ended by a 0: snprintf(3). Returns the length. */
size_t put_into(char *bytes, size_t size, const char *format, ...)
	__attribute__((format(printf, 3, 4), cold));
/* Spaces until the present line is column bytes long; at least none. */
void put_spaces_to(struct text *text, size_t column);
/* How many bytes the present line has. */
size_t text_column(const struct text *text);

/* How put_quoted shows bytes that are not printable ASCII. */
enum quote_style {
	QUOTE_C,         /* \n, \33, \0 as the shortest octal that cannot be misread */
	QUOTE_HEX_CHARS, /* -x=non-ascii-chars: only the bytes that are not printable as \x1b */
	QUOTE_HEX_SOME,  /* -x: all of a string that has any such byte as \x41 */
	QUOTE_HEX,       /* -xx: every string */
};
/* size bytes between double quotes, C-escaped. */
void put_quoted(struct text *text, const char *bytes, size_t size, enum quote_style style);
/* The same without the quotes and of what stands between < and >, which it may not have. */
void put_escaped(struct text *text, const char *bytes, size_t size, enum quote_style style,
		 bool in_angles);
