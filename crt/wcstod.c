/* wcstod.c: floating point in wide text. wcstod(3). */
#include "wide_number.h"

#define READER(type, name, narrow)                                                                 \
	type name(const wchar_t *restrict text, wchar_t **restrict end)                            \
	{                                                                                          \
		READ_NARROW(type, narrow(bytes, &stop));                                           \
	}

READER(float, wcstof, strtof)
READER(double, wcstod, strtod)
READER(long double, wcstold, strtold)
