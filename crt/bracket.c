/* bracket.c: bracket expressions: which bytes [^a-z[:digit:]] has. glob(7), regex(7). */
#include <ctype.h>
#include <string.h>
#include <wctype.h>
#include "bracket.h"

/* [:name:], [.c.] or [=c=], from its colon, point or equals sign. Returns the character, -1 for a
 * class, which is in the set then, or -2 - error. */
static int named(const char **at, char set[256])
{
	char kind = **at, name[16];
	const char *from = *at + 1, *end = from;
	while (*end && !(*end == kind && end[1] == ']'))
		end++;
	if (!*end)
		return -2 - REG_EBRACK;
	size_t length = end - from;
	*at = end + 2;
	if (kind != ':')
		return length == 1 ? (unsigned char)*from : -2 - REG_ECOLLATE;
	if (length >= sizeof(name))
		return -2 - REG_ECTYPE;
	memcpy(name, from, length);
	name[length] = 0;
	wctype_t class = wctype(name);
	if (!class)
		return -2 - REG_ECTYPE;
	for (int c = 0; c < 256; c++)
		set[c] |= c < 128 && iswctype(c, class);
	return -1;
}

/* A single character, or what named() finds. */
static int element(const char **at, int flags, char set[256])
{
	if (**at == '[' && (*at)[1] && strchr(":.=", (*at)[1])) {
		++*at;
		return named(at, set);
	}
	if (flags & BRACKET_ESCAPES && **at == '\\' && (*at)[1])
		++*at;
	return (unsigned char)*(*at)++;
}

int __bracket(const char **at, int flags, char set[256])
{
	const char *p = *at;
	int inverted = *p == '^' || (flags & BRACKET_BANG && *p == '!');
	p += inverted;
	memset(set, 0, 256);
	for (const char *first = p; *p != ']' || p == first;) {
		if (!*p)
			return REG_EBRACK;
		int from = element(&p, flags, set), to = from;
		if (from < -1)
			return -2 - from;
		if (*p == '-' && p[1] && p[1] != ']') {
			p++;
			to = element(&p, flags, set);
			if (from < 0 || to < from)
				return to < -1 ? -2 - to : REG_ERANGE;
		}
		for (int c = from; c >= 0 && c <= to; c++)
			set[c] = 1;
	}
	for (int c = 'a'; flags & BRACKET_FOLD && c <= 'z'; c++)
		set[c] = set[toupper(c)] = set[c] | set[toupper(c)];
	for (int c = 0; c < 256; c++)
		set[c] ^= inverted;
	*at = p + 1;
	return 0;
}
