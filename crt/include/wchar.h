/* wchar.h: wide characters: strings, conversion, input and output. UTF-8 is spoken after
 * setlocale(LC_CTYPE, "C.UTF-8"), or "" where the environment says so; before, a byte is a
 * character. */
#ifndef CRT_WCHAR_H
#define CRT_WCHAR_H

#include <features.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <wctype.h>

/* Of a character of which some bytes have come: its bits, how many bytes are missing, and between
 * what the next one must be. */
typedef struct {
	unsigned __bits;
	unsigned char __left, __low, __high;
} mbstate_t;

size_t wcslen(const wchar_t *string);
wchar_t *wcscpy(wchar_t *restrict to, const wchar_t *restrict from);
wchar_t *wcsncpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size);
wchar_t *wcscat(wchar_t *restrict to, const wchar_t *restrict from);
wchar_t *wcsncat(wchar_t *restrict to, const wchar_t *restrict from, size_t most);
int wcscmp(const wchar_t *a, const wchar_t *b);
int wcsncmp(const wchar_t *a, const wchar_t *b, size_t most);
int wcscoll(const wchar_t *a, const wchar_t *b);
size_t wcsxfrm(wchar_t *restrict to, const wchar_t *restrict from, size_t size);
wchar_t *wcschr(const wchar_t *string, wchar_t c);
wchar_t *wcsrchr(const wchar_t *string, wchar_t c);
wchar_t *wcsstr(const wchar_t *restrict string, const wchar_t *restrict pattern);
wchar_t *wcspbrk(const wchar_t *string, const wchar_t *accept);
size_t wcsspn(const wchar_t *string, const wchar_t *accept);
size_t wcscspn(const wchar_t *string, const wchar_t *reject);
wchar_t *wcstok(wchar_t *restrict string, const wchar_t *restrict separators,
		wchar_t **restrict state);
wchar_t *wmemchr(const wchar_t *from, wchar_t c, size_t count);
int wmemcmp(const wchar_t *a, const wchar_t *b, size_t count);
wchar_t *wmemcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t count);
wchar_t *wmemmove(wchar_t *to, const wchar_t *from, size_t count);
wchar_t *wmemset(wchar_t *to, wchar_t c, size_t count);

long wcstol(const wchar_t *restrict text, wchar_t **restrict end, int base);
long long wcstoll(const wchar_t *restrict text, wchar_t **restrict end, int base);
unsigned long wcstoul(const wchar_t *restrict text, wchar_t **restrict end, int base);
unsigned long long wcstoull(const wchar_t *restrict text, wchar_t **restrict end, int base);
float wcstof(const wchar_t *restrict text, wchar_t **restrict end);
double wcstod(const wchar_t *restrict text, wchar_t **restrict end);
long double wcstold(const wchar_t *restrict text, wchar_t **restrict end);
size_t wcsftime(wchar_t *restrict text, size_t size, const wchar_t *restrict format,
		const struct tm *restrict parts);

wint_t btowc(int byte);
int wctob(wint_t c);
int mbsinit(const mbstate_t *state);
size_t mbrlen(const char *restrict text, size_t size, mbstate_t *restrict state);
size_t mbrtowc(wchar_t *restrict to, const char *restrict text, size_t size,
	       mbstate_t *restrict state);
size_t wcrtomb(char *restrict to, wchar_t c, mbstate_t *restrict state);
size_t mbsrtowcs(wchar_t *restrict to, const char **restrict from, size_t count,
		 mbstate_t *restrict state);
size_t wcsrtombs(char *restrict to, const wchar_t **restrict from, size_t size,
		 mbstate_t *restrict state);

int fwide(FILE *stream, int mode);
wint_t fgetwc(FILE *stream);
wint_t getwc(FILE *stream);
wint_t getwchar(void);
wint_t ungetwc(wint_t c, FILE *stream);
wchar_t *fgetws(wchar_t *restrict line, int size, FILE *restrict stream);
wint_t fputwc(wchar_t c, FILE *stream);
wint_t putwc(wchar_t c, FILE *stream);
wint_t putwchar(wchar_t c);
int fputws(const wchar_t *restrict text, FILE *restrict stream);

int wprintf(const wchar_t *restrict format, ...);
int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...);
int swprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, ...);
int vwprintf(const wchar_t *restrict format, va_list arguments);
int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list arguments);
int vswprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, va_list arguments);
int wscanf(const wchar_t *restrict format, ...);
int fwscanf(FILE *restrict stream, const wchar_t *restrict format, ...);
int swscanf(const wchar_t *restrict text, const wchar_t *restrict format, ...);
int vwscanf(const wchar_t *restrict format, va_list arguments);
int vfwscanf(FILE *restrict stream, const wchar_t *restrict format, va_list arguments);
int vswscanf(const wchar_t *restrict text, const wchar_t *restrict format, va_list arguments);

#ifdef CRT_SHOW_POSIX
size_t wcsnlen(const wchar_t *string, size_t most);
wchar_t *wcpcpy(wchar_t *restrict to, const wchar_t *restrict from);
wchar_t *wcpncpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size);
wchar_t *wcsdup(const wchar_t *string);
int wcscasecmp(const wchar_t *a, const wchar_t *b);
int wcsncasecmp(const wchar_t *a, const wchar_t *b, size_t most);
FILE *open_wmemstream(wchar_t **text, size_t *size);
size_t mbsnrtowcs(wchar_t *restrict to, const char **restrict from, size_t size, size_t count,
		  mbstate_t *restrict state);
size_t wcsnrtombs(char *restrict to, const wchar_t **restrict from, size_t count, size_t size,
		  mbstate_t *restrict state);
int wcscoll_l(const wchar_t *a, const wchar_t *b, locale_t locale);
int wcscasecmp_l(const wchar_t *a, const wchar_t *b, locale_t locale);
int wcsncasecmp_l(const wchar_t *a, const wchar_t *b, size_t most, locale_t locale);
size_t wcsxfrm_l(wchar_t *restrict to, const wchar_t *restrict from, size_t size, locale_t locale);
#endif

#ifdef CRT_SHOW_POSIX8
size_t wcslcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size);
size_t wcslcat(wchar_t *restrict to, const wchar_t *restrict from, size_t size);
#endif

#ifdef CRT_SHOW_GNU
wchar_t *wcschrnul(const wchar_t *string, wchar_t c);
wchar_t *wmempcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t count);
#endif

#ifdef CRT_SHOW_XSI
wchar_t *wcswcs(const wchar_t *text, const wchar_t *part);
int wcwidth(wchar_t c);
int wcswidth(const wchar_t *string, size_t most);
#endif

#endif
