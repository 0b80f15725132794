/*
 * features.h: what the feature macros of feature_test_macros(7) ask for. A header shows C11's names
 * always, and others by group: CRT_SHOW_POSIX, CRT_SHOW_XSI, CRT_SHOW_BSD, CRT_SHOW_GNU. So a
 * program for C11 may have a getline of its own. Only the names that programs are likely to use as
 * theirs are in groups; most headers that C11 does not have show all they have. What X/Open had and
 * then gave up is CRT_SHOW_XSI5 (gone in issue 6) and CRT_SHOW_XSI6 (gone in issue 7); what came
 * late is CRT_SHOW_POSIX8 and CRT_SHOW_C23.
 */
#ifndef CRT_FEATURES_H
#define CRT_FEATURES_H

/* Everything, as in musl. */
#if defined(_ALL_SOURCE) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif
/* Without -std=c11 and the like, and without a macro that asks for less, all but GNU's names. */
#if !defined(_DEFAULT_SOURCE) && !defined(__STRICT_ANSI__) && !defined(_POSIX_SOURCE) &&           \
	!defined(_POSIX_C_SOURCE) && !defined(_XOPEN_SOURCE)
#define _DEFAULT_SOURCE 1
#endif
#if defined(_GNU_SOURCE)
#define CRT_SHOW_GNU
#endif
/* What issue 8 of POSIX (2024) and C23 have, which glibc 2.36 leaves to the program otherwise. */
#if defined(CRT_SHOW_GNU) || (defined(_POSIX_C_SOURCE) && _POSIX_C_SOURCE - 0 >= 202405) ||        \
	(defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 >= 800)
#define CRT_SHOW_POSIX8
#endif
#if defined(CRT_SHOW_GNU) || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L) ||          \
	defined(_ISOC2X_SOURCE) || defined(_ISOC23_SOURCE)
#define CRT_SHOW_C23
#endif
#if defined(_GNU_SOURCE) || defined(_DEFAULT_SOURCE) || defined(_BSD_SOURCE) ||                    \
	defined(_SVID_SOURCE)
#define CRT_SHOW_BSD
#endif
#if defined(CRT_SHOW_BSD) || defined(_XOPEN_SOURCE)
#define CRT_SHOW_XSI
#endif
#if defined(CRT_SHOW_BSD) || (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 < 600)
#define CRT_SHOW_XSI5
#endif
#if defined(CRT_SHOW_BSD) || (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 < 700)
#define CRT_SHOW_XSI6
#endif
/* gcc -pthread defines _REENTRANT. */
#if defined(CRT_SHOW_XSI) || defined(_POSIX_SOURCE) || defined(_POSIX_C_SOURCE) ||                 \
	defined(_REENTRANT) || defined(_THREAD_SAFE)
#define CRT_SHOW_POSIX
#endif

#endif
