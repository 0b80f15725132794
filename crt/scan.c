/*
 * scan.c: scanf(3) and its variants, for integers, strings, sets and pointers. Floating point is
 * read by strtod's code when the program has it (crtcc -lm).
 */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "scan.h"
#include "stream.h"

/* Only a program that converts some itself knows more than ASCII. */
OPTIONAL size_t mbrtowc(wchar_t *restrict to, const char *restrict text, size_t size,
			mbstate_t *restrict state);

static void skip_space(struct scan *s)
{
	while (isspace(s->next))
		take(s);
}

static void store(void *to, unsigned size, uint64_t value)
{
	memcpy(to, &value, size); /* little endian: the low bytes */
}

#ifdef WITH_FLOAT
/* Reads a number of at most width characters into text. What is longer than text loses its last
 * digits. Returns 1 when there was none. */
static int scan_number(struct scan *s, int width, char *text, size_t room)
{
	struct number n = {0};
	char *end = text;
	while (width-- && s->next >= 0 && __number_goes_on(&n, s->next)) {
		char c = take(s);
		if (end < text + room - 1)
			*end++ = c;
	}
	*end = 0;
	return !__number_is_whole(&n);
}
#endif

static int scan(struct scan *s, const char *format, va_list list)
{
	int assigned = 0;

	for (; *format;) {
		if (isspace((unsigned char)*format)) {
			skip_space(s);
			format++;
			continue;
		}
		if (*format != '%' || format[1] == '%') {
			format += *format == '%';
			if (*format == '%')
				skip_space(s);
			if (s->next != (unsigned char)*format)
				return s->next < 0 && !assigned ? EOF : assigned;
			take(s);
			format++;
			continue;
		}
		format++;
		int store_it = 1, width = 0, allocate = 0, unit = 1, place = 0;
		unsigned size = sizeof(int);
		const char *begin = format;
		for (;; format++) {
			if (isdigit((unsigned char)*format))
				width = width * 10 + *format - '0';
			else if (*format == '$' && !place && isdigit((unsigned char)*begin))
				place = width, width = 0;
			else if (*format == '*' && !width)
				store_it = 0;
			else if (*format != '\'' || width)
				break;
		}
		if (*format == 'm')
			allocate = 1, format++;
#ifdef WITH_FLOAT
		char modifier = *format;
#endif
		switch (*format++) {
		case 'h':
			size = sizeof(short);
			if (*format == 'h')
				size = sizeof(char), format++;
			break;
		case 'l':
			size = sizeof(long);
			unit = sizeof(wchar_t);
			if (*format == 'l')
				size = sizeof(long long), format++;
			break;
		case 'j':
		case 'q':
			size = sizeof(intmax_t);
			break;
		case 'L':
			size = sizeof(long double);
			break;
		case 'z':
		case 't':
			size = sizeof(size_t);
			break;
		default:
			format--;
		}
		char letter = *format++, set[256];
		if (letter == 'S' || letter == 'C') { /* X/Open's names */
			letter |= 32;
			unit = sizeof(wchar_t);
		}
		if (letter == 'n') {
			if (store_it)
				store(place ? place_argument(list, place) : va_arg(list, void *),
				      size, s->count);
			continue;
		}
		if (letter != 'c' && letter != '[')
			skip_space(s);
		if (s->next < 0)
			return assigned ? assigned : EOF;
		void *to = !store_it ? NULL
			   : place   ? place_argument(list, place)
				     : va_arg(list, void *);
		uint64_t value;
#ifdef WITH_FLOAT
		char number[800];
#endif
		switch (letter) {
		case 'd':
		case 'i':
		case 'u':
		case 'o':
		case 'x':
		case 'X':
		case 'p':
			if (letter == 'p')
				size = sizeof(void *);
			if (letter == 'p' && s->next == '(') { /* as printf writes NULL */
				const char *nil = "(nil)";
				while (*nil && s->next == *nil && (!width || width >= 5))
					take(s), nil++;
				if (*nil)
					return assigned;
				value = 0;
			} else if (__scan_integer(
					   s,
					   letter == 'i'           ? 0
					   : letter == 'o'         ? 8
					   : strchr("xXp", letter) ? 16
								   : 10,
					   letter == 'd' || letter == 'i', width ? width : -1,
					   size > sizeof(long) ? 64 : 8 * sizeof(long), &value))
				return assigned;
			if (store_it)
				store(to, size > 8 ? 8 : size, value);
			break;
#ifdef WITH_FLOAT
		case 'a':
		case 'e':
		case 'f':
		case 'g':
		case 'E':
		case 'F':
		case 'G':
			if (scan_number(s, width ? width : -1, number, sizeof(number)))
				return assigned;
			if (!store_it)
				break;
			if (modifier != 'l' && modifier != 'L')
				*(float *)to = strtof(number, NULL);
			else if (modifier == 'l')
				*(double *)to = strtod(number, NULL);
			else
				*(long double *)to = strtold(number, NULL);
			break;
#endif
		case 'c':
			if (!width)
				width = 1;
			memset(set, 1, sizeof(set));
			goto characters;
		case '[':
			format = __read_set(format, set);
			goto characters;
		case 's':
			for (int c = 0; c < 256; c++)
				set[c] = !isspace(c);
characters:;
			char *text = NULL, **where = NULL;
			size_t length = 0, room = 0, most = width ? width : -1;
			mbstate_t state = {0};
			if (store_it) {
				if (allocate)
					where = to;
				else
					text = to;
			}
			while (length < most && s->next >= 0 && set[s->next]) {
				if (where && length + 1 >= room) {
					char *more = reallocarray(text, room = 2 * room + 16, unit);
					if (!more) {
						free(text);
						return assigned;
					}
					text = more;
				}
				char c = take(s);
				wchar_t wide = (unsigned char)c;
				if (unit > 1 && mbrtowc) {
					size_t taken = mbrtowc(&wide, &c, 1, &state);
					if (taken == (size_t)-2)
						continue; /* not yet a whole one */
					if (taken == (size_t)-1)
						return assigned ? assigned : EOF;
				}
				if (text)
					memcpy(text + length * unit, &wide, unit);
				length++;
			}
			if (!length) {
				if (where)
					free(text);
				return assigned;
			}
			if (text && letter != 'c')
				memset(text + length * unit, 0, unit);
			if (where)
				*where = text;
			break;
		default:
			return assigned;
		}
		assigned += store_it;
	}
	return assigned;
}

int vfscanf(FILE *restrict stream, const char *restrict format, va_list list)
{
	LOCK_STREAM(stream);
	struct scan s = {stream, getc_unlocked(stream), 0};
	int result = scan(&s, format, list);
	if (s.next >= 0)
		ungetc(s.next, stream);
	UNLOCK_STREAM(stream);
	return result;
}

static long read_nothing(FILE *stream, unsigned char *to, size_t size)
{
	(void)stream, (void)to, (void)size;
	return 0;
}

/* The text itself is the buffer. */
int vsscanf(const char *restrict text, const char *restrict format, va_list list)
{
	FILE stream = {.flags = CAN_READ, .fd = -1, .read = read_nothing};
	stream.buffer = stream.write_at = stream.read_at = (unsigned char *)text;
	stream.read_end = stream.read_at + strlen(text);
	struct scan s = {&stream, getc_unlocked(&stream), 0};
	return scan(&s, format, list);
}

int fscanf(FILE *restrict stream, const char *restrict format, ...)
{
	FORWARD(vfscanf(stream, format, list));
}

int sscanf(const char *restrict text, const char *restrict format, ...)
{
	FORWARD(vsscanf(text, format, list));
}
