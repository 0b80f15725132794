/* pattern.h: extended regular expressions over names, for -e trace=/PATTERN. */
#ifndef TRACER_PATTERN_H
#define TRACER_PATTERN_H

#include <stdbool.h>

/* Does the pattern match anywhere in the text? It knows . * + ? [] () | ^ $ and \ (regex(7)); a
 * pattern that is not well-formed matches as far as it can be read. */
bool pattern_matches(const char *pattern, const char *text);

#endif
