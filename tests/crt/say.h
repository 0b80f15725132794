/* say.h: an expression and what it is, for programs that print the same with every C library. */
#ifndef TESTS_CRT_SAY_H
#define TESTS_CRT_SAY_H

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define SAY(expression) printf("%s = %lld\n", #expression, (long long)(expression))
/* With errno when it is -1. */
#define SAY_ERRNO(expression)                                                                      \
	do {                                                                                       \
		errno = 0;                                                                         \
		long long said = (long long)(expression);                                          \
		printf("%s = %lld", #expression, said);                                            \
		printf(said == -1 ? " %d\n" : "\n", errno);                                        \
	} while (0)
/* With the words of errno. */
#define FAILS(expression)                                                                          \
	do {                                                                                       \
		errno = 0;                                                                         \
		int result = (expression);                                                         \
		printf("%s = %d %s\n", #expression, result, strerror(errno));                      \
	} while (0)
#define SAY_TEXT(expression)                                                                       \
	do {                                                                                       \
		const char *said = (expression);                                                   \
		printf("%s = %s\n", #expression, said ? said : "NULL");                            \
	} while (0)

/* A part that cannot be tested here: why, and what would change that. The test shows it. */
#define SKIP(reason) printf("skip: %s\n", reason)

#endif
