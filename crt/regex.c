/*
 * regex.c: regular expressions to programs. regcomp(3), regex(7). regexec.c runs them. The pattern
 * is compiled in one pass; what follows an atom may insert before it (*, ?, {}), or copy it.
 * Characters are bytes. Nesting is bounded, and so is a program's size: REG_ESPACE.
 */
#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "bracket.h"
#include "regex_compiler.h"

enum { MAX_DEPTH = 250 };

static int alternatives(struct compiler *c);

static int byte(struct compiler *c, unsigned char b)
{
	char set[256] = {0};
	if (!(c->flags & REG_ICASE) || !isalpha(b))
		return __regex_append(c, STEP_BYTE, b, 0);
	set[tolower(b)] = set[toupper(b)] = 1;
	return __regex_append_set(c, set);
}

static int bracket(struct compiler *c)
{
	char set[256];
	int inverted = *c->at == '^';
	int error = __bracket(&c->at, c->flags & REG_ICASE ? BRACKET_FOLD : 0, set);
	if (error)
		return c->error = error;
	if (inverted && c->flags & REG_NEWLINE)
		set['\n'] = 0;
	set[0] = 0;
	return __regex_append_set(c, set);
}

/* ( ... ), from behind the parenthesis. */
static int group(struct compiler *c)
{
	int extended = c->flags & REG_EXTENDED, number = ++c->program->groups;
	if (++c->depth > MAX_DEPTH)
		return c->error = REG_ESPACE;
	__regex_append(c, STEP_SAVE, 2 * number, 0);
	if (alternatives(c))
		return c->error;
	if (strncmp(c->at, extended ? ")" : "\\)", extended ? 1 : 2))
		return c->error = REG_EPAREN;
	c->at += extended ? 1 : 2;
	c->depth--;
	if (number < 10)
		c->closed[number] = 1;
	return __regex_append(c, STEP_SAVE, 2 * number + 1, 0);
}

/* Whether what follows ends a branch. */
static int ends(const struct compiler *c)
{
	const char *p = c->at;
	if (!*p)
		return 1;
	if (c->flags & REG_EXTENDED)
		return *p == '|' || (*p == ')' && c->depth);
	return *p == '\\' && (p[1] == '|' || (p[1] == ')' && c->depth));
}

/* GNU's \w, \s, and what is not one. */
static int class(struct compiler *c, unsigned char name)
{
	char set[256];
	for (int b = 0; b < 256; b++)
		set[b] = (tolower(name) == 'w' ? isalnum(b) || b == '_' : isspace(b)) !=
			 !!isupper(name);
	set[0] = 0;
	return __regex_append_set(c, set);
}

static int escaped(struct compiler *c)
{
	unsigned char b = *c->at;
	if (!b)
		return c->error = REG_EESCAPE;
	c->at++;
	if (!(c->flags & REG_EXTENDED) && b == '(')
		return group(c);
	if (!(c->flags & REG_EXTENDED) && (b == '{' || b == '}'))
		return c->error = REG_BADRPT;
	if (!(c->flags & REG_EXTENDED) && b == ')')
		return c->error = REG_EPAREN;
	if (strchr("wWsS", b))
		return class(c, b);
	if (strchr("bB<>`'", b))
		return __regex_append(c, STEP_PLACE, b, 0);
	if (isdigit(b) && b != '0') {
		if (!c->closed[b - '0'])
			return c->error = REG_ESUBREG;
		c->program->refers = 1;
		return __regex_append(c, STEP_BACK, b - '0', 0);
	}
	return byte(c, b);
}

/* An expression that one * can follow. first: nothing precedes it in its branch. */
static int atom(struct compiler *c, int first)
{
	int extended = c->flags & REG_EXTENDED;
	unsigned char b = *c->at++;
	char set[256];

	switch (b) {
	case '\\':
		return escaped(c);
	case '[':
		return bracket(c);
	case '.':
		memset(set, 1, sizeof(set));
		set[0] = 0;
		set['\n'] = !(c->flags & REG_NEWLINE);
		return __regex_append_set(c, set);
	case '^':
		if (extended && *c->at && strchr("*+?", *c->at))
			return c->error = REG_BADRPT;
		if (extended || first)
			return __regex_append(c, STEP_BEGIN, 0, 0);
		break;
	case '$':
		if (extended || ends(c))
			return __regex_append(c, STEP_END, 0, 0);
		break;
	case '(':
		if (extended)
			return group(c);
		break;
	case '*':
		if (extended || !first)
			return c->error = REG_BADRPT;
		break;
	case '+':
	case '?':
	case '{':
		if (extended)
			return c->error = REG_BADRPT;
	}
	return byte(c, b);
}

