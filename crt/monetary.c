/* monetary.c: amounts of money as text, as the locale "C" has them: no currency, no groups. In
 * libm.a. strfmon(3). */
#include <errno.h>
#include <monetary.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct place {
	char *at, *end;
};

static int put(struct place *to, char c, int count)
{
	for (; count > 0; count--) {
		if (to->at == to->end)
			return 0;
		*to->at++ = c;
	}
	return 1;
}

/* %[=f^!+(-][width][#left][.right]i or n. Returns what follows it, or NULL. */
static const char *put_amount(struct place *to, const char *format, va_list *list)
{
	char number[400], fill = ' ';
	int at_left = 0, parentheses = 0, width = 0, left = -1, right = -1;

	for (;; format++) {
		if (*format == '=' && format[1])
			fill = *++format;
		else if (*format == '-')
			at_left = 1;
		else if (*format == '(')
			parentheses = 1;
		else if (!*format || !strchr("^!+", *format))
			break;
	}
	width = strtol(format, (char **)&format, 10);
	if (*format == '#')
		left = strtol(format + 1, (char **)&format, 10);
	if (*format == '.')
		right = strtol(format + 1, (char **)&format, 10);
	if (*format != 'i' && *format != 'n')
		return errno = EINVAL, NULL;
	double value = va_arg(*list, double);
	int negative = value < 0;
	snprintf(number, sizeof(number), "%.*f",
		 right < 0    ? 2
		 : right > 40 ? 40
			      : right,
		 negative ? -value : value);
	int digits = strcspn(number, "."), filled = left > digits ? left - digits : 0;
	int signs = negative ? 1 + parentheses : left >= 0;
	int space = width - (int)strlen(number) - filled - signs;
	if (!put(to, ' ', at_left ? 0 : space) ||
	    !put(to, negative ? parentheses ? '(' : '-' : ' ', signs > 0) || !put(to, fill, filled))
		return NULL;
	for (char *c = number; *c; c++)
		if (!put(to, *c, 1))
			return NULL;
	if (!put(to, ')', signs > 1) || !put(to, ' ', at_left ? space : 0))
		return NULL;
	return format + 1;
}

/* Returns how many bytes were written without the last, 0; -1 and E2BIG: too many. */
static ssize_t fill(char *to, size_t size, const char *format, va_list *list)
{
	struct place place = {to, to + size};
	errno = E2BIG;
	while (*format) {
		if (*format != '%' || format[1] == '%') {
			format += *format == '%';
			if (!put(&place, *format++, 1))
				return -1;
		} else if (!(format = put_amount(&place, format + 1, list))) {
			return -1;
		}
	}
	return put(&place, 0, 1) ? place.at - to - 1 : -1;
}

ssize_t strfmon(char *restrict to, size_t size, const char *restrict format, ...)
{
	int saved = errno;
	va_list list;
	va_start(list, format);
	ssize_t result = fill(to, size, format, &list);
	va_end(list);
	if (result >= 0)
		errno = saved;
	return result;
}

ssize_t strfmon_l(char *restrict to, size_t size, locale_t locale, const char *restrict format, ...)
{
	int saved = errno;
	va_list list;
	(void)locale;
	va_start(list, format);
	ssize_t result = fill(to, size, format, &list);
	va_end(list);
	if (result >= 0)
		errno = saved;
	return result;
}
