/* strfrom.c: one number as text, by a format of that alone. strfromd(3). In libm.a. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* %, .precision, and one of aefgAEFG. */
#define FROM(name, type, length)                                                                   \
	int name(char *restrict text, size_t size, const char *restrict format, type value)        \
	{                                                                                          \
		int precision = -1;                                                                \
		if (*format++ == '%' && *format == '.')                                            \
			precision = strtol(format + 1, (char **)&format, 10);                      \
		switch (*format) {                                                                 \
		case 'a':                                                                          \
			return snprintf(text, size, "%.*" length "a", precision, value);           \
		case 'A':                                                                          \
			return snprintf(text, size, "%.*" length "A", precision, value);           \
		case 'e':                                                                          \
			return snprintf(text, size, "%.*" length "e", precision, value);           \
		case 'E':                                                                          \
			return snprintf(text, size, "%.*" length "E", precision, value);           \
		case 'f':                                                                          \
			return snprintf(text, size, "%.*" length "f", precision, value);           \
		case 'F':                                                                          \
			return snprintf(text, size, "%.*" length "F", precision, value);           \
		case 'G':                                                                          \
			return snprintf(text, size, "%.*" length "G", precision, value);           \
		}                                                                                  \
		return snprintf(text, size, "%.*" length "g", precision, value);                   \
	}
FROM(strfromd, double, "")
FROM(strfromf, float, "")
FROM(strfroml, long double, "L")
