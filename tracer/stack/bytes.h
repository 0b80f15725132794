/* bytes.h: numbers from a piece of memory; behind its end all are 0, and it is bad. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct bytes {
	const unsigned char *at, *end;
	bool bad;
};

/* A number of so many bytes, at most 8. */
uint64_t take(struct bytes *bytes, unsigned size, bool is_signed);
/* So many bytes, which are passed; where there are fewer, these. */
struct bytes take_part(struct bytes *bytes, uint64_t size);
unsigned take_byte(struct bytes *bytes);
/* One of LEB128: 7 bits in a byte. */
uint64_t take_leb(struct bytes *bytes, bool is_signed);
