/* format_positions.c: printf's formats that name their arguments by place: %2$s, %1$*3$d. The
 * arguments are read into a table in their order, then each conversion is done for itself. */
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "format.h"

enum { MOST = 32 };
enum type { NONE, WORDS, LONG_LONG, DOUBLE, LONG_DOUBLE };

union value {
	long word;
	long long both;
#ifdef WITH_FLOAT
	double number;
	long double extended;
#endif
};

struct table {
	unsigned char types[MOST + 1]; /* from 1 on */
	union value values[MOST + 1];
};

/* Of a conversion, what follows "%": its argument's place, and the text without places. */
struct conversion {
	int place;
	enum type type;
	char text[64];
};

/* A place: digits and $. Returns 0: there is none, or it is too large. */
static int place(const char **format)
{
	char *end;
	unsigned long number = strtoul(*format, &end, 10);
	if (!isdigit((unsigned char)**format) || *end != '$' || number > MOST)
		return 0;
	*format = end + 1;
	return number;
}

/* Reads a conversion; values of widths are put in when the table has them, else their types are
 * noted. Returns the place behind it, or NULL: not one, or without a place. */
static const char *read(const char *format, struct conversion *c, struct table *t, int known)
{
	char *to = c->text, *last = to + sizeof(c->text) - 16, letter;
	int longs = 0;

	*to++ = '%';
	if (!(c->place = place(&format)))
		return NULL;
	while ((letter = *format++) && strchr(" #+-'.0123456789*hlLqjzt", letter) && to < last) {
		if (letter == '*') {
			int width = place(&format);
			if (!width)
				return NULL;
			t->types[width] = WORDS;
			int value = known ? (int)t->values[width].word : 0;
			if (value < 0 && to[-1] == '.') /* as if there was none */
				to--;
			else
				to += sprintf(to, "%d", value);
			continue;
		}
		longs += letter == 'l' ? 1 : strchr("Lqj", letter) ? 2 : 0;
		*to++ = letter;
	}
	*to++ = letter;
	*to = 0;
	c->type = strchr("aefgAEFG", letter)                ? longs > 1 ? LONG_DOUBLE : DOUBLE
		  : longs > 1 && strchr("diouxXbB", letter) ? LONG_LONG
							    : WORDS;
	return letter && to <= last ? format : NULL;
}

static void fetch(struct table *t, struct arguments *arguments)
{
	for (int i = 1; i <= MOST; i++) {
		if (t->types[i] == LONG_LONG)
			t->values[i].both = va_arg(arguments->list, long long);
#ifdef WITH_FLOAT
		else if (t->types[i] == DOUBLE)
			t->values[i].number = va_arg(arguments->list, double);
		else if (t->types[i] == LONG_DOUBLE)
			t->values[i].extended = va_arg(arguments->list, long double);
#endif
		else if (t->types[i] == WORDS)
			t->values[i].word = va_arg(arguments->list, long);
	}
}

static int one(FILE *stream, const char *format, ...)
{
	FORWARD(__format_pieces(stream, format, &arguments));
}

static int convert(FILE *stream, const struct conversion *c, const union value *v)
{
	switch (c->type) {
	case LONG_LONG:
		return one(stream, c->text, v->both);
#ifdef WITH_FLOAT
	case DOUBLE:
		return one(stream, c->text, v->number);
	case LONG_DOUBLE:
		return one(stream, c->text, v->extended);
#endif
	default:
		return one(stream, c->text, v->word);
	}
}

/* Twice over the format: for the types of the arguments, and to print them. */
int __format_positions(FILE *stream, const char *format, struct arguments *arguments, int total)
{
	struct table t = {0};
	struct conversion c;

	for (int known = 0; known < 2; known++) {
		for (const char *at = format; *at;) {
			size_t plain = strcspn(at, "%");
			int size = 0;
			if (!plain && at[1] == '%') {
				plain = 1;
				at++;
			}
			if (plain && known)
				size = one(stream, "%.*s", plain, at);
			at += plain;
			if (!plain) {
				if (!(at = read(at + 1, &c, &t, known)))
					return __result(-EINVAL);
				if (!known)
					t.types[c.place] = c.type;
				else if (at[-1] == 'n')
					*(int *)t.values[c.place].word = total;
				else
					size = convert(stream, &c, &t.values[c.place]);
			}
			if (size < 0)
				return -1;
			if (__builtin_add_overflow(total, size, &total))
				return __result(-EOVERFLOW);
		}
		if (!known)
			fetch(&t, arguments);
	}
	return total;
}
