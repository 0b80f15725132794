/* libintl.h: translated messages: there are no translations, each text stands for itself.
 * gettext(3). */
#ifndef CRT_LIBINTL_H
#define CRT_LIBINTL_H

#include <locale.h>

char *gettext(const char *text);
char *dgettext(const char *domain, const char *text);
char *dcgettext(const char *domain, const char *text, int category);
char *ngettext(const char *one, const char *many, unsigned long count);
char *dngettext(const char *domain, const char *one, const char *many, unsigned long count);
char *dcngettext(const char *domain, const char *one, const char *many, unsigned long count,
		 int category);
#ifdef CRT_SHOW_POSIX8
char *gettext_l(const char *text, locale_t locale);
char *dgettext_l(const char *domain, const char *text, locale_t locale);
char *dcgettext_l(const char *domain, const char *text, int category, locale_t locale);
char *ngettext_l(const char *one, const char *many, unsigned long count, locale_t locale);
char *dngettext_l(const char *domain, const char *one, const char *many, unsigned long count,
		  locale_t locale);
char *dcngettext_l(const char *domain, const char *one, const char *many, unsigned long count,
		   int category, locale_t locale);
#endif
char *textdomain(const char *domain);
char *bindtextdomain(const char *domain, const char *folder);
char *bind_textdomain_codeset(const char *domain, const char *codeset);

#endif
