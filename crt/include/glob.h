/* glob.h: the files that match a shell's pattern. glob(3). */
#ifndef CRT_GLOB_H
#define CRT_GLOB_H

#include <features.h>
#include <stddef.h>

typedef struct {
	size_t gl_pathc;
	char **gl_pathv;
	size_t gl_offs;
} glob_t;

#define GLOB_ERR      1
#define GLOB_MARK     2
#define GLOB_NOSORT   4
#define GLOB_DOOFFS   8
#define GLOB_NOCHECK  16
#define GLOB_APPEND   32
#define GLOB_NOESCAPE 64
#define GLOB_PERIOD   128

#ifdef CRT_SHOW_BSD
#define GLOB_BRACE       1024 /* {a,b}: each */
#define GLOB_NOMAGIC     2048 /* a pattern with nothing special that matches nothing is the result */
#define GLOB_TILDE       4096  /* ~ and ~user: their home */
#define GLOB_ONLYDIR     8192  /* of what a pattern finds */
#define GLOB_TILDE_CHECK 16384 /* and when there is none, nothing matches */
#endif

#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
#define GLOB_NOSYS   4

int glob(const char *restrict pattern, int flags, int (*failed)(const char *path, int error),
	 glob_t *restrict found);
void globfree(glob_t *found);

#ifdef CRT_SHOW_BSD
/* The same, and brings what finds homes: a call without GLOB_TILDE does not. */
int __glob_with_homes(const char *restrict pattern, int flags,
		      int (*failed)(const char *path, int error), glob_t *restrict found);
#define glob(pattern, flags, failed, found)                                                        \
	(__builtin_constant_p(flags) && !((flags) & (GLOB_TILDE | GLOB_TILDE_CHECK))               \
		 ? (glob)(pattern, flags, failed, found)                                           \
		 : __glob_with_homes(pattern, flags, failed, found))
#endif

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define glob64     glob
#define globfree64 globfree
#endif

#endif
