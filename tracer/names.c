/*
 * names.c: names[] and set_names[]: see tables.h for how they lie in memory.
 * Not for: which name a value has (constant.c).
 */
#include <string.h>
#include "tables.h"

/* How to unpack names: what struct packing says. */
static struct symbols {
	uint16_t of_length[16]; /* so many symbols have a code of 1, 2, … bits */
	uint16_t by_code[2048]; /* symbols in the order of their codes */
	uint16_t first[2048], second[2048];
	unsigned characters;
} set_symbols, name_symbols;

static void unpack_packing(struct symbols *to, const struct packing *packing)
{
	const uint16_t *packed = packing->symbols;
	unsigned symbol, bits, parent = 0, next[17];

	to->characters = packing->characters;
	for (symbol = 0; symbol < packing->count; symbol++) {
		to->of_length[packed[symbol] >> 11 & 15]++;
		to->first[parent] = symbol; /* pairs begin with these, of which there are fewer */
		parent += packing->parents[symbol / 8] >> symbol % 8 & 1;
	}
	while (symbol-- > packing->characters) {
		to->first[symbol] = to->first[parent - 1];
		parent -= packed[symbol] >> 15;
	}
	next[0] = packing->count - to->of_length[0];
	for (next[1] = 0, bits = 1; bits < 16; bits++)
		next[bits + 1] = next[bits] + to->of_length[bits];
	for (symbol = 0; symbol < packing->count; symbol++) {
		to->second[symbol] = packed[symbol] & 0x7ff;
		to->by_code[next[packed[symbol] >> 11 & 15]++] = symbol;
	}
}

void unpack_symbols(void)
{
	unpack_packing(&set_symbols, &set_packing);
	unpack_packing(&name_symbols, &name_packing);
}

/* The symbol whose code begins at *bit. The codes of each length are the numbers that follow those
 * of the length before: ahead is how far behind these the code is, in a code of 16 bits. */
static unsigned next_symbol(const struct symbols *symbols, const uint8_t *at, unsigned *bit)
{
	unsigned ahead, shorter = 0, left = 15;

	at += *bit / 8;
	ahead = (at[0] << 16 | at[1] << 8 | at[2]) >> (8 - *bit % 8) & 0xffff;
	for (const uint16_t *count = symbols->of_length + 1;; count++, left--) {
		++*bit;
		if (ahead >> left < *count)
			return symbols->by_code[shorter + (ahead >> left)];
		ahead -= *count << left;
		shorter += *count;
	}
}

/* Write the characters that a symbol stands for. Returns the end. */
__attribute__((noinline)) static char *put_symbol(char *out, const struct symbols *symbols,
						  unsigned symbol)
{
	for (; symbol >= symbols->characters; symbol = symbols->second[symbol])
		out = put_symbol(out, symbols, symbols->first[symbol]);
	*out++ = symbols->second[symbol];
	return out;
}

const char *next_text(unsigned *offset)
{
	static char text[128];
	unsigned bit = *offset * 2;
	char *out = text;

	do
		out = put_symbol(out, &name_symbols,
				 next_symbol(&name_symbols, name_packing.packed, &bit));
	while (out[-1]);
	*offset = (bit + 1) / 2;
	return text;
}

const char *name_at(unsigned offset) { return next_text(&offset); }

const char *names_of(const struct set *set)
{
	static char *end = unpacked_names;
	const char **unpacked = &unpacked_sets[set - sets], *before;
	unsigned bit = set->names, left = set->count, shared = 0;
	char part[128];

	if (*unpacked)
		return *unpacked;
	*unpacked = before = end;
	for (char *out = end;;) {
		unsigned symbol = next_symbol(&set_symbols, set_packing.packed, &bit);
		const char *rest = part, *part_end = put_symbol(part, &set_symbols, symbol);

		if ((unsigned char)*part < ' ') { /* a name begins */
			if (out != end)
				*out++ = 0;
			if (left-- == 0) {
				end = out;
				return *unpacked;
			}
			if (*part != SHARED_AS_BEFORE)
				shared = *part;
			rest++;
			memcpy(out, before, shared);
			before = out;
			out += shared;
		}
		memcpy(out, rest, part_end - rest);
		out += part_end - rest;
	}
}

const char *unknown_name(const struct set *set)
{
	static char name[64];
	unsigned length = set->unknown >> 1;

	if (!(set->unknown & 1))
		return name_at(length);
	memcpy(name, names_of(set), length);
	memcpy(name + length, "???", 4);
	return name;
}