static int number(struct compiler *c, int none)
{
	int value = isdigit((unsigned char)*c->at) ? 0 : none;
	for (; isdigit((unsigned char)*c->at); c->at++)
		if (value <= RE_DUP_MAX)
			value = value * 10 + *c->at - '0';
	return value;
}

/* What follows an atom: *, and + ? {m,n} or \{m,n\}. */
static int repetitions(struct compiler *c, size_t from)
{
	int extended = c->flags & REG_EXTENDED, repeated = 0;
	for (;;) {
		const char *p = c->at;
		int least, most;
		/* POSIX leaves open what a** and a*\{2\} are in a basic one, and \?* \{2\}*. */
		if (repeated && !extended && (*p == '*' || (*p == '\\' && p[1] == '{')))
			return c->error = REG_BADRPT;
		repeated = *p == '*' || *p == '\\';
		if (*p == '*') {
			c->at++;
			least = 0, most = -1;
		} else if (extended ? *p == '+' : *p == '\\' && p[1] == '+') {
			c->at += extended ? 1 : 2;
			least = 1, most = -1;
		} else if (extended ? *p == '?' : *p == '\\' && p[1] == '?') {
			c->at += extended ? 1 : 2;
			least = 0, most = 1;
		} else if (extended ? *p == '{' : *p == '\\' && p[1] == '{') {
			c->at += extended ? 1 : 2;
			least = most = number(c, 0);
			if (*c->at == ',') {
				c->at++;
				most = number(c, -1);
			} else if (!isdigit((unsigned char)c->at[-1])) {
				return c->error = *c->at ? REG_BADBR : REG_EBRACE;
			}
			if (strncmp(c->at, extended ? "}" : "\\}", extended ? 1 : 2))
				return c->error = *c->at ? REG_BADBR : REG_EBRACE;
			c->at += extended ? 1 : 2;
			if (most >= 0 && most < least)
				return c->error = REG_BADBR;
			if (least > RE_DUP_MAX || most > RE_DUP_MAX)
				return c->error = REG_ESIZE;
		} else {
			return 0;
		}
		if (__regex_repeat(c, from, least, most))
			return c->error;
	}
}

static int alternatives(struct compiler *c)
{
	size_t begin = c->program->count;
	for (;;) {
		size_t from = c->program->count;
		int first = 1;
		while (!ends(c)) {
			size_t before = c->program->count;
			int anchor = *c->at == '^' && first && !(c->flags & REG_EXTENDED);
			if (atom(c, first) || (!anchor && repetitions(c, before)))
				return c->error;
			first = anchor;
		}
		if (*c->at != '|' && strncmp(c->at, "\\|", 2))
			break;
		c->at += *c->at == '|' ? 1 : 2;
		/* from: split to here or behind the jump that ends this branch; the jumps' targets
		 * are filled in below */
		__regex_insert(
			c, from,
			(struct regex_step){STEP_SPLIT, 1, c->program->count - from + 2, NULL});
		if (__regex_append(c, STEP_JUMP, 0, 0))
			return c->error;
	}
	/* each jump that ended a branch of this level goes to the end */
	struct regex_program *p = c->program;
	for (size_t i = begin; i < p->count && p->steps[i].kind == STEP_SPLIT;) {
		size_t next = i + p->steps[i].y;
		if (next > p->count || p->steps[next - 1].kind != STEP_JUMP || p->steps[next - 1].x)
			break;
		p->steps[next - 1].x = p->count - (next - 1);
		i = next;
	}
	return c->error;
}

int regcomp(regex_t *restrict regex, const char *restrict pattern, int flags)
{
	struct compiler c = {.at = pattern, .flags = flags, .room = 16};
	c.program = malloc(sizeof(*c.program) + c.room * sizeof(c.program->steps[0]));
	if (!c.program)
		return REG_ESPACE;
	*c.program = (struct regex_program){.flags = flags};
	__regex_append(&c, STEP_SAVE, 0, 0);
	if (!alternatives(&c) && *c.at)
		c.error = REG_EPAREN;
	__regex_append(&c, STEP_SAVE, 1, 0);
	__regex_append(&c, STEP_MATCH, 0, 0);
	regex->__program = c.program;
	regex->re_nsub = c.program->groups;
	if (c.error)
		regfree(regex);
	return c.error;
}

void regfree(regex_t *regex)
{
	struct regex_program *program = regex->__program;
	if (!program)
		return;
	while (program->sets) {
		struct regex_set *set = program->sets;
		program->sets = set->next;
		free(set);
	}
	free(program);
	regex->__program = NULL;
}
