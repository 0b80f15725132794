/* wide_conversion.h: a conversion of wprintf's format, inside crt only. */
#ifndef CRT_WIDE_CONVERSION_H
#define CRT_WIDE_CONVERSION_H

#include "wide_format.h"

enum type { WORDS, LONG_LONG, DOUBLE, LONG_DOUBLE };

struct conversion {
	int place; /* 0: the next argument */
	unsigned flags;
	int width, precision; /* -1: no precision */
	char modifiers[4];
	wchar_t letter;
};

/* Reads what follows "%". Returns the place behind it, or NULL and errno. */
const wchar_t *__read_conversion(struct wide_output *output, const wchar_t *at,
				 struct conversion *conversion);
int __is_long_long(const struct conversion *conversion);
enum type __wide_type(const struct conversion *conversion);
/* Where the argument of a place is read: the list itself, or copy, moved there. */
struct arguments *__find_wide(const struct wide_output *output, int place, struct arguments *copy);
/* The next argument that is no more than a word, or that of a place. */
long __wide_word(struct wide_output *output, int place);

#endif
