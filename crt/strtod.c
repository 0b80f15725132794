/* strtod.c: floating-point numbers from text, rounded correctly: strtod(3), strtof, strtold, atof.
 * In libm.a. */
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "decimal.h"

/* A format: bits of mantissa, and the exponent of the lowest bit of its smallest and largest
 * numbers. */
struct format {
	int bits, lowest, highest;
};
#define FORMAT(PREFIX)                                                                             \
	{                                                                                          \
		PREFIX##_MANT_DIG__, PREFIX##_MIN_EXP__ - PREFIX##_MANT_DIG__,                     \
			PREFIX##_MAX_EXP__ - PREFIX##_MANT_DIG__                                   \
	}

/* mantissa × 2^exponent with the mantissa as 32-bit words, the lowest first, made without rounding.
 */
static long double compose(const uint32_t word[4], int exponent)
{
	long double value = 0;
	for (int i = 3; i >= 0; i--)
		value = value * 4294967296.0L + word[i];
	for (; exponent > 0; exponent--)
		value *= 2;
	for (; exponent < 0; exponent++)
		value /= 2;
	return value;
}

static void shift_left(uint32_t word[4], int bit)
{
	for (int i = 0; i < 4; i++) {
		int next = word[i] >> 31;
		word[i] = word[i] << 1 | bit;
		bit = next;
	}
}

static int size_of(const uint32_t word[4])
{
	for (int i = 3; i >= 0; i--)
		if (word[i])
			return 32 * i + 32 - __builtin_clz(word[i]);
	return 0;
}

/* The magnitude of what is too large or too small for the format; sets ERANGE. */
static long double extreme(int large, int negative, const struct format *f)
{
	uint32_t word[4] = {1};
	errno = ERANGE;
	if (!large)
		return __round_up(negative, 0, 1, 2) ? compose(word, f->lowest) : 0;
	if (__round_up(negative, 1, 2, 2))
		return __builtin_infl();
	for (int i = 1; i < f->bits; i++)
		shift_left(word, 1);
	return compose(word, f->highest);
}

/* Rounds mantissa × 2^exponent; sticky says that something smaller follows. */
static long double round_to(uint32_t word[4], int exponent, int sticky, int negative,
			    const struct format *f)
{
	int size = size_of(word), drop = size - f->bits, half = 0;
	if (exponent + drop < f->lowest)
		drop = f->lowest - exponent;
	if (!size)
		return sticky ? extreme(0, negative, f) : 0;
	int inexact = sticky;
	for (; drop > 0; drop--, exponent++) {
		sticky |= half;
		half = word[0] & 1;
		inexact |= half;
		for (int i = 0; i < 4; i++)
			word[i] = word[i] >> 1 | (i < 3 ? word[i + 1] << 31 : 0);
	}
	if (__round_up(negative, word[0] & 1, 2 * half + sticky, 2))
		for (int i = 0; i < 4 && !++word[i]; i++)
			;
	if (size_of(word) > f->bits) {
		word[0] = word[0] >> 1 | word[1] << 31;
		for (int i = 1; i < 4; i++)
			word[i] = word[i] >> 1 | (i < 3 ? word[i + 1] << 31 : 0);
		exponent++;
	}
	if (exponent + size_of(word) > f->highest + f->bits)
		return extreme(1, negative, f);
	if (inexact && size_of(word) < f->bits && exponent <= f->lowest)
		errno = ERANGE;
	return compose(word, exponent);
}

/* An exponent after e or p; *at moves on only when there are digits. */
static int read_exponent(const char **at)
{
	const char *p = *at + 1;
	int negative = *p == '-', value = 0;
	if (*p == '-' || *p == '+')
		p++;
	if (!isdigit((unsigned char)*p))
		return 0;
	for (; isdigit((unsigned char)*p); p++)
		if (value < 100000000)
			value = value * 10 + *p - '0';
	*at = p;
	return negative ? -value : value;
}

static long double read_hexadecimal(const char *at, const char **end, int negative,
				    const struct format *f)
{
	uint32_t word[4] = {0};
	int exponent = 0, sticky = 0, point = 0, digits = 0;
	const char *start = at - 1; /* the "x": "0" alone is a number */

	for (;; at++) {
		if (*at == '.' && !point) {
			point = 1;
			continue;
		}
		if (!isxdigit((unsigned char)*at))
			break;
		int digit = isdigit((unsigned char)*at) ? *at - '0' : (*at | 32) - 'a' + 10;
		digits++;
		if (size_of(word) > 120) {
			sticky |= digit;
			exponent += point ? 0 : 4;
			continue;
		}
		for (int bit = 3; bit >= 0; bit--)
			shift_left(word, digit >> bit & 1);
		exponent -= point ? 4 : 0;
	}
	*end = start;
	if (!digits)
		return 0;
	if ((*at | 32) == 'p')
		exponent += read_exponent(&at);
	*end = at;
	if (exponent > 40000 || exponent < -40000) {
		if (!size_of(word))
			return 0;
		return extreme(exponent > 0, negative, f);
	}
	return round_to(word, exponent, !!sticky, negative, f);
}

