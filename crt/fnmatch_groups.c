/* fnmatch_groups.c: ?(a|b) *(a|b) +(a|b) @(a|b) !(a|b) in a shell's patterns: FNM_EXTMATCH of
 * fnmatch(3). A program gets it whose call may have that flag: fnmatch.h asks for it then. All ways
 * to cut the text are tried: groups in groups may take long. */
#define _GNU_SOURCE
#include <ctype.h>
#include <fnmatch.h>
#include <string.h>
#include "bracket.h"

struct match {
	const char *begin; /* of the text */
	int flags;
};

static int fold(const struct match *m, int c) { return m->flags & FNM_CASEFOLD ? tolower(c) : c; }

/* Behind the part of a pattern that stands for one character: itself, an escaped one, or [a-z]. */
static const char *behind(const struct match *m, const char *p, char set[256])
{
	int bracket_flags = BRACKET_BANG | (m->flags & FNM_CASEFOLD ? BRACKET_FOLD : 0) |
			    (m->flags & FNM_NOESCAPE ? 0 : BRACKET_ESCAPES);
	const char *after = p + 1;
	if (*p == '[' && !__bracket(&after, bracket_flags, set))
		return after;
	memset(set, 0, 256);
	if (*p == '\\' && !(m->flags & FNM_NOESCAPE) && !*++p)
		return p;
	for (int c = 0; c < 256; c++)
		set[c] = fold(m, c) == fold(m, (unsigned char)*p);
	return p + 1;
}

static int begins_group(const char *p) { return *p && p[1] == '(' && strchr("?*+@!", *p); }

/* From the first alternative of a group, or behind "|": the place of what ends it, | or ). NULL:
 * nothing does. */
static const char *end_of_alternative(const struct match *m, const char *p)
{
	char set[256];
	for (int depth = 0; *p;) {
		if (begins_group(p)) {
			depth++;
			p += 2;
		} else if (!depth && (*p == '|' || *p == ')')) {
			return p;
		} else if (*p == ')') {
			depth--;
			p++;
		} else {
			p = behind(m, p, set);
		}
	}
	return NULL;
}

static int match(const struct match *m, const char *p, const char *p_end, const char *t,
		 const char *end);

/* Whether a leading period is at t, which a period alone matches. */
static int is_hidden(const struct match *m, const char *t)
{
	return *t == '.' && m->flags & FNM_PERIOD &&
	       (t == m->begin || (t[-1] == '/' && m->flags & FNM_PATHNAME));
}

/* The group at p, whose first alternative ends at bar, and what follows it. */
static int match_group(const struct match *m, const char *p, const char *bar, const char *p_end,
		       const char *t, const char *end)
{
	const char *close = bar, *first = p + 2;
	while (*close == '|')
		close = end_of_alternative(m, close + 1);
	if (strchr("?*", *p) && match(m, close + 1, p_end, t, end))
		return 1;
	for (const char *cut = t;; cut++) {
		int any = match(m, first, bar, t, cut);
		for (const char *one = bar; !any && *one == '|';) {
			const char *next = end_of_alternative(m, one + 1);
			any = match(m, one + 1, next, t, cut);
			one = next;
		}
		if (any == (*p != '!') && match(m, close + 1, p_end, cut, end))
			return 1;
		if (any && strchr("*+", *p) && cut > t && match(m, p, p_end, cut, end))
			return 1;
		if (cut == end)
			return 0;
	}
}

static int match(const struct match *m, const char *p, const char *p_end, const char *t,
		 const char *end)
{
	char set[256];
	while (p < p_end) {
		const char *bar = begins_group(p) ? end_of_alternative(m, p + 2) : NULL, *after;
		const char *close = bar;
		while (close && *close == '|')
			close = end_of_alternative(m, close + 1);
		if (close && close < p_end)
			return match_group(m, p, bar, p_end, t, end);
		int hidden = is_hidden(m, t), slash = 0;
		if (*p == '*') {
			for (; !hidden && !match(m, p + 1, p_end, t, end); t++)
				if (t == end || (*t == '/' && m->flags & FNM_PATHNAME))
					return 0;
			return !hidden;
		}
		if (t == end)
			return 0;
		slash = *t == '/' && m->flags & FNM_PATHNAME;
		if (*p == '?')
			after = p + 1;
		else if (after = behind(m, p, set), !set[(unsigned char)*t])
			return 0;
		if ((hidden || slash) && (*p == '?' || *p == '['))
			return 0;
		p = after;
		t++;
	}
	return t == end;
}

static int match_groups(const char *pattern, const char *text, int flags)
{
	const struct match m = {text, flags};
	const char *end = text, *p_end = pattern + strlen(pattern);
	for (;; end++) {
		int ends = !*end || (*end == '/' && flags & FNM_LEADING_DIR);
		if (ends && match(&m, pattern, p_end, text, end))
			return 0;
		if (!*end)
			return FNM_NOMATCH;
	}
}

int __fnmatch_with_groups(const char *pattern, const char *text, int flags)
{
	return flags & FNM_EXTMATCH ? match_groups(pattern, text, flags)
				    : (fnmatch)(pattern, text, flags);
}
