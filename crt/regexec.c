/*
 * regexec.c: runs a regular expression's program on text. regexec(3). It tries one way after the
 * other and remembers where it has been: no pair of step and place is tried twice, so the time is
 * at most steps times bytes, except with back references. The leftmost match is found, and of those
 * the longest; the groups are those of the first way to it.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <regex.h>
#include "regex_program.h"

/* To be tried later, or, with mark >= 0, a mark to set back then. */
struct later {
	int step, mark;
	regoff_t place;
};

struct run {
	const struct regex_program *program;
	const char *text;
	size_t length;
	int flags, marks;
	unsigned char *been; /* a bit for each place and step */
	struct later *stack;
	size_t used, room;
	regoff_t *now, *best;
};

static int push(struct run *r, int step, int mark, regoff_t place)
{
	if (r->used == r->room) {
		size_t room = r->room * 2 + 64;
		struct later *more = reallocarray(r->stack, room, sizeof(*more));
		if (!more)
			return REG_ESPACE;
		r->stack = more;
		r->room = room;
	}
	r->stack[r->used++] = (struct later){step, mark, place};
	return 0;
}

/* Whether a pair was tried before; it is from now on. */
static int been(struct run *r, size_t step, size_t place)
{
	size_t bit = place * r->program->count + step;
	int was = r->been[bit / 8] >> bit % 8 & 1;
	r->been[bit / 8] |= 1 << bit % 8;
	return was && !r->program->refers;
}

/* The text of a group once more? Returns its length or -1. */
static long again(const struct run *r, int group, size_t place)
{
	regoff_t from = r->now[2 * group], size = r->now[2 * group + 1] - from;
	if (from < 0 || size < 0 || (size_t)size > r->length - place)
		return -1;
	for (regoff_t i = 0; i < size; i++) {
		unsigned char a = r->text[from + i], b = r->text[place + i];
		if (r->program->flags & REG_ICASE ? tolower(a) != tolower(b) : a != b)
			return -1;
	}
	return size;
}

static int anchored(const struct run *r, int kind, size_t place)
{
	int lines = r->program->flags & REG_NEWLINE;
	if (kind == STEP_BEGIN)
		return place ? lines && r->text[place - 1] == '\n' : !(r->flags & REG_NOTBOL);
	return place < r->length ? lines && r->text[place] == '\n' : !(r->flags & REG_NOTEOL);
}

static int in_word(const struct run *r, size_t place)
{
	unsigned char c = place < r->length ? r->text[place] : 0;
	return isalnum(c) || c == '_';
}

/* Whether a place is what \b \B \< \> \` \' name. */
static int is_place(const struct run *r, int name, size_t place)
{
	int before = place && in_word(r, place - 1), after = in_word(r, place);
	switch (name) {
	case '<':
		return !before && after;
	case '>':
		return before && !after;
	case '`':
		return !place;
	case '\'':
		return place == r->length;
	}
	return (before != after) == (name == 'b');
}

/* At a repetition, now[marks + step] says where its last repetition began: -1 when there was none,
 * -2 - place for the first. Only the first of a STEP_LOOP may take nothing, and it is the only one
 * then. */
/* One way from a step and a place, until it matches or cannot go on. Returns an error or 0. */
static int follow(struct run *r, size_t step, size_t place)
{
	const struct regex_step *steps = r->program->steps;
	for (;;) {
		const struct regex_step *s = steps + step;
		long size;
		if (s->kind == STEP_LOOP || s->kind == STEP_MORE) {
			regoff_t last = r->now[r->marks + step];
			if (last == (regoff_t)place)
				return 0;
			if (last == -2 - (regoff_t)place) {
				step += s->y;
				continue;
			}
		}
		if (been(r, step, place))
			return 0;
		switch (s->kind) {
		case STEP_BYTE:
			if (place == r->length || (unsigned char)r->text[place] != s->x)
				return 0;
			place++, step++;
			break;
		case STEP_SET:
			if (place == r->length || !s->set[(unsigned char)r->text[place]])
				return 0;
			place++, step++;
			break;
		case STEP_BEGIN:
		case STEP_END:
			if (!anchored(r, s->kind, place))
				return 0;
			step++;
			break;
		case STEP_PLACE:
			if (!is_place(r, s->x, place))
				return 0;
			step++;
			break;
		case STEP_SAVE:
			if (s->x < r->marks) {
				if (push(r, 0, s->x, r->now[s->x]))
					return REG_ESPACE;
				r->now[s->x] = place;
			}
			step++;
			break;
		case STEP_BACK:
			if ((size = again(r, s->x, place)) < 0)
				return 0;
			place += size, step++;
			break;
		case STEP_SPLIT:
		case STEP_LOOP:
		case STEP_MORE:
			if (s->kind != STEP_SPLIT) {
				regoff_t *last = r->now + r->marks + step;
				if (push(r, 0, r->marks + step, *last))
					return REG_ESPACE;
				*last = *last == -1 && s->kind == STEP_LOOP ? -2 - (regoff_t)place
									    : (regoff_t)place;
			}
			if (push(r, step + s->y, -1, place))
				return REG_ESPACE;
			step += s->x;
			break;
		case STEP_JUMP:
			step += s->x;
			break;
		default: /* STEP_MATCH */
			if (r->best[1] < (regoff_t)place)
				memcpy(r->best, r->now, r->marks * sizeof(*r->best));
			return 0;
		}
	}
}

/* All ways from a place. Returns 0, REG_NOMATCH or REG_ESPACE. */
static int match_at(struct run *r, size_t place)
{
	size_t marks = r->marks + r->program->count;
	for (size_t i = 0; i < marks; i++)
		r->now[i] = -1;
	r->best[1] = -1;
	int error = follow(r, 0, place);
	while (!error && r->used && r->best[1] != (regoff_t)r->length) {
		struct later l = r->stack[--r->used];
		if (l.mark >= 0)
			r->now[l.mark] = l.place;
		else
			error = follow(r, l.step, l.place);
	}
	r->used = 0;
	return error ? error : r->best[1] < 0 ? REG_NOMATCH : 0;
}

int regexec(const regex_t *restrict regex, const char *restrict text, size_t count,
	    regmatch_t *restrict matches, int flags)
{
	struct run r = {.program = regex->__program, .text = text, .length = strlen(text)};
	int result = REG_NOMATCH, no_marks = r.program->flags & REG_NOSUB;
	size_t bits;

	r.flags = flags;
	/* mark 1, the end of the whole match, is always kept */
	r.marks = !no_marks || r.program->refers ? 2 * (r.program->groups + 1) : 2;
	r.now = calloc(2 * r.marks + r.program->count, sizeof(*r.now));
	r.best = r.now ? r.now + r.marks + r.program->count : NULL;
	if (!__builtin_mul_overflow(r.length + 1, r.program->count, &bits))
		r.been = calloc(1, bits / 8 + 1);
	if (!r.now || !r.been)
		result = REG_ESPACE;
	for (size_t place = 0; result == REG_NOMATCH && place <= r.length; place++)
		result = match_at(&r, place);
	for (size_t i = 0; !result && !no_marks && i < count; i++) {
		int known = i <= (size_t)r.program->groups && r.best[2 * i + 1] >= 0;
		matches[i].rm_so = known ? r.best[2 * i] : -1;
		matches[i].rm_eo = known ? r.best[2 * i + 1] : -1;
	}
	free(r.stack);
	free(r.been);
	free(r.now);
	return result;
}
