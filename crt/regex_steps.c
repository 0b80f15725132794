/* regex_steps.c: how regcomp makes its program grow. regex_compiler.h says what each does. */
#include <stdlib.h>
#include <string.h>
#include "regex_compiler.h"

enum { MAX_STEPS = 1 << 16 };

int __regex_insert(struct compiler *c, size_t place, struct regex_step step)
{
	struct regex_program *p = c->program;
	if (c->error)
		return c->error;
	if (p->count == c->room) {
		size_t room = c->room * 2;
		p = room > MAX_STEPS ? NULL : realloc(p, sizeof(*p) + room * sizeof(p->steps[0]));
		if (!p)
			return c->error = REG_ESPACE;
		c->program = p;
		c->room = room;
	}
	memmove(p->steps + place + 1, p->steps + place, (p->count - place) * sizeof(step));
	p->steps[place] = step;
	p->count++;
	return 0;
}

int __regex_append(struct compiler *c, int kind, int x, int y)
{
	return __regex_insert(c, c->program->count, (struct regex_step){kind, x, y, NULL});
}

int __regex_append_set(struct compiler *c, const char *set)
{
	struct regex_set *made = malloc(sizeof(*made));
	if (!made)
		return c->error = REG_ESPACE;
	memcpy(made->has, set, sizeof(made->has));
	made->next = c->program->sets;
	c->program->sets = made;
	return __regex_insert(c, c->program->count, (struct regex_step){STEP_SET, 0, 0, made->has});
}

/* A copy of the steps [from, from + count) at the end. */
static void copy(struct compiler *c, size_t from, size_t count)
{
	for (size_t i = 0; i < count && !c->error; i++)
		__regex_insert(c, c->program->count, c->program->steps[from + i]);
}

/* The steps from a place on become an optional or repeated part. */
static void optional(struct compiler *c, size_t from)
{
	__regex_insert(c, from,
		       (struct regex_step){STEP_SPLIT, 1, c->program->count - from + 1, NULL});
}

static void repeated(struct compiler *c, size_t from, int kind)
{
	int length = c->program->count - from;
	__regex_insert(c, from, (struct regex_step){kind, 1, length + 2, NULL});
	__regex_append(c, STEP_JUMP, -length - 1, 0);
}

int __regex_repeat(struct compiler *c, size_t from, int least, int most)
{
	size_t length = c->program->count - from;
	for (int i = 1; i < least; i++)
		copy(c, from, length);
	if (most < 0) {
		if (least)
			copy(c, from, length);
		repeated(c, c->program->count - length, least ? STEP_MORE : STEP_LOOP);
	} else if (!most) {
		c->program->count = from; /* but its groups exist */
	}
	for (int i = least; i < most; i++) {
		if (i)
			copy(c, least ? from : from + 1, length);
		if (!c->error)
			optional(c, c->program->count - length);
	}
	return c->error;
}
