/* strverscmp.c: compare strings with numbers in them, as ls -v. strverscmp(3). */
#include <ctype.h>
#include <string.h>

/* Where both are within digits: a number with leading zeros is a fraction, smaller the more zeros.
 */
int strverscmp(const char *a, const char *b)
{
	const unsigned char *x = (const void *)a, *y = (const void *)b;
	size_t at = 0, number = 0; /* number: where the digits before `at` begin */
	int fraction = 1;          /* nothing but zeros since then */

	for (; x[at] == y[at]; at++) {
		if (!x[at])
			return 0;
		if (!isdigit(x[at]))
			number = at + 1, fraction = 1;
		else if (x[at] != '0')
			fraction = 0;
	}
	if ((unsigned)x[number] - '1' < 9 &&
	    (unsigned)y[number] - '1' < 9) { /* whole numbers: the longer is larger */
		size_t i = at;
		for (; isdigit(x[i]); i++)
			if (!isdigit(y[i]))
				return 1;
		if (isdigit(y[i]))
			return -1;
	} else if (fraction && number < at && (isdigit(x[at]) || isdigit(y[at]))) {
		return (unsigned char)(x[at] - '0') - (unsigned char)(y[at] - '0');
	}
	return x[at] - y[at];
}
