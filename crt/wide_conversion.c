/* wide_conversion.c: what a conversion of a wide format says, and the argument it is about. */
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <wchar.h>
#include "wide_conversion.h"

/* Numbers are printed to nowhere to get past them. */
struct arguments *__find_wide(const struct wide_output *o, int place, struct arguments *copy)
{
	static const char skips[][8] = {"%lx", "%llx", "%.0e", "%.0Le"};

	va_copy(copy->list, o->arguments->list);
	if (!place)
		return o->arguments;
	for (int i = 1; i < place; i++) {
		__print_to_string(NULL, 0, skips[o->types[i]], copy, __format);
	}
	return copy;
}

long __wide_word(struct wide_output *o, int place)
{
	struct arguments copy;
	long value = va_arg(__find_wide(o, place, &copy)->list, long);
	va_end(copy.list);
	return value;
}

/* Digits. Returns 0, or -1 and EOVERFLOW. */
static int digits(const wchar_t **at, int *value)
{
	for (*value = 0; (unsigned)**at - '0' < 10; ++*at)
		if (__builtin_mul_overflow(*value, 10, value) ||
		    __builtin_add_overflow(*value, (int)(**at - '0'), value))
			return __result(-EOVERFLOW);
	return 0;
}

/* Digits and $. Returns 0: there is no place, or it is too large. */
static int read_place(const wchar_t **at)
{
	const wchar_t *end = *at;
	int place;
	if (digits(&end, &place) || *end != '$' || place > WIDE_PLACES)
		return 0;
	*at = end + 1;
	return place;
}

/* A width or precision: digits, or * and an argument. Returns 0, or -1 and errno. */
static int read_number(struct wide_output *o, const wchar_t **at, int *value)
{
	if (**at != '*')
		return digits(at, value);
	++*at;
	int place = read_place(at);
	if (o->noting)
		o->types[place] = WORDS;
	*value = o->noting ? 0 : (int)__wide_word(o, place);
	return 0;
}

const wchar_t *__read_conversion(struct wide_output *o, const wchar_t *at, struct conversion *c)
{
	size_t modifiers = 0;

	*c = (struct conversion){.precision = -1, .place = read_place(&at)};
	for (; *at && wcschr(L" #+-'0", *at); at++)
		c->flags |= FLAG(*at);
	if (read_number(o, &at, &c->width))
		return NULL;
	if (c->width < 0) {
		c->flags |= LEFT;
		c->width = c->width == INT_MIN ? INT_MAX : -c->width;
	}
	if (*at == '.') {
		at++;
		if (read_number(o, &at, &c->precision))
			return NULL;
	}
	for (; *at && wcschr(L"hlLqjzt", *at); at++)
		if (modifiers < sizeof(c->modifiers) - 1)
			c->modifiers[modifiers++] = *at;
	c->letter = *at++;
	if (c->letter == 'S' || c->letter == 'C') { /* X/Open's names */
		c->letter |= 32;
		strcpy(c->modifiers, "l");
	}
	if (c->letter)
		return at;
	errno = EINVAL;
	return NULL;
}

int __is_long_long(const struct conversion *c)
{
	return *c->modifiers && (strchr("Lqj", *c->modifiers) || !strcmp(c->modifiers, "ll"));
}

enum type __wide_type(const struct conversion *c)
{
	if (wcschr(L"aefgAEFG", c->letter))
		return __is_long_long(c) ? LONG_DOUBLE : DOUBLE;
	return __is_long_long(c) && wcschr(L"diouxXbB", c->letter) ? LONG_LONG : WORDS;
}
