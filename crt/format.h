/* format.h: what printf.c, format.c and format_float.c share. */
#ifndef CRT_FORMAT_H
#define CRT_FORMAT_H

#include <stdarg.h>
#include <stdint.h>
#include "stream.h"

/* Integers and pointers are passed in a word each, of which an int does not use INT bits. */
enum { WORD = 8 * sizeof(long), INT = WORD - 8 * sizeof(int) };

/* A va_list that can be handed on by its address on every architecture. */
struct arguments {
	va_list list;
};

/* Flags of a conversion, each at its character's place after the space. */
#define FLAG(character) (1U << ((character) - ' '))
enum {
	SPACE = FLAG(' '),
	ALTERNATE = FLAG('#'),
	GROUPED = FLAG('\''), /* changes nothing in the C locale */
	PLUS = FLAG('+'),
	LEFT = FLAG('-'),
	POINT = FLAG('.'), /* a precision follows */
	ZERO = FLAG('0'),
	FLAGS = SPACE | ALTERNATE | GROUPED | PLUS | LEFT | POINT | ZERO,
};

/* Divides by a base and returns the digit. */
#ifndef arch_divide
static inline unsigned arch_divide(uint64_t *value, unsigned by)
{
	unsigned rest = *value % by;
	*value /= by;
	return rest;
}
#endif
/* The same where speed counts for more than size. */
#ifndef arch_divide_fast
#define arch_divide_fast arch_divide
#endif

/* Formats into the stream, and flushes it if it is to be after each call. Returns the number of
 * bytes, or -1 and errno. */
ARCH_QUICK int __format(FILE *stream, const char *format, struct arguments *arguments);

/* The same without the flush. */
int __format_pieces(FILE *stream, const char *format, struct arguments *arguments);
/* The rest of a format, from the first conversion that names its argument by place; total bytes
 * are written already. */
int __format_positions(FILE *stream, const char *format, struct arguments *arguments, int total);

/* The same for plain formats alone (format_plain.c). */
ARCH_QUICK int __format_plain(FILE *stream, const char *format, struct arguments *arguments);

/* A variant of printf is one of these, given one of those. */
typedef ARCH_QUICK int formatter(FILE *stream, const char *format, struct arguments *arguments);
int __print_to_string(char *buffer, size_t size, const char *format, struct arguments *arguments,
		      formatter *formatter);

/* In a program with threads: the same, while no other thread writes to the stream. */
OPTIONAL ARCH_QUICK int __print_locked(FILE *stream, const char *format,
				       struct arguments *arguments, formatter *formatter);
static inline int print(FILE *stream, const char *format, struct arguments *arguments,
			formatter *formatter)
{
	return __print_locked ? __print_locked(stream, format, arguments, formatter)
			      : formatter(stream, format, arguments);
}

#define FORWARD(call)                                                                              \
	struct arguments arguments;                                                                \
	va_start(arguments.list, format);                                                          \
	int result = call;                                                                         \
	va_end(arguments.list);                                                                    \
	return result

#define FORWARD_LIST(call)                                                                         \
	struct arguments arguments;                                                                \
	va_copy(arguments.list, list);                                                             \
	int result = call;                                                                         \
	va_end(arguments.list);                                                                    \
	return result

/* A floating-point conversion. number is a double, or with is_long a long double. precision: -1
 * when none is given. Returns the number of bytes, or -1. */
int __format_float(FILE *stream, unsigned flags, int width, int precision, char letter,
		   const void *number, int is_long);

#endif
