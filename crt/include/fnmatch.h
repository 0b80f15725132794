/* fnmatch.h: whether a name matches a shell's pattern. fnmatch(3). */
#ifndef CRT_FNMATCH_H
#define CRT_FNMATCH_H

#include <features.h>

#define FNM_NOMATCH     1
#define FNM_NOSYS       (-1)
#define FNM_PATHNAME    1
#define FNM_FILE_NAME   FNM_PATHNAME
#define FNM_NOESCAPE    2
#define FNM_PERIOD      4
#define FNM_LEADING_DIR 8
#define FNM_CASEFOLD    16

int fnmatch(const char *pattern, const char *text, int flags);

#ifdef CRT_SHOW_GNU
#define FNM_EXTMATCH 32 /* ?(a|b) *(a|b) +(a|b) @(a|b) !(a|b) */
/* The same, and brings what knows these groups: a call without FNM_EXTMATCH does not. */
int __fnmatch_with_groups(const char *pattern, const char *text, int flags);
#define fnmatch(pattern, text, flags)                                                              \
	(__builtin_constant_p(flags) && !((flags)&FNM_EXTMATCH)                                    \
		 ? (fnmatch)(pattern, text, flags)                                                 \
		 : __fnmatch_with_groups(pattern, text, flags))
#endif

#endif
