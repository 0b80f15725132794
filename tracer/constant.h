/*
 * constant.h: the sets of named constants of tables/flags.tbl, unpacked one after another.
 * Not for: how they are printed (kinds/constants.c).
 */
#ifndef TRACER_CONSTANT_H
#define TRACER_CONSTANT_H

#include "tables.h"

/* Goes through the values of a set. */
struct value_cursor {
	const uint8_t *at; /* NULL in a run */
	uint64_t value;
	uint8_t run; /* so many more that are each one more */
	uint8_t abi;
};

/* Of values that begin there in values[], or of the run that begins with first. */
struct value_cursor value_cursor(unsigned first, bool run);
/* … of that ABI, from the first on; the set says how many there are. */
struct value_cursor first_value(enum abi abi, const struct set *set);
uint64_t next_value(struct value_cursor *cursor);

/* Names are kept as what differs from the one before, with bytes that stand for several. */
struct name_cursor {
	const char *at;
	char name[128];
};

/* The next name, valid until the one after it. Begins with {.at = set_names + set->names}. */
const char *next_name(struct name_cursor *cursor);

#endif
