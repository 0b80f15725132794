/* langinfo.c: the C locale's texts, in the order of langinfo.h. nl_langinfo(3). */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include "calendar_names.h"

char *nl_langinfo(nl_item item)
{
	static const char texts[][21] = {
		"AM",       "PM",       "%a %b %e %H:%M:%S %Y",
		"%m/%d/%y", "%H:%M:%S", "%I:%M:%S %p",
		"",         "",         "",
		"",         "",         ".",
		"",         "^[yY]",    "^[nN]",
		"-",
	};
	static char abbreviations[MON_12 + 1][4]; /* filled in when asked for */
	const char *name = NULL;

	if (item >= ALTMON_1 && item <= ABALTMON_12)
		item += item < ABALTMON_1 ? MON_1 - ALTMON_1 : ABMON_1 - ABALTMON_1;
	if (item >= ABDAY_1 && item <= DAY_7)
		name = __day_names[item % 7];
	else if (item >= ABMON_1 && item <= MON_12)
		name = __month_names[(item - ABMON_1) % 12];
	if (name && (item < DAY_1 || (item >= ABMON_1 && item < MON_1)))
		return memcpy(abbreviations[item], name, 3);
	if (name)
		return (char *)name;
	if (item >= NL_LOCALE_NAME(LC_CTYPE) && item <= NL_LOCALE_NAME(LC_ALL))
		return setlocale(item - NL_LOCALE_NAME(0), NULL);
	if (item == CODESET)
		return MB_CUR_MAX > 1 ? "UTF-8" : "ANSI_X3.4-1968";
	return item >= AM_STR && item < CODESET ? (char *)texts[item - AM_STR] : "";
}

char *nl_langinfo_l(nl_item item, locale_t locale)
{
	locale_t before = uselocale(locale);
	char *text = nl_langinfo(item);
	uselocale(before);
	return text;
}
