/* locale_variants.c: functions that are told a locale. Only LC_CTYPE's encoding differs between the
 * two locales, and none of these depends on it: each does what its namesake does. isalpha_l(3),
 * strcoll_l(3) and others. */
#include <ctype.h>
#include <langinfo.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#define CLASS(class)                                                                               \
	int is##class##_l(int c, locale_t l) { return (void)l, is##class(c); }                     \
	int isw##class##_l(wint_t c, locale_t l) { return (void)l, isw##class(c); }
CLASS(alnum)
CLASS(alpha)
CLASS(blank)
CLASS(cntrl)
CLASS(digit)
CLASS(graph)
CLASS(lower)
CLASS(print)
CLASS(punct)
CLASS(space)
CLASS(upper)
CLASS(xdigit)

int tolower_l(int c, locale_t l) { return (void)l, tolower(c); }
int toupper_l(int c, locale_t l) { return (void)l, toupper(c); }
wint_t towlower_l(wint_t c, locale_t l) { return (void)l, towlower(c); }
wint_t towupper_l(wint_t c, locale_t l) { return (void)l, towupper(c); }
wctype_t wctype_l(const char *name, locale_t l) { return (void)l, wctype(name); }
int iswctype_l(wint_t c, wctype_t class, locale_t l) { return (void)l, iswctype(c, class); }
wctrans_t wctrans_l(const char *name, locale_t l) { return (void)l, wctrans(name); }
wint_t towctrans_l(wint_t c, wctrans_t to, locale_t l) { return (void)l, towctrans(c, to); }

int strcoll_l(const char *a, const char *b, locale_t l) { return (void)l, strcoll(a, b); }
int strcasecmp_l(const char *a, const char *b, locale_t l) { return (void)l, strcasecmp(a, b); }
int strncasecmp_l(const char *a, const char *b, size_t most, locale_t l)
{
	return (void)l, strncasecmp(a, b, most);
}
size_t strxfrm_l(char *restrict to, const char *restrict from, size_t size, locale_t l)
{
	return (void)l, strxfrm(to, from, size);
}
char *strerror_l(int number, locale_t l) { return (void)l, strerror(number); }
size_t strftime_l(char *restrict text, size_t size, const char *restrict format,
		  const struct tm *restrict parts, locale_t l)
{
	return (void)l, strftime(text, size, format, parts);
}
int wcscoll_l(const wchar_t *a, const wchar_t *b, locale_t l) { return (void)l, wcscoll(a, b); }
int wcscasecmp_l(const wchar_t *a, const wchar_t *b, locale_t l)
{
	return (void)l, wcscasecmp(a, b);
}
int wcsncasecmp_l(const wchar_t *a, const wchar_t *b, size_t most, locale_t l)
{
	return (void)l, wcsncasecmp(a, b, most);
}
size_t wcsxfrm_l(wchar_t *restrict to, const wchar_t *restrict from, size_t size, locale_t l)
{
	return (void)l, wcsxfrm(to, from, size);
}
