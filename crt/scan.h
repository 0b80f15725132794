/* scan.h: the parts of scanf, inside crt only. */
#ifndef CRT_SCAN_H
#define CRT_SCAN_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>
#include "stream.h"

struct scan {
	FILE *stream;
	int next;      /* the next character, not yet taken, or EOF */
	int64_t count; /* taken so far */
};

static inline int take(struct scan *s)
{
	int c = s->next;
	if (c >= 0)
		s->count++;
	s->next = getc_unlocked(s->stream);
	return c;
}

/* The argument of a place in the list, which is from 1 on. */
static inline void *place_argument(va_list list, int place)
{
	va_list again;
	void *found = NULL;
	va_copy(again, list);
	while (place--)
		found = va_arg(again, void *);
	va_end(again);
	return found;
}

/* An integer in a field of at most width characters. Returns 1 when there was none. */
int __scan_integer(struct scan *s, int base, int is_signed, int width, int bits, uint64_t *value);

/* How much there is of a floating-point number. Begins as zeros. */
struct number {
	enum { SIGN, FIRST, DIGITS, FRACTION, EXPONENT_SIGN, EXPONENT, WORD, PAYLOAD, DONE } state;
	int hexadecimal; /* -1: a zero, which an x may follow */
	int digits, exponent_digits;
	const char *word; /* what of "infinity" or "nan" is still to come */
};

/* Whether a character goes on with what may become a number. */
int __number_goes_on(struct number *n, int c);
/* Whether it is one: not "0x", "1e+", "infin" or "nan(". */
int __number_is_whole(const struct number *n);

/* scanf with a wide format, from a stream or, if that is NULL, from a text. */
int __scan_wide(FILE *stream, const wchar_t *text, const wchar_t *format, va_list list);

/* Fills set[256] from what follows "%[". Returns the place after "]". */
const char *__read_set(const char *format, char *set);

/* The body of a function that has its arguments after the format: what it returns is that of the
 * call with them as a list. */
#define FORWARD(call)                                                                              \
	va_list list;                                                                              \
	va_start(list, format);                                                                    \
	int result = call;                                                                         \
	va_end(list);                                                                              \
	return result

#endif
