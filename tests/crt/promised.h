/* promised.h: for programs that use what a standard has but the C library beside ours is too old
 * for: it prints what the standard says. IS(a call, its result). */
#ifndef TESTS_CRT_PROMISED_H
#define TESTS_CRT_PROMISED_H

#include "say.h"

#ifdef __GLIBC__
#define IS(expression, expected)      printf("%s = %lld\n", #expression, (long long)(expected))
#define IS_TEXT(expression, expected) printf("%s = %s\n", #expression, expected)
#define DO(statement)
#else
#define IS(expression, expected)      printf("%s = %lld\n", #expression, (long long)(expression))
#define IS_TEXT(expression, expected) printf("%s = %s\n", #expression, expression)
#define DO(statement)                 statement
#endif

#endif
