/* glob.h: the files that match a shell's pattern. glob(3). */
#ifndef CRT_GLOB_H
#define CRT_GLOB_H

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

#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
#define GLOB_NOSYS   4

int glob(const char *restrict pattern, int flags, int (*failed)(const char *path, int error),
	 glob_t *restrict found);
void globfree(glob_t *found);

#if defined(_LARGEFILE64_SOURCE) || defined(_GNU_SOURCE)
/* What 32-bit systems have for large files: the same here. */
#define glob64     glob
#define globfree64 globfree
#endif

#endif
