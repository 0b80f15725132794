/* scan.h: the parts of scanf, inside crt only. */
#ifndef CRT_SCAN_H
#define CRT_SCAN_H

/* How much there is of a floating-point number. Begins as zeros. */
struct number {
	enum { SIGN, FIRST, DIGITS, FRACTION, EXPONENT_SIGN, EXPONENT, WORD, PAYLOAD, DONE } state;
	int hexadecimal; /* -1: a zero, which an x may follow */
	int digits, exponent_digits;
	const char *word; /* what of "infinity" or "nan" is still to come */
};

/* Whether a character goes on with what may become a number. */
int __number_goes_on(struct number *n, int c);
/* Whether it is one: not "0x", "1e+", "infin" or "nan(". */
int __number_is_whole(const struct number *n);

/* Fills set[256] from what follows "%[". Returns the place after "]". */
const char *__read_set(const char *format, char *set);

#endif
