/* iconv.h: text from one encoding to another. iconv(3). */
#ifndef CRT_ICONV_H
#define CRT_ICONV_H
#include <sys/types.h>

typedef struct __iconv *iconv_t;

iconv_t iconv_open(const char *to, const char *from);
size_t iconv(iconv_t conversion, char **restrict in, size_t *restrict in_left, char **restrict out,
	     size_t *restrict out_left);
int iconv_close(iconv_t conversion);

#endif
