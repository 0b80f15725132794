/* bytes.c: numbers from bytes that may end anywhere: see image.h. */
#include <string.h>
#include "image.h"

struct bytes take_part(struct bytes *bytes, uint64_t size)
{
	const unsigned char *first = bytes->at;
	bytes->bad |= size > (uint64_t)(bytes->end - first);
	bytes->at = bytes->bad ? bytes->end : first + size;
	return (struct bytes){first, bytes->at, false};
}

uint64_t take(struct bytes *bytes, unsigned size, bool is_signed)
{
	uint64_t value = 0;
	unsigned unused = 64 - 8 * size;
	struct bytes part = take_part(bytes, size);
	if (!bytes->bad)
		memcpy(&value, part.at, size);
	return is_signed ? (uint64_t)((int64_t)(value << unused) >> unused) : value;
}

unsigned take_byte(struct bytes *bytes) { return take(bytes, 1, false); }

uint64_t take_leb(struct bytes *bytes, bool is_signed)
{
	uint64_t value = 0, part;
	unsigned shift = 0;
	do {
		part = take_byte(bytes);
		if (shift < 64)
			value |= (part & 0x7f) << shift;
		shift += 7;
	} while (part & 0x80);
	if (is_signed && part & 0x40 && shift < 64)
		value |= -1ull << shift;
	return value;
}
