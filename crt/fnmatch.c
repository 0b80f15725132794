/* fnmatch.c: a shell's patterns. fnmatch(3). A star is tried with more and more characters; only
 * the last one needs to be, so this takes no more than pattern times text steps. */
#include <ctype.h>
#include <fnmatch.h>
#include "bracket.h"

static int fold(int c, int flags) { return flags & FNM_CASEFOLD ? tolower(c) : c; }

int(fnmatch)(const char *pattern, const char *text, int flags)
{
	const char *p = pattern, *t = text, *star = NULL, *star_text = NULL;
	int bracket_flags = BRACKET_BANG | (flags & FNM_CASEFOLD ? BRACKET_FOLD : 0) |
			    (flags & FNM_NOESCAPE ? 0 : BRACKET_ESCAPES);

	for (;;) {
		unsigned char c = *t;
		char set[256];
		int slash = c == '/' && flags & FNM_PATHNAME, escaped = 0;
		/* a leading period is matched by a period only */
		int hidden = c == '.' && flags & FNM_PERIOD &&
			     (t == text || (t[-1] == '/' && flags & FNM_PATHNAME));

		if (!*p && (!c || (c == '/' && flags & FNM_LEADING_DIR)))
			return 0;
		if (*p == '*' && !hidden) {
			star = ++p;
			star_text = t;
			continue;
		}
		if (!c || !*p)
			goto more;
		if (*p == '?' || *p == '[') {
			const char *after = p + 1;
			if (*p == '?' || !__bracket(&after, bracket_flags, set)) {
				if (hidden || slash || (*p == '[' && !set[c]))
					goto more;
				p = after;
				t++;
				continue;
			}
		}
		if (*p == '\\' && !(flags & FNM_NOESCAPE)) {
			escaped = 1;
			if (!p[1])
				return FNM_NOMATCH;
		}
		if ((*p == '*' && !escaped) ||
		    fold((unsigned char)p[escaped], flags) != fold(c, flags))
			goto more;
		p += 1 + escaped;
		t++;
		if (slash)
			star = NULL;
		continue;
more: /* the last star takes one more character */
		if (!star || !*star_text || (*star_text == '/' && flags & FNM_PATHNAME))
			return FNM_NOMATCH;
		t = ++star_text;
		p = star;
	}
}
