/* wordexp.h: words as the shell expands them. wordexp(3). */
#ifndef CRT_WORDEXP_H
#define CRT_WORDEXP_H
#include <sys/types.h>

#define WRDE_DOOFFS  1
#define WRDE_APPEND  2
#define WRDE_NOCMD   4
#define WRDE_REUSE   8
#define WRDE_SHOWERR 16
#define WRDE_UNDEF   32

#define WRDE_NOSPACE 1
#define WRDE_BADCHAR 2
#define WRDE_BADVAL  3
#define WRDE_CMDSUB  4
#define WRDE_SYNTAX  5
#define WRDE_NOSYS   (-1)

typedef struct {
	size_t we_wordc;
	char **we_wordv;
	size_t we_offs;
} wordexp_t;

int wordexp(const char *restrict words, wordexp_t *restrict result, int flags);
void wordfree(wordexp_t *result);

#endif
