/* format_float.c: %a, %e, %f and %g of printf(3), exact for every value and precision. In libm.a.
 */
#include <limits.h>
#include <string.h>
#include "float_digits.h"
#include "format.h"

/* The place of the first digit that is not zero, or -1. */
static int leading(const struct digits *d)
{
	for (int i = 0; i < d->count; i++)
		if (d->digit[i] != '0')
			return i;
	return -1;
}

struct field {
	FILE *stream;
	unsigned flags;
	int width, precision;
	char letter;
	int padding, failed;
};

static void put(struct field *f, const char *text, size_t size)
{
	while (size--)
		f->failed |= f->stream->put(f->stream, (unsigned char)*text++);
}

static void pad(struct field *f, char character, int count)
{
	while (count-- > 0)
		put(f, &character, 1);
}

/* Writes count digits from place at on; there are zeros before and behind those that are known. */
static void put_digits(struct field *f, const struct digits *d, int at, int count)
{
	int known = at < d->count ? d->count - at : 0;
	if (known > count)
		known = count;
	if (known > 0)
		put(f, d->digit + at, known);
	pad(f, '0', count - (known > 0 ? known : 0));
}

/* Spaces or zeros around a body of size bytes with its prefix (sign, 0x). Returns the total. */
static size_t begin(struct field *f, const char *prefix, size_t body)
{
	size_t size = strlen(prefix) + body;
	f->padding = f->width > 0 && (size_t)f->width > size ? (int)(f->width - size) : 0;
	if (!(f->flags & (LEFT | ZERO)))
		pad(f, ' ', f->padding);
	put(f, prefix, strlen(prefix));
	if (f->flags & ZERO)
		pad(f, '0', f->padding);
	return size + f->padding;
}

static void end(struct field *f)
{
	if (f->flags & LEFT)
		pad(f, ' ', f->padding);
}

/* An exponent: letter, sign, at least `least` digits. Returns its size. */
static int write_exponent(char *to, char letter, int exponent, int least)
{
	char digits[8], *p = to;
	int count = 0, magnitude = exponent < 0 ? -exponent : exponent;
	*p++ = letter;
	*p++ = exponent < 0 ? '-' : '+';
	do
		digits[count++] = '0' + magnitude % 10;
	while ((magnitude /= 10) || count < least);
	while (count)
		*p++ = digits[--count];
	return p - to;
}

static int put_hexadecimal(struct field *f, struct number *n, char *prefix, int is_long)
{
	char text[40], exponent[10], upper = f->letter == 'A' ? 0 : 32;
	int bits = is_long ? __LDBL_MANT_DIG__ : 53, nibbles = (bits - 1 + 3) / 4;
	/* One leading digit, then nibbles; x87 has four bits in the leading digit. */
	if (bits == 64)
		nibbles = 15;
	int power = n->exponent + nibbles * 4, precision = f->precision;
	uint64_t high = n->high, low = n->low;

	for (int i = nibbles; i >= 0; i--) {
		unsigned nibble = low & 15;
		low = low >> 4 | high << 60;
		high >>= 4;
		text[i] = nibble;
	}
	if (!n->high && !n->low)
		power = 0;
	int shown = nibbles;
	if (precision < 0)
		while (shown && !text[shown])
			shown--;
	else if (precision < nibbles) {
		shown = precision;
		int more = 0, odd = text[shown] & 1;
		for (int i = shown + 2; i <= nibbles; i++)
			more |= text[i] != 0;
		int up = __round_up(n->negative, odd, 2 * text[shown + 1] + more, 16);
		for (int i = shown; up && i >= 0; i--) {
			up = i && text[i] == 15;
			text[i] = up ? 0 : text[i] + 1;
		}
		if (text[0] == 16) {
			text[0] = 1;
			power += 4;
		}
	}
	for (int i = 0; i <= shown; i++)
		text[i] = "0123456789ABCDEF"[(int)text[i]] | (text[i] > 9 ? upper : 0);
	int zeros = precision > shown ? precision - shown : 0;
	int point = shown || zeros || f->flags & ALTERNATE;
	int exponent_size = write_exponent(exponent, 'P' | upper, power, 1);
	strcat(prefix, upper ? "0x" : "0X");
	size_t total = begin(f, prefix, 1 + point + shown + zeros + exponent_size);
	put(f, text, 1);
	if (point)
		put(f, ".", 1);
	put(f, text + 1, shown);
	pad(f, '0', zeros);
	put(f, exponent, exponent_size);
	end(f);
	return f->failed ? -1 : (int)total;
}

int __format_float(FILE *stream, unsigned flags, int width, int precision, char letter,
		   const void *number, int is_long)
{
	int style = letter | 32;
	struct number n = __number_parts(number, is_long);
	if (flags & LEFT)
		flags &= ~ZERO;
	struct field f = {stream, flags, width, precision, letter, 0, 0};
	struct digits d;
	char prefix[4] = {n.negative ? '-' : flags & PLUS ? '+' : flags & SPACE ? ' ' : 0};
	char exponent[10];
	int exponent_size = 0;

	if (n.kind != FINITE) {
		static const char names[] = "infnanINFNAN";
		f.flags &= ~ZERO;
		size_t total = begin(&f, prefix, 3);
		put(&f, names + (n.kind == INFINITE ? 0 : 3) + (letter & 32 ? 0 : 6), 3);
		end(&f);
		return f.failed ? -1 : (int)total;
	}
	if (style == 'a')
		return put_hexadecimal(&f, &n, prefix, is_long && __LDBL_MANT_DIG__ != 53);

	__number_digits(&d, &n);
	if (precision < 0)
		precision = 6;
	int first = leading(&d), cut_zeros = 0;
	if (first < 0)
		first = d.whole - 1;
	if (style == 'g') {
		if (!precision)
			precision = 1;
		if (precision < d.count - first)
			__round_digits(&d, first + precision);
		if (leading(&d) >= 0)
			first = leading(&d);
		int power = d.whole - 1 - first;
		cut_zeros = !(flags & ALTERNATE);
		style = power < -4 || power >= precision ? 'e' : 'f';
		precision -= style == 'e' ? 1 : power + 1;
	} else if (style == 'e') {
		if (precision < d.count - first - 1)
			__round_digits(&d, first + 1 + precision);
		if (leading(&d) >= 0)
			first = leading(&d);
	} else if (precision < d.count - d.whole) {
		__round_digits(&d, d.whole + precision);
	}

	int at, whole; /* digits from `at` on, `whole` of them before the point */
	if (style == 'e') {
		at = first;
		whole = 1;
		exponent_size =
			write_exponent(exponent, 'E' | (letter & 32), d.whole - 1 - first, 2);
	} else {
		at = leading(&d) < 0 || leading(&d) >= d.whole ? d.whole - 1 : leading(&d);
		whole = d.whole - at;
	}
	if (cut_zeros) {
		int most = d.count - at - whole;
		if (precision > most)
			precision = most > 0 ? most : 0;
		while (precision && (at + whole + precision > d.count ||
				     d.digit[at + whole + precision - 1] == '0'))
			precision--;
	}
	int point = precision || flags & ALTERNATE;
	size_t total = begin(&f, prefix, (size_t)whole + point + precision + exponent_size);
	put_digits(&f, &d, at, whole);
	if (point)
		put(&f, ".", 1);
	put_digits(&f, &d, at + whole, precision);
	put(&f, exponent, exponent_size);
	end(&f);
	return f.failed ? -1 : (int)total;
}
