/* stdio_ext.h: what a stream does and holds. stdio_ext(3). Programs made with gnulib ask for these.
 */
#ifndef CRT_STDIO_EXT_H
#define CRT_STDIO_EXT_H
#include <stdio.h>

#define FSETLOCKING_QUERY    0
#define FSETLOCKING_INTERNAL 1
#define FSETLOCKING_BYCALLER 2

size_t __fbufsize(FILE *stream);
size_t __fpending(FILE *stream);
int __flbf(FILE *stream);
int __freadable(FILE *stream);
int __fwritable(FILE *stream);
int __freading(FILE *stream);
int __fwriting(FILE *stream);
int __fsetlocking(FILE *stream, int type);
void __fpurge(FILE *stream);
void _flushlbf(void);

/* As in musl: sets ferror; how many bytes were read ahead, the first of them (NULL when there is
 * none), and taking them. */
void __fseterr(FILE *stream);
size_t __freadahead(FILE *stream);
const char *__freadptr(FILE *stream, size_t *size);
void __freadptrinc(FILE *stream, size_t size);
#endif
