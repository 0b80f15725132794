/* locale.c: the locale "C", and "C.UTF-8", which differs only in how bytes become wide characters.
 * setlocale(3), localeconv(3), newlocale(3). */
#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

extern int __utf8; /* multibyte.c */

/* Whether a name is that of a locale with UTF-8; -1: there is no such locale. "" is what the
 * environment asks for: each language in UTF-8 is C.UTF-8 here. */
static int is_utf8(const char *name)
{
	static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	const char *value = NULL;

	if (!*name) {
		for (int i = 0; i < 3 && !(value && *value); i++)
			value = getenv(variables[i]);
		if (!value || !*value)
			return 0;
		const char *charset = strchr(value, '.');
		if (charset && (!strcasecmp(charset, ".utf-8") || !strcasecmp(charset, ".utf8")))
			return 1;
		name = value;
	}
	if (!strcmp(name, "C") || !strcmp(name, "POSIX"))
		return 0;
	return strcmp(name, "C.UTF-8") && strcmp(name, "C.utf8") ? -1 : 1;
}

static char c[] = "C", c_utf8[] = "C.UTF-8";

/* Returns the name of what holds now, or NULL: no such locale or category. */
char *setlocale(int category, const char *name)
{
	if (category < LC_CTYPE || category > LC_ALL)
		return NULL;
	int utf8 = name ? is_utf8(name) : __utf8;
	if (utf8 < 0)
		return NULL;
	if (category == LC_CTYPE || category == LC_ALL)
		__utf8 = utf8;
	else if (!name)
		utf8 = 0;
	return utf8 ? c_utf8 : c;
}

struct lconv *localeconv(void)
{
	static char point[] = ".", none[1];
	static struct lconv conventions = {
		.decimal_point = point,
		.thousands_sep = none,
		.grouping = none,
		.int_curr_symbol = none,
		.currency_symbol = none,
		.mon_decimal_point = none,
		.mon_thousands_sep = none,
		.mon_grouping = none,
		.positive_sign = none,
		.negative_sign = none,
		.int_frac_digits = CHAR_MAX,
		.frac_digits = CHAR_MAX,
		.p_cs_precedes = CHAR_MAX,
		.p_sep_by_space = CHAR_MAX,
		.n_cs_precedes = CHAR_MAX,
		.n_sep_by_space = CHAR_MAX,
		.p_sign_posn = CHAR_MAX,
		.n_sign_posn = CHAR_MAX,
		.int_p_cs_precedes = CHAR_MAX,
		.int_n_cs_precedes = CHAR_MAX,
		.int_p_sep_by_space = CHAR_MAX,
		.int_n_sep_by_space = CHAR_MAX,
		.int_p_sign_posn = CHAR_MAX,
		.int_n_sign_posn = CHAR_MAX,
	};
	return &conventions;
}

/* A locale is C or C.UTF-8. Each thread has the same one: the last that any of them has chosen. */
static struct __locale plain = {c}, utf8 = {c_utf8}, *current = LC_GLOBAL_LOCALE;

locale_t newlocale(int categories, const char *name, locale_t base)
{
	int is = name ? is_utf8(name) : 0;
	if (!name || categories & ~LC_ALL_MASK) {
		errno = EINVAL;
		return NULL;
	}
	if (is < 0) {
		errno = ENOENT;
		return NULL;
	}
	if (!(categories & LC_CTYPE_MASK))
		return base ? base : &plain;
	return is ? &utf8 : &plain;
}

locale_t duplocale(locale_t locale)
{
	return locale != LC_GLOBAL_LOCALE ? locale : __utf8 ? &utf8 : &plain;
}

void freelocale(locale_t locale) { (void)locale; }

/* Returns the one before. */
locale_t uselocale(locale_t locale)
{
	static int of_process;
	locale_t old = current;

	if (!locale)
		return old;
	if (old == LC_GLOBAL_LOCALE)
		of_process = __utf8;
	__utf8 = locale == LC_GLOBAL_LOCALE ? of_process : locale == &utf8;
	current = locale;
	return old;
}

/* The name of one category's locale, LC_ALL is none. NULL: no such category. */
const char *getlocalename_l(int category, locale_t locale)
{
	if (category < LC_CTYPE || category >= LC_ALL)
		return NULL;
	return locale == LC_GLOBAL_LOCALE ? setlocale(category, NULL) : locale->__name;
}
