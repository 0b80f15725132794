/* constant.c: see kinds.h, and tables.h for how sets lie in memory. */
#include "kinds.h"

static uint64_t decode_value(struct value_cursor *cursor)
{
	unsigned byte = *cursor->at++, shift = 7;

	if (byte < VALUES_RUN)
		return cursor->value = 1ULL << (byte == VALUES_RUN - 1 ? 63 : byte);
	if (byte < VALUES_SPLIT) {
		cursor->run = byte - VALUES_RUN + 1;
		return ++cursor->value;
	}
	uint64_t step = byte < 128 ? byte - 64 : byte - 128;
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
	if (cursor->characters) {
		memcpy(&value, cursor->at, 4);
		cursor->at += 4;
		return value;
	}
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
		   : (struct value_cursor){.at = table_bytes + first};
}

struct value_cursor first_value(enum abi abi, const struct set *set)
{
	struct value_cursor cursor = value_cursor(set->values, set->style & SET_RUN);

	cursor.abi = abi;
	cursor.characters = set->style & SET_CHARACTERS;
	return cursor;
}

const char *constant_name(enum abi abi, unsigned number, uint64_t value)
{
	const struct set *set = &sets[number];
	struct value_cursor values = first_value(abi, set);
	const char *name = names_of(set);

	for (unsigned i = 0; i < set->count; i++, name = next_name(name))
		if (next_value(&values) == value)
			return name;
	return NULL;
}
