/* ctype.h: classes of ASCII characters. isalpha(3), toupper(3). */
#ifndef CRT_CTYPE_H
#define CRT_CTYPE_H

#include <features.h>
#include <locale.h>

int isalnum(int c);
int isalpha(int c);
int isblank(int c);
int iscntrl(int c);
int isdigit(int c);
int isgraph(int c);
int islower(int c);
int isprint(int c);
int ispunct(int c);
int isspace(int c);
int isupper(int c);
int isxdigit(int c);
int tolower(int c);
int toupper(int c);

#ifdef CRT_SHOW_POSIX
int isalnum_l(int c, locale_t locale);
int isalpha_l(int c, locale_t locale);
int isblank_l(int c, locale_t locale);
int iscntrl_l(int c, locale_t locale);
int isdigit_l(int c, locale_t locale);
int isgraph_l(int c, locale_t locale);
int islower_l(int c, locale_t locale);
int isprint_l(int c, locale_t locale);
int ispunct_l(int c, locale_t locale);
int isspace_l(int c, locale_t locale);
int isupper_l(int c, locale_t locale);
int isxdigit_l(int c, locale_t locale);
int tolower_l(int c, locale_t locale);
int toupper_l(int c, locale_t locale);
#endif

#ifdef CRT_SHOW_XSI
int isascii(int c);
int toascii(int c);
#define _tolower(c) ((c) | 32) /* of an upper-case letter: no check */
#define _toupper(c) ((c) & ~32)
#endif

#endif
