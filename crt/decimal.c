/* decimal.c: exact decimal numbers with a fraction. Steele & White, "How to Print Floating-Point
 * Numbers Accurately": with all digits at hand, rounding is simple. */
#include <string.h>
#include "decimal.h"

enum { BASE = 1000000000 };

void __decimal_clear(struct decimal *d)
{
	memset(d->limb, 0, sizeof(d->limb));
	d->first = d->last = UNITS;
}

void __decimal_multiply(struct decimal *d, uint32_t factor, uint32_t add)
{
	uint64_t carry = d->last == UNITS ? add : 0;
	for (int i = d->last; i >= d->first; i--) {
		carry += (uint64_t)d->limb[i] * factor + (i == UNITS && i != d->last ? add : 0);
		d->limb[i] = carry % BASE;
		carry /= BASE;
	}
	for (; carry && d->first > 0; carry /= BASE)
		d->limb[--d->first] = carry % BASE;
	while (d->last > UNITS && !d->limb[d->last])
		d->last--;
}

/* BASE is a multiple of 2^9, so nine bits at a time divide without a rest. */
static void halve(struct decimal *d, int bits)
{
	uint32_t carry = 0, unit = BASE >> bits;
	for (int i = d->first; i <= d->last; i++) {
		uint32_t limb = d->limb[i];
		d->limb[i] = (limb >> bits) + carry;
		carry = (limb & ((1U << bits) - 1)) * unit;
	}
	if (carry && d->last < LIMBS - 1)
		d->limb[++d->last] = carry;
	else if (carry)
		d->limb[d->last] |= 1;
	while (d->first < UNITS && !d->limb[d->first])
		d->first++;
}

void __decimal_scale(struct decimal *d, int power)
{
	for (; power > 0; power -= power < 29 ? power : 29)
		__decimal_multiply(d, 1U << (power < 29 ? power : 29), 0);
	for (; power<0; power += power> - 9 ? -power : 9)
		halve(d, power > -9 ? -power : 9);
}

/* What 1 becomes with a little more, or less, says how this thread rounds on every architecture. */
int __round_up(int negative, int odd, int rest, int half)
{
	volatile double one = negative ? -1 : 1, little = negative ? -__DBL_MIN__ : __DBL_MIN__;
	volatile double more = one + little, less = one - little;
	if (!rest || more != one || less != one)
		return rest && more != one;
	return rest > half || (rest == half && odd);
}
