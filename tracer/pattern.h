/* pattern.h: extended regular expressions over names, for -e trace=/PATTERN. */
#ifndef TRACER_PATTERN_H
#define TRACER_PATTERN_H

#include <stdbool.h>

/* Does the pattern match anywhere in the text? It knows . * + ? [] () | ^ $ and \ (regex(7)). */
bool pattern_matches(const char *pattern, const char *text);

/* What is wrong with the pattern; NULL when nothing is. */
const char *pattern_error(const char *pattern);

#endif
