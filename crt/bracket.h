/* bracket.h: [a-z] in patterns of fnmatch(3), glob(3) and regex(7), inside crt only. */
#ifndef CRT_BRACKET_H
#define CRT_BRACKET_H

#include <regex.h>

enum { BRACKET_FOLD = 1, BRACKET_ESCAPES = 2, BRACKET_BANG = 4 };

/* Which bytes the bracket expression after "[" has. *at moves behind its "]". Flags: both cases of
 * a letter; backslash escapes; ! inverts as ^ does. Returns 0, or REG_EBRACK, REG_ERANGE,
 * REG_ECTYPE, REG_ECOLLATE. */
int __bracket(const char **at, int flags, char set[256]);

#endif
