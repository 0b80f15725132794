/* wide_number.h: how wcstol and wcstod read through strtol and strtod, inside crt only. */
#ifndef CRT_WIDE_NUMBER_H
#define CRT_WIDE_NUMBER_H

#include <stdlib.h>
#include <wchar.h>

/* The ASCII characters that text begins with, in room or from malloc. NULL and ENOMEM. */
char *__ascii(const wchar_t *text, char *room, size_t size);

#define READ_NARROW(type, call)                                                                    \
	char room[128], *stop, *bytes = __ascii(text, room, sizeof(room));                         \
	type value = 0;                                                                            \
	if (end)                                                                                   \
		*end = (wchar_t *)text;                                                            \
	if (!bytes)                                                                                \
		return value;                                                                      \
	value = call;                                                                              \
	if (end)                                                                                   \
		*end = (wchar_t *)text + (stop - bytes);                                           \
	if (bytes != room)                                                                         \
		free(bytes);                                                                       \
	return value

#endif
