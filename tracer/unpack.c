/*
 * unpack.c: the tables that tables/compile has packed, as tables.h says: those that are needed
 * often when the tracer begins, the others when one is asked for. Not for: names (names.c).
 */
#include "decode.h"

/* Numbers of a column from first to end. Returns where the next column's are. The column is a copy:
 * what is written could not be part of it. */
static const uint8_t *unpack_column(const struct table_column column, unsigned first, unsigned end,
				    const uint8_t *at)
{
	uint8_t *out = (uint8_t *)column.first + first * column.step;
	static uint32_t next_name;
	uint32_t number, fresh = 0, last[256] = {0}; /* of each kind; there are fewer */

	for (; first < end; first++, out += column.step) {
		uint32_t *before = last;

		number = *at++;
		if (number >= 192) {
			unsigned more = number >= 224 ? 2 : 1;

			for (number &= 31; more > 0; more--)
				number = number << 8 | *at++;
		}
		if (column.form >= FORM_STEP) {
			if (column.form == FORM_KIND)
				before += hows[uses[first].how].kind;
			else if (column.form == FORM_NAME)
				before = &next_name;
			number = *before + (number & 1 ? ~(number >> 1) : number >> 1);
			if (column.form != FORM_NAME)
				*before = number +
					  (column.form == FORM_RANGE ? out[sizeof rows->first] : 0);
			else if (number == *before)
				next_text(before);
		} else if (column.form == FORM_NEW) {
			number = number ? number - 1 : fresh;
			if (number >= fresh)
				fresh = number + 1;
		}
		*out = number;
		if (column.size > 1)
			out[1] = number >> 8;
		if (column.size > 2) {
			out[2] = number >> 16;
			out[3] = number >> 24;
		}
	}
	return at;
}

/* All up to there, and perhaps some bytes more. */
static void unpack_bytes(const uint8_t *end)
{
	static const uint8_t *next = packed_tables;
	static uint8_t *next_out = table_bytes;
	const uint8_t *from = next;
	uint8_t *out = next_out;

	while (out < end) {
		unsigned first = *from++, size = first / 16 + 1;
		const uint8_t *source = from;

		if (first < 32) {
			size = first + 1;
			from += size;
		} else if (first >= 128) {
			size = first / 64;
			source = out - first % 64 - 1;
		} else {
			source = out - (first % 16 << 8 | *from++);
			if (size == 8)
				size += *from++;
		}
		while (size--)
			*out++ = *source++;
	}
	next = from;
	next_out = out;
}

void unpack_tables(void)
{
	static const uint8_t *at;
	bool rare = at;

	if (!rare) {
		unpack_symbols();
		at = table_bytes + values_size;
	}

	unpack_bytes(table_bytes + (rare ? table_size : common_size));
	for (const struct table_column *c = table_columns; c < table_columns + table_column_count;
	     c++)
		at = unpack_column(*c, rare ? c->common : 0, rare ? c->count : c->common, at);
}

static void unpack_rest(bool needed)
{
	static bool all;

	if (needed && !all) {
		all = true;
		unpack_tables();
	}
}

const struct case_table *case_table(unsigned number)
{
	unpack_rest(number >= common_cases);
	return &cases[number];
}

struct list row_arguments(const struct syscall_row *row)
{
	unpack_rest(row->first + row->count > common_items || row->result >= common_items);
	return (struct list){row->first, row->count};
}
