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
