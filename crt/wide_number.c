/* wide_number.c: numbers in wide text. wcstol(3), wcstoul(3). Their characters are ASCII: a copy in
 * bytes is read by strtol and its like. */
#include <inttypes.h>
#include <stdlib.h>
#include "wide_number.h"

#define READER(type, name, narrow)                                                                 \
	type name(const wchar_t *restrict text, wchar_t **restrict end, int base)                  \
	{                                                                                          \
		READ_NARROW(type, narrow(bytes, &stop, base));                                     \
	}

READER(long, wcstol, strtol)
READER(long long, wcstoll, strtoll)
READER(unsigned long, wcstoul, strtoul)
READER(unsigned long long, wcstoull, strtoull)
READER(intmax_t, wcstoimax, strtoimax)
READER(uintmax_t, wcstoumax, strtoumax)

/* Room for short numbers is the caller's; NULL when there is no memory for a long one. */
char *__ascii(const wchar_t *text, char *room, size_t size)
{
	size_t length = 0;
	while (text[length] > 0 && text[length] < 128)
		length++;
	char *bytes = length < size ? room : malloc(length + 1);
	if (!bytes)
		return NULL;
	for (size_t i = 0; i < length; i++)
		bytes[i] = text[i];
	bytes[length] = 0;
	return bytes;
}
