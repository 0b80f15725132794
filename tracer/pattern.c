/*
 * pattern.c: see words.h. A backtracking matcher: what is left of the pattern after an atom is a
 * continuation, so that an alternative that fails later is tried again. The pattern is the user's
 * own and short.
 */
#include <string.h>
#include "words.h"

/* What must match after the present part: the pattern from `at` to `end`, then next. */
struct rest {
	const char *at, *end;
	const struct rest *next;
	const char *from; /* where a repetition began: it must get further than that */
};

static const char *subject; /* where the text begins, for ^ */

static bool match_branches(const char *at, const char *end, const char *text,
			   const struct rest *rest);

static const char *bracket_end(const char *at, const char *end)
{
	at += at[1] == '^' ? 3 : 2; /* a first ] is a member */
	while (at < end && *at != ']')
		at++;
	return at < end ? at + 1 : end;
}

/* The end of an atom that begins at `at`: a character, an escape, a [set] or a (group). */
static const char *atom_end(const char *at, const char *end)
{
	unsigned depth = 0;
	do {
		if (*at == '[') {
			at = bracket_end(at, end);
			continue;
		}
		if (*at == '\\' && at + 1 < end)
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && depth)
			depth--;
		at++;
	} while (depth && at < end);
	return at;
}

static bool in_brackets(const char *at, const char *end, char character)
{
	bool complement = *at == '^', found = false;
	for (at += complement; at < end; at++) {
		if (at + 2 < end && at[1] == '-') {
			found |= character >= at[0] && character <= at[2];
			at += 2;
		} else {
			found |= *at == character;
		}
	}
	return found != complement;
}

static bool match_branch(const char *at, const char *end, const char *text,
			 const struct rest *rest);

static bool match_rest(const char *text, const struct rest *rest)
{
	return !rest || (rest->from != text && match_branch(rest->at, rest->end, text, rest->next));
}

/* One atom [at, end), then rest. */
static bool match_atom(const char *at, const char *end, const char *text, const struct rest *rest)
{
	if (*at == '(')
		return match_branches(at + 1, end - 1, text, rest);
	if (*at == '^')
		return text == subject && match_rest(text, rest);
	if (*at == '$')
		return !*text && match_rest(text, rest);
	if (!*text)
		return false;
	bool same = *at == '[' ? in_brackets(at + 1, end - 1, *text)
			       : *at == '.' || *text == (*at == '\\' ? at[1] : *at);
	return same && match_rest(text + 1, rest);
}

/* A pattern without | outside groups. */
static bool match_branch(const char *at, const char *end, const char *text, const struct rest *rest)
{
	if (at >= end)
		return match_rest(text, rest);
	const char *after = atom_end(at, end);
	char repeat = after < end && strchr("*+?", *after) ? *after : 0;
	struct rest then = {after + (repeat != 0), end, rest, NULL}, again = {at, end, rest, text};
	if (repeat && repeat != '?' && match_atom(at, after, text, &again))
		return true; /* as often as it goes */
	if (match_atom(at, after, text, &then))
		return true;
	return (repeat == '*' || repeat == '?') && match_rest(text, &then);
}

static bool match_branches(const char *at, const char *end, const char *text,
			   const struct rest *rest)
{
	for (const char *start = at;; at = atom_end(at, end)) {
		if (at < end && *at != '|')
			continue;
		if (match_branch(start, at, text, rest))
			return true;
		if (at >= end)
			return false;
		start = at + 1;
	}
}

const char *pattern_error(const char *pattern)
{
	const char *end = pattern + strlen(pattern);
	unsigned depth = 0;
	bool begins = true; /* there is nothing that could be repeated */
	for (const char *at = pattern; at < end; at++) {
		if (strchr("*+?", *at) && begins)
			return "Nothing to repeat";
		if (*at == '{')
			return "Braces are not known here";
		bool escaped = *at == '\\';
		if (escaped && ++at == end)
			return "Trailing backslash";
		if (!escaped && *at == '[' && *(at = bracket_end(at, end) - 1) != ']')
			return "Unmatched [";
		if (!escaped && *at == ')' && depth-- == 0)
			return "Unmatched )";
		depth += !escaped && *at == '(';
		begins = !escaped && (*at == '(' || *at == '|');
	}
	return depth ? "Unmatched (" : NULL;
}

bool pattern_matches(const char *pattern, const char *text)
{
	subject = text;
	do
		if (match_branches(pattern, pattern + strlen(pattern), text, NULL))
			return true;
	while (*text++);
	return false;
}
