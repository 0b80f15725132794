/*
 * pattern.c: see words.h. The pattern is read from left to right, and of each part it is asked:
 * when it may begin at these places of the text, at which may it end? So nothing is tried twice.
 */
#include <string.h>
#include "words.h"

typedef uint64_t places; /* bit n: the one before the text's character n */

static const char *at;      /* in the pattern: what comes next */
static const char *subject; /* the text */
static const char *wrong;   /* with the pattern */

static places match_branches(places from);

/* What has been found wrong first is said. */
static places fail(const char *why)
{
	if (!wrong)
		wrong = why;
	at = "";
	return 0;
}

/* Is the character one of those? a-z are all from a to z. */
static bool is_member(const char *member, const char *end, char character)
{
	for (; member < end; member++) {
		const char *last = member + 2 < end && member[1] == '-' ? member + 2 : member;
		if (character >= *member && character <= *last)
			return true;
		member = last;
	}
	return false;
}

/* A character that is one of those, or none of them. */
static places match_one(places from, const char *member, const char *end, bool complement)
{
	places to = 0;
	for (unsigned i = 0; subject[i]; i++)
		if (from >> i & 1 && is_member(member, end, subject[i]) != complement)
			to |= (places)2 << i;
	return to;
}

/* A character, an escaped one, a [set], a (group), the beginning or the end. */
static places match_atom(places from)
{
	const char *first = at++;
	bool complement;
	switch (*first) {
	case '^':
		return from & 1;
	case '$':
		return from & (places)1 << strlen(subject);
	case '.':
		return match_one(from, at, at, true);
	case '(':
		from = match_branches(from);
		if (*at != ')')
			return fail("Unmatched (");
		at++;
		return from;
	case '[':
		complement = *at == '^';
		first = at += complement;
		at = *at ? strchr(at + 1, ']') : NULL; /* a first ] is a member */
		if (!at)
			return fail("Unmatched [");
		return match_one(from, first, at++, complement);
	case '{':
		return fail("Braces are not known here");
	case '\\':
		if (!*at)
			return fail("Trailing backslash");
		first = at++;
	}
	return match_one(from, first, at, false);
}

/* Atoms, each as often as the signs behind it allow. */
static places match_branch(places from)
{
	while (*at && *at != '|' && *at != ')') {
		const char *atom = at, *behind;
		bool none = false, more = false;
		places to = strchr("*+?", *at) ? fail("Nothing to repeat") : match_atom(from);
		for (; *at && strchr("*+?", *at); at++) {
			none |= *at != '+';
			more |= *at != '?';
		}
		behind = at;
		for (places before = 0; more && to != before; at = behind) {
			before = to;
			at = atom;
			to |= match_atom(to);
		}
		from = none ? from | to : to;
	}
	return from;
}

static places match_branches(places from)
{
	places to = match_branch(from);
	while (*at == '|') {
		at++;
		to |= match_branch(from);
	}
	return to;
}

bool pattern_matches(const char *pattern, const char *text)
{
	at = pattern;
	subject = text;
	wrong = NULL;
	places to = match_branches(((places)2 << strlen(text)) - 1);
	return *at ? fail("Unmatched )") : to;
}

const char *pattern_error(const char *pattern)
{
	pattern_matches(pattern, "");
	return wrong;
}
