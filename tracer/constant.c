/* constant.c: see kinds.h, and tables.h for how sets lie in memory. */
#include <string.h>
#include "kinds.h"

static uint64_t decode_value(struct value_cursor *cursor)
{
	uint64_t step;
	unsigned byte = *cursor->at++, shift = 7;

	if (byte < VALUES_RUN)
		return cursor->value = 1ULL << byte;
	if (byte < VALUES_SPLIT) {
		cursor->run = byte - VALUES_RUN + 1;
		return ++cursor->value;
	}
	step = byte < 128 ? byte - 64 : byte - 128;
	for (; byte >= 128; shift += 7) {
		byte = *cursor->at++;
		step |= (uint64_t)(byte & 127) << shift;
	}
	return cursor->value += step & 1 ? ~(step >> 1) : step >> 1;
}

uint64_t next_value(struct value_cursor *cursor)
{
	uint64_t value = 0;

	if (!cursor->at)
		return ++cursor->value;
	if (cursor->run) {
		cursor->run--;
		return ++cursor->value;
	}
	if (*cursor->at != VALUES_SPLIT)
		return decode_value(cursor);
	cursor->at++;
	for (unsigned abi = 0; abi < ABI_COUNT; abi++) {
		uint64_t own = decode_value(cursor);

		if (abi == cursor->abi)
			value = own;
	}
	return value;
}

struct value_cursor value_cursor(unsigned first, bool run)
{
	return run ? (struct value_cursor){.value = first - 1ULL}
		   : (struct value_cursor){.at = values + first};
}

struct value_cursor first_value(enum abi abi, const struct set *set)
{
	struct value_cursor cursor = value_cursor(set->values, set->style & SET_RUN);

	cursor.abi = abi;
	return cursor;
}

/* Up to a byte below blank: an end, or what the next name of a set begins with. */
static char *expand(char *out, const char *packed, const struct name_parts *parts)
{
	const unsigned digit = PARTS_FAR - ' ';

	for (; (unsigned char)*packed >= ' '; packed++) {
		unsigned byte = (unsigned char)*packed, at;

		if (byte < 128) {
			*out++ = byte;
			continue;
		}
		if (byte >= PARTS_FAR)
			at = (byte - PARTS_FAR) * digit + (unsigned char)*++packed - ' ';
		else
			at = parts->at[byte - 128];
		out = expand(out, parts->texts + at, parts);
	}
	return out;
}

const char *name_at(unsigned offset)
{
	static char name[128];

	*expand(name, names + offset, &name_parts) = 0;
	return name;
}

static const char *name_end(const char *at)
{
	while ((unsigned char)*at >= ' ')
		at++;
	return at;
}

const char *next_name(struct name_cursor *cursor)
{
	*expand(cursor->name + *cursor->at, cursor->at + 1, &set_parts) = 0;
	cursor->at = name_end(cursor->at + 1);
	return cursor->name;
}

const char *unknown_name(const struct set *set)
{
	static struct name_cursor cursor;

	if (!(set->unknown & UNKNOWN_PREFIX))
		return name_at(set->unknown);
	cursor.at = set_names + set->names;
	next_name(&cursor);
	memcpy(cursor.name + set->unknown - UNKNOWN_PREFIX, "???", 4);
	return cursor.name;
}

/* Begin with the last that has nothing in common with the one before, of count names. */
static void skip_names(struct name_cursor *cursor, unsigned *count)
{
	const char *at = cursor->at;
	unsigned begin = 0;

	for (unsigned i = 0; i <= *count; i++) {
		if (*at == 0) {
			cursor->at = at;
			begin = i;
		}
		at = name_end(at + 1);
	}
	*count -= begin;
}

const char *constant_name(enum abi abi, unsigned number, uint64_t value)
{
	const struct set *set = &sets[number];
	static struct name_cursor cursor;

	struct value_cursor values = first_value(abi, set);
	unsigned i = 0;

	while (i < set->count && next_value(&values) != value)
		i++;
	if (i == set->count)
		return NULL;
	cursor.at = set_names + set->names;
	skip_names(&cursor, &i);
	do
		next_name(&cursor);
	while (i-- > 0);
	return cursor.name;
}
