/* decimal.h: exact decimal numbers with a fraction, of any size that a floating-point number needs.
 */
#ifndef CRT_DECIMAL_H
#define CRT_DECIMAL_H

#include <stdint.h>

#if __LDBL_MANT_DIG__ == 53
enum { WHOLE_LIMBS = 40, FRACTION_LIMBS = 125 };
#else
enum { WHOLE_LIMBS = 560, FRACTION_LIMBS = 1840 };
#endif
enum { UNITS = WHOLE_LIMBS - 1, LIMBS = WHOLE_LIMBS + FRACTION_LIMBS };

/* Limbs of nine digits, the most significant first; limb[UNITS] is the last before the point. Those
 * outside first … last are zero. */
struct decimal {
	int first, last;
	uint32_t limb[LIMBS];
};

void __decimal_clear(struct decimal *d);
/* Multiplies by factor (at most 2^32 - 1) and adds to the units. */
void __decimal_multiply(struct decimal *d, uint32_t factor, uint32_t add);
/* Times 2 to the power. Exact, but for what is below the last limb, which leaves a 1 there. */
void __decimal_scale(struct decimal *d, int power);

/* Whether a magnitude is to be rounded up, by fesetround(3). The last digit kept is odd or not;
 * rest is what comes behind it, `half` if that is a half. */
int __round_up(int negative, int odd, int rest, int half);

#endif
