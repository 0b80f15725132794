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
	/* As a month stands alone, which is no other word here. */
	ALTMON_1,
	ALTMON_2,
	ALTMON_3,
	ALTMON_4,
	ALTMON_5,
	ALTMON_6,
	ALTMON_7,
	ALTMON_8,
	ALTMON_9,
	ALTMON_10,
	ALTMON_11,
	ALTMON_12,
	ABALTMON_1,
	ABALTMON_2,
	ABALTMON_3,
	ABALTMON_4,
	ABALTMON_5,
	ABALTMON_6,
	ABALTMON_7,
	ABALTMON_8,
	ABALTMON_9,
	ABALTMON_10,
	ABALTMON_11,
	ABALTMON_12,
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
#define ALTMON_1                 ALTMON_1
#define ALTMON_2                 ALTMON_2
#define ALTMON_3                 ALTMON_3
#define ALTMON_4                 ALTMON_4
#define ALTMON_5                 ALTMON_5
#define ALTMON_6                 ALTMON_6
#define ALTMON_7                 ALTMON_7
#define ALTMON_8                 ALTMON_8
#define ALTMON_9                 ALTMON_9
#define ALTMON_10                ALTMON_10
#define ALTMON_11                ALTMON_11
#define ALTMON_12                ALTMON_12
#define ABALTMON_1               ABALTMON_1
#define ABALTMON_2               ABALTMON_2
#define ABALTMON_3               ABALTMON_3
#define ABALTMON_4               ABALTMON_4
#define ABALTMON_5               ABALTMON_5
#define ABALTMON_6               ABALTMON_6
#define ABALTMON_7               ABALTMON_7
#define ABALTMON_8               ABALTMON_8
#define ABALTMON_9               ABALTMON_9
#define ABALTMON_10              ABALTMON_10
#define ABALTMON_11              ABALTMON_11
#define ABALTMON_12              ABALTMON_12
/* The name of the locale that a category has. */
#define NL_LOCALE_NAME(category) (0x10000 + (category))

char *nl_langinfo(nl_item item);
char *nl_langinfo_l(nl_item item, locale_t locale);

#endif
