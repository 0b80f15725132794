/* libgen.h: the parts of a path; both functions may change it. basename(3). */
#ifndef CRT_LIBGEN_H
#define CRT_LIBGEN_H
char *dirname(char *path);
char *__xpg_basename(char *path);
#define basename __xpg_basename
#endif
