/*
 * unpack.c: the tables that tables/compile has packed, as tables.h says: those that are needed
 * often when the tracer begins, the others when one is asked for. Not for: names (names.c).
 */
#include <string.h>
#include "decode.h"

/* Where the next byte of the columns is: in table_bytes[], then in rare_tables[]. */
static const uint8_t *next = table_bytes;
/* What is left of the number that rare_tables[] is: how wide, 0 before; and where in it we are. */
static uint32_t range, code;
/* How often each bit of a column was 0 and 1, behind the bits that its byte has before it: after
 * each byte, and at 256 after any. */
static uint8_t seen[257][256][2];

static void count_bit(uint8_t *of, bool bit)
{
	if (of[bit] < 255)
		of[bit]++;
	if (of[!bit] > 2)
		of[!bit] = of[!bit] / 2 + 1;
}

/* The next byte; of rare_tables[], it says whether it has a bit at all, then each from the highest.
 */
static unsigned next_byte(unsigned before)
{
	unsigned byte = 0;

	if (!range)
		return *next++;
	do {
		uint8_t *here = seen[before][byte], *any = seen[256][byte];
		unsigned ones = 1 + any[1] + 4 * here[1], zeroes = 1 + any[0] + 4 * here[0];
		uint32_t part = range / (ones + zeroes) * ones;
		bool bit = code < part;

		range = bit ? part : range - part;
		code -= bit ? 0 : part;
		for (; range < 1 << 24; range <<= 8)
			code = code << 8 | *next++;
		count_bit(here, bit);
		count_bit(any, bit);
		byte = byte * 2 + bit;
	} while (byte && byte < 256);
	return (uint8_t)byte;
}

/* Numbers of a column. It is a copy, of which what is written cannot be a part. */
static void unpack_column(const struct table_column column, bool rare)
{
	static uint32_t next_name;
	unsigned first = rare ? column.common : 0, end = rare ? column.count : column.common;
	uint8_t *out = (uint8_t *)column.first + first * column.step;
	uint32_t number, byte = 0, fresh = 0, last[256] = {0}; /* of each kind; there are fewer */

	if (rare && first < end)
		memset(seen, 0, sizeof seen);
	for (; first < end; first++, out += column.step) {
		uint32_t *before = last;

		number = byte = next_byte(byte);
		if (number >= 192) {
			unsigned more = number >= 224 ? 2 : 1;

			for (number &= 31; more > 0; more--)
				number = number << 8 | (byte = next_byte(byte));
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
}

/* What packed_tables[] has. */
static void unpack_bytes(void)
{
	const uint8_t *from = packed_tables;
	uint8_t *out = table_bytes;

	while (out < table_bytes + table_size) {
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
}

static void unpack_columns(bool rare)
{
	for (unsigned i = 0; i < table_column_count; i++)
		unpack_column(table_columns[i], rare);
}

void unpack_tables(void)
{
	unpack_symbols();
	unpack_bytes();
	next += values_size;
	unpack_columns(false);
}

static void unpack_rest(bool needed)
{
	if (!needed || range)
		return;
	next = rare_tables;
	range = UINT32_MAX;
	for (unsigned i = 0; i < 4; i++)
		code = code << 8 | *next++;
	unpack_columns(true);
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
