/* langinfo.h: what a locale says. nl_langinfo(3). */
#ifndef CRT_LANGINFO_H
#define CRT_LANGINFO_H

#include <locale.h>
#include <nl_types.h>

/* In the order of the table in crt/langinfo.c. */
enum {
	ABDAY_1,
	ABDAY_2,
	ABDAY_3,
	ABDAY_4,
	ABDAY_5,
	ABDAY_6,
	ABDAY_7,
	DAY_1,
	DAY_2,
	DAY_3,
	DAY_4,
	DAY_5,
	DAY_6,
	DAY_7,
	ABMON_1,
	ABMON_2,
	ABMON_3,
	ABMON_4,
	ABMON_5,
	ABMON_6,
	ABMON_7,
	ABMON_8,
	ABMON_9,
	ABMON_10,
	ABMON_11,
	ABMON_12,
	MON_1,
	MON_2,
	MON_3,
	MON_4,
	MON_5,
	MON_6,
	MON_7,
	MON_8,
	MON_9,
	MON_10,
	MON_11,
	MON_12,
	AM_STR,
	PM_STR,
	D_T_FMT,
	D_FMT,
	T_FMT,
	T_FMT_AMPM,
	ERA,
	ERA_D_FMT,
	ALT_DIGITS,
	ERA_D_T_FMT,
	ERA_T_FMT,
	RADIXCHAR,
	THOUSEP,
	YESEXPR,
	NOEXPR,
	CRNCYSTR,
	CODESET,
};

/* Macros, too: programs ask with #ifdef. */
#define ABDAY_1                  ABDAY_1
#define ABDAY_2                  ABDAY_2
#define ABDAY_3                  ABDAY_3
#define ABDAY_4                  ABDAY_4
#define ABDAY_5                  ABDAY_5
#define ABDAY_6                  ABDAY_6
#define ABDAY_7                  ABDAY_7
#define DAY_1                    DAY_1
#define DAY_2                    DAY_2
#define DAY_3                    DAY_3
#define DAY_4                    DAY_4
#define DAY_5                    DAY_5
#define DAY_6                    DAY_6
#define DAY_7                    DAY_7
#define ABMON_1                  ABMON_1
#define ABMON_2                  ABMON_2
#define ABMON_3                  ABMON_3
#define ABMON_4                  ABMON_4
#define ABMON_5                  ABMON_5
#define ABMON_6                  ABMON_6
#define ABMON_7                  ABMON_7
#define ABMON_8                  ABMON_8
#define ABMON_9                  ABMON_9
#define ABMON_10                 ABMON_10
#define ABMON_11                 ABMON_11
#define ABMON_12                 ABMON_12
#define MON_1                    MON_1
#define MON_2                    MON_2
#define MON_3                    MON_3
#define MON_4                    MON_4
#define MON_5                    MON_5
#define MON_6                    MON_6
#define MON_7                    MON_7
#define MON_8                    MON_8
#define MON_9                    MON_9
#define MON_10                   MON_10
#define MON_11                   MON_11
#define MON_12                   MON_12
#define AM_STR                   AM_STR
#define PM_STR                   PM_STR
#define D_T_FMT                  D_T_FMT
#define D_FMT                    D_FMT
#define T_FMT                    T_FMT
#define T_FMT_AMPM               T_FMT_AMPM
#define ERA                      ERA
#define ERA_D_FMT                ERA_D_FMT
#define ALT_DIGITS               ALT_DIGITS
#define ERA_D_T_FMT              ERA_D_T_FMT
#define ERA_T_FMT                ERA_T_FMT
#define RADIXCHAR                RADIXCHAR
#define THOUSEP                  THOUSEP
#define YESEXPR                  YESEXPR
#define NOEXPR                   NOEXPR
#define CRNCYSTR                 CRNCYSTR
#define CODESET                  CODESET
/* The name of the locale that a category has. */
#define NL_LOCALE_NAME(category) (0x10000 + (category))

char *nl_langinfo(nl_item item);
char *nl_langinfo_l(nl_item item, locale_t locale);

#endif