static long double read_decimal(const char *at, const char **end, int negative,
				const struct format *f)
{
	static const uint32_t powers[] = {1,      10,      100,      1000,     10000,
					  100000, 1000000, 10000000, 100000000};
	const char *first = at, *after, *point = NULL;
	int any = 0, sticky = 0, exponent = 0, power = 0;
	struct decimal d;

	for (; isdigit((unsigned char)*at) || (*at == '.' && !point); at++)
		if (*at == '.')
			point = at;
		else
			any = 1;
	after = at;
	if (!any)
		return 0;
	if ((*at | 32) == 'e')
		exponent = read_exponent(&at);
	*end = at;
	if (!point)
		point = after;
	while (first < after && (*first == '0' || *first == '.')) /* leading zeros say nothing */
		first++;
	if (first == after)
		return 0;
	/* The place of the first digit: 0 is the units. */
	long long place = (point > first ? point - first - 1 : point - first) + (long long)exponent;
	if (place > 5000 || place < -5100)
		return extreme(place > 0, negative, f);
	__decimal_clear(&d);
	for (; first < after; first++) {
		if (*first == '.')
			continue;
		int limb = UNITS - (place >= 0 ? place / 9 : -((8 - place) / 9));
		int in_limb = place >= 0 ? place % 9 : 0;
		if (place < 0)
			in_limb = (int)((place % 9 + 9) % 9);
		if (limb >= LIMBS - 20) /* the rest only breaks ties */
			sticky |= *first != '0';
		else if (*first != '0') {
			d.limb[limb] += (*first - '0') * powers[in_limb];
			if (limb < d.first)
				d.first = limb;
			if (limb > d.last)
				d.last = limb;
		}
		place--;
	}
	/* Scale by powers of two until the whole part has enough bits and not too many. */
	while (d.first < UNITS - 3) {
		__decimal_scale(&d, -9);
		power += 9;
	}
	while (d.first == UNITS && d.limb[UNITS] < 512 && power > f->lowest - 160) {
		__decimal_scale(&d, 18);
		power -= 18;
	}
	while (d.first > UNITS - 3 && power > f->lowest - 4) {
		__decimal_scale(&d, 18);
		power -= 18;
	}
	/* Four limbs are 28 digits at least, 93 bits: as many as most formats need. */
	while (f->bits > 90 && d.first == UNITS - 3 && d.limb[d.first] < 500000000 &&
	       power > f->lowest - 4) {
		__decimal_scale(&d, 1);
		power--;
	}
	/* The whole part, at most 36 digits (120 bits), as binary. */
	uint32_t word[4] = {0};
	for (int i = d.first; i <= UNITS; i++) {
		uint64_t carry = d.limb[i];
		for (int j = 0; j < 4; j++) {
			carry += (uint64_t)word[j] * 1000000000;
			word[j] = carry;
			carry >>= 32;
		}
	}
	for (int i = UNITS + 1; i <= d.last; i++)
		sticky |= d.limb[i] != 0;
	return round_to(word, power, sticky, negative, f);
}

static long double read_number(const char *text, char **end_to, const struct format *f)
{
	const char *at = text, *end = text;
	long double value = 0;
	int negative;

	while (isspace((unsigned char)*at))
		at++;
	negative = *at == '-';
	if (*at == '-' || *at == '+')
		at++;
	if (!strncasecmp(at, "inf", 3)) {
		end = at + (strncasecmp(at, "infinity", 8) ? 3 : 8);
		value = __builtin_infl();
	} else if (!strncasecmp(at, "nan", 3)) {
		const char *p = end = at + 3;
		if (*p++ == '(') {
			while (isalnum((unsigned char)*p) || *p == '_')
				p++;
			if (*p == ')')
				end = p + 1;
		}
		value = __builtin_nanl("");
	} else if (*at == '0' && (at[1] | 32) == 'x') {
		value = read_hexadecimal(at + 2, &end, negative, f);
	} else {
		value = read_decimal(at, &end, negative, f);
	}
	if (end_to)
		*end_to = (char *)end;
	return negative && end != text ? -value : value;
}

float strtof(const char *restrict text, char **restrict end)
{
	static const struct format f = FORMAT(__FLT);
	return read_number(text, end, &f);
}

double strtod(const char *restrict text, char **restrict end)
{
	static const struct format f = FORMAT(__DBL);
	return read_number(text, end, &f);
}

long double strtold(const char *restrict text, char **restrict end)
{
	static const struct format f = FORMAT(__LDBL);
	return read_number(text, end, &f);
}

double atof(const char *text) { return strtod(text, NULL); }
