/* locale.c: there is one locale, "C". setlocale(3), localeconv(3), newlocale(3). */
#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <string.h>

static int known(const char *name)
{
	return !*name || !strcmp(name, "C") || !strcmp(name, "POSIX");
}

char *setlocale(int category, const char *name)
{
	static char c[] = "C";
	if (category < LC_CTYPE || category > LC_ALL)
		return NULL;
	return !name || known(name) ? c : NULL;
}

struct lconv *localeconv(void)
{
	static char point[] = ".", none[1];
	static struct lconv c = {
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
	return &c;
}

static struct __locale the_only_one;

locale_t newlocale(int categories, const char *name, locale_t base)
{
	(void)base;
	if (!name || categories & ~LC_ALL_MASK) {
		errno = EINVAL;
		return NULL;
	}
	if (known(name))
		return &the_only_one;
	errno = ENOENT;
	return NULL;
}

locale_t duplocale(locale_t locale) { return locale; }
void freelocale(locale_t locale) { (void)locale; }
locale_t uselocale(locale_t locale) { return (void)locale, LC_GLOBAL_LOCALE; }
