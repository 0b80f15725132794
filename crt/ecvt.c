/* ecvt.c: the digits of a number, as text. ecvt(3), gcvt(3). In libm.a. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[350];

/* Digits only; *point is where the decimal point belongs, *negative whether there was a sign. */
char *ecvt(double value, int digits, int *point, int *negative)
{
	char whole[64];
	*negative = signbit(value) != 0;
	*point = 0;
	if (!isfinite(value))
		return strcpy(text, isnan(value) ? "nan" : "inf");
	digits = digits > 17 ? 17 : digits < 0 ? 0 : digits;
	snprintf(whole, sizeof(whole), "%.*e", digits ? digits - 1 : 0, fabs(value));
	*point = value ? atoi(strchr(whole, 'e') + 1) + 1 : digits > 0;
	if (!digits)
		return strcpy(text, "");
	text[0] = whole[0];
	memcpy(text + 1, whole + 2, digits - 1);
	text[digits] = 0;
	return text;
}

/* digits are those behind the point. */
char *fcvt(double value, int digits, int *point, int *negative)
{
	char *at;
	*negative = signbit(value) != 0;
	*point = 0;
	if (!isfinite(value))
		return strcpy(text, isnan(value) ? "nan" : "inf");
	digits = digits > 17 ? 17 : digits < 0 ? 0 : digits;
	snprintf(text, sizeof(text), "%.*f", digits, fabs(value));
	at = strchr(text, '.');
	*point = at ? at - text : (int)strlen(text);
	if (at)
		memmove(at, at + 1, strlen(at));
	if (*point == 1 && *text == '0') { /* leading zeros are no digits */
		size_t zeros = strspn(text, "0"), length = strlen(text);
		*point = 0;
		if (zeros == length) /* nothing but zeros is as it is */
			zeros = 0;
		else
			*point = 1 - (int)zeros;
		memmove(text, text + zeros, length - zeros + 1);
	}
	return text;
}

char *gcvt(double value, int digits, char *buffer)
{
	sprintf(buffer, "%.*g", digits > 17 ? 17 : digits, value);
	return buffer;
}
