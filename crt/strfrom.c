/* strfrom.c: one number as text, by a format of that alone. strfromd(3). In libm.a. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The format is %, .precision, and one of aefgAEFG. */
#define FROM(name, type, length)                                                                   \
	int name(char *restrict text, size_t size, const char *restrict format, type value)        \
	{                                                                                          \
		char whole[] = "%.*" length "g";                                                   \
		int precision = -1;                                                                \
		if (*format++ == '%' && *format == '.')                                            \
			precision = strtol(format + 1, (char **)&format, 10);                      \
		if (*format && strchr("aefgAEFG", *format))                                        \
			whole[sizeof whole - 2] = *format;                                         \
		return snprintf(text, size, whole, precision, value);                              \
	}
FROM(strfromd, double, "")
FROM(strfromf, float, "")
FROM(strfroml, long double, "L")
