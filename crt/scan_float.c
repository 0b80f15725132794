/* scan_float.c: which characters belong to a floating-point number of scanf(3): as many as may
 * begin one, since no more than one can be put back. In libm.a. */
#include <ctype.h>
#include <string.h>
#include "scan.h"

int __number_goes_on(struct number *n, int c)
{
	int lower = c | 32;
	switch (n->state) {
	case SIGN:
		n->state = FIRST;
		if (c == '+' || c == '-')
			return 1;
		/* fall through */
	case FIRST:
		n->word = lower == 'i' ? "nfinity" : lower == 'n' ? "an" : NULL;
		n->state = n->word ? WORD : DIGITS;
		if (n->word)
			return 1;
		/* fall through */
	case DIGITS:
	case FRACTION:
		if (lower == 'x' && n->state == DIGITS && n->digits == 1 && n->hexadecimal < 0) {
			n->hexadecimal = 1;
			n->digits = 0;
			return 1;
		}
		if (n->hexadecimal > 0 ? isxdigit(c) : isdigit(c)) {
			n->hexadecimal =
				!n->digits && c == '0' && n->state == DIGITS && !n->hexadecimal
					? -1
					: n->hexadecimal > 0;
			n->digits++;
			return 1;
		}
		if (c == '.' && n->state == DIGITS) {
			n->state = FRACTION;
			return 1;
		}
		if (n->digits && lower == (n->hexadecimal > 0 ? 'p' : 'e')) {
			n->state = EXPONENT_SIGN;
			return 1;
		}
		return 0;
	case EXPONENT_SIGN:
		n->state = EXPONENT;
		if (c == '+' || c == '-')
			return 1;
		/* fall through */
	case EXPONENT:
		n->exponent_digits += isdigit(c) != 0;
		return isdigit(c);
	case WORD:
		if (!*n->word && c == '(' && n->digits == 2) {
			n->state = PAYLOAD;
			return 1;
		}
		if (!*n->word || lower != *n->word)
			return 0;
		n->word++;
		n->digits++;
		return 1;
	case PAYLOAD:
		n->state = c == ')' ? DONE : PAYLOAD;
		return c == ')' || c == '_' || isalnum(c);
	default:
		return 0;
	}
}

int __number_is_whole(const struct number *n)
{
	switch (n->state) {
	case DIGITS:
	case FRACTION:
		return n->digits > 0;
	case EXPONENT:
		return n->exponent_digits > 0;
	case WORD:
		return !*n->word || !strcmp(n->word, "inity");
	default:
		return n->state == DONE;
	}
}
