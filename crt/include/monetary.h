/* monetary.h: amounts of money as text. strfmon(3). */
#ifndef CRT_MONETARY_H
#define CRT_MONETARY_H
#include <sys/types.h>
#include <locale.h>

ssize_t strfmon(char *restrict to, size_t size, const char *restrict format, ...);
ssize_t strfmon_l(char *restrict to, size_t size, locale_t locale, const char *restrict format,
		  ...);

#endif
