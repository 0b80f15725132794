/* gettext.c: translated messages, without translations. gettext(3). textdomain.c keeps where they
 * would be. */
#include <libintl.h>
#include <stddef.h>

char *gettext(const char *text) { return (char *)text; }
char *dgettext(const char *domain, const char *text) { return (void)domain, (char *)text; }
char *dcgettext(const char *domain, const char *text, int category)
{
	return (void)domain, (void)category, (char *)text;
}
char *ngettext(const char *one, const char *many, unsigned long count)
{
	return (char *)(count == 1 ? one : many);
}
char *dngettext(const char *domain, const char *one, const char *many, unsigned long count)
{
	return (void)domain, ngettext(one, many, count);
}
char *dcngettext(const char *domain, const char *one, const char *many, unsigned long count,
		 int category)
{
	return (void)domain, (void)category, ngettext(one, many, count);
}

/* In a locale that is not the thread's. */
char *gettext_l(const char *text, locale_t locale) { return (void)locale, (char *)text; }
char *dgettext_l(const char *domain, const char *text, locale_t locale)
{
	return (void)domain, (void)locale, (char *)text;
}
char *dcgettext_l(const char *domain, const char *text, int category, locale_t locale)
{
	return (void)domain, (void)category, (void)locale, (char *)text;
}
char *ngettext_l(const char *one, const char *many, unsigned long count, locale_t locale)
{
	return (void)locale, ngettext(one, many, count);
}
char *dngettext_l(const char *domain, const char *one, const char *many, unsigned long count,
		  locale_t locale)
{
	return (void)domain, (void)locale, ngettext(one, many, count);
}
char *dcngettext_l(const char *domain, const char *one, const char *many, unsigned long count,
		   int category, locale_t locale)
{
	return (void)domain, (void)category, (void)locale, ngettext(one, many, count);
}
