/* strtol.c: numbers from text. strtol(3), strtoul(3), atoi(3). */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

/* The value of a digit in any base up to 36, or 36. */
static int digit(char c)
{
	if (isdigit((unsigned char)c))
		return c - '0';
	return isalpha((unsigned char)c) ? (c | 32) - 'a' + 10 : 36;
}

/* Reads a sign and digits. Stores whether there was a minus; returns the magnitude. On overflow
 * returns UINTMAX_MAX and sets *overflow. */
static uintmax_t magnitude(const char *text, char **end, int base, int *negative, int *overflow)
{
	const char *at = text, *after = text; /* after: the last digit read, if any */
	uintmax_t value = 0;

	*negative = *overflow = 0;
	if (base < 0 || base == 1 || base > 36) {
		errno = EINVAL;
		goto out;
	}
	while (isspace((unsigned char)*at))
		at++;
	if (*at == '-' || *at == '+')
		*negative = *at++ == '-';
	if ((base == 0 || base == 16) && *at == '0' && (at[1] | 32) == 'x' && digit(at[2]) < 16) {
		at += 2;
		base = 16;
	}
	if (base == 0)
		base = *at == '0' ? 8 : 10;
	for (int d; (d = digit(*at)) < base; after = ++at) {
		*overflow |= __builtin_mul_overflow(value, base, &value);
		*overflow |= __builtin_add_overflow(value, d, &value);
	}
out:
	if (end)
		*end = (char *)after;
	return *overflow ? UINTMAX_MAX : value;
}

static intmax_t read_signed(const char *text, char **end, int base, intmax_t most)
{
	int negative, overflow;
	uintmax_t value = magnitude(text, end, base, &negative, &overflow);
	if (value > (uintmax_t)most + negative) {
		errno = ERANGE;
		return negative ? -most - 1 : most;
	}
	return negative ? -value : value;
}

static uintmax_t read_unsigned(const char *text, char **end, int base, uintmax_t most)
{
	int negative, overflow;
	uintmax_t value = magnitude(text, end, base, &negative, &overflow);
	if (overflow || value > most) {
		errno = ERANGE;
		return most;
	}
	return negative ? -value : value;
}

long strtol(const char *restrict text, char **restrict end, int base)
{
	return read_signed(text, end, base, LONG_MAX);
}

long long strtoll(const char *restrict text, char **restrict end, int base)
{
	return read_signed(text, end, base, LLONG_MAX);
}

unsigned long strtoul(const char *restrict text, char **restrict end, int base)
{
	return read_unsigned(text, end, base, ULONG_MAX);
}

unsigned long long strtoull(const char *restrict text, char **restrict end, int base)
{
	return read_unsigned(text, end, base, ULLONG_MAX);
}

intmax_t strtoimax(const char *restrict text, char **restrict end, int base)
{
	return read_signed(text, end, base, INTMAX_MAX);
}

uintmax_t strtoumax(const char *restrict text, char **restrict end, int base)
{
	return read_unsigned(text, end, base, UINTMAX_MAX);
}

int atoi(const char *text) { return strtol(text, NULL, 10); }
long atol(const char *text) { return strtol(text, NULL, 10); }
long long atoll(const char *text) { return strtoll(text, NULL, 10); }
