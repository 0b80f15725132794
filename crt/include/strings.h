/* strings.h: the BSD names. string(3), ffs(3). */
#ifndef CRT_STRINGS_H
#define CRT_STRINGS_H

#include <features.h>
#include <stddef.h>
#include <locale.h>

int strcasecmp(const char *a, const char *b);
int strncasecmp(const char *a, const char *b, size_t most);
int ffs(int bits);

int strcasecmp_l(const char *a, const char *b, locale_t locale);
int strncasecmp_l(const char *a, const char *b, size_t most, locale_t locale);

/* POSIX gave them up in 2008. */
#if defined(CRT_SHOW_XSI) || !defined(_POSIX_C_SOURCE) || _POSIX_C_SOURCE - 0 < 200809
int bcmp(const void *a, const void *b, size_t size);
void bcopy(const void *from, void *to, size_t size);
void bzero(void *to, size_t size);
char *index(const char *string, int character);
char *rindex(const char *string, int character);
#endif

#ifdef CRT_SHOW_BSD
int ffsl(long bits);
int ffsll(long long bits);
#endif

#endif
