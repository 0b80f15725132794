/*
 * names.c: names[] and set_names[]: see tables.h for how they lie in memory.
 * Not for: which name a value has (constant.c).
 */
#include <string.h>
#include "tables.h"

/* The symbol whose code begins at *bit. The codes of each length are the numbers that follow those
 * of the length before: ahead is how far behind these the code is, in a code of 16 bits. */
static unsigned next_symbol(const struct packing *packing, unsigned *bit)
{
	const uint8_t *at = packing->packed + *bit / 8;
	unsigned ahead = (at[0] << 16 | at[1] << 8 | at[2]) >> (8 - *bit % 8) & 0xffff;
	unsigned shorter = 0, left = 15;

	for (const uint16_t *count = packing->of_length;; count++, left--) {
		++*bit;
		if (ahead >> left < *count)
			return shorter + (ahead >> left);
		ahead -= *count << left;
		shorter += *count;
	}
}

/* Write the characters that a symbol stands for. Returns the end. */
__attribute__((noinline)) static char *put_symbol(char *out, const struct packing *packing,
						  unsigned symbol)
{
	struct symbol pair = packing->symbols[symbol];

	for (; pair.is_pair; pair = packing->symbols[pair.second])
		out = put_symbol(out, packing, pair.first);
	*out++ = pair.first;
	return out;
}

/* Write what the code stands for that begins at *bit, and go to the one behind it. Returns the end.
 */
static char *unpack(char *out, const struct packing *packing, unsigned *bit)
{
	return put_symbol(out, packing, next_symbol(packing, bit));
}

const char *next_text(unsigned *offset)
{
	static char text[128];
	unsigned bit = *offset * 2;
	char *out = text;

	do
		out = unpack(out, &name_packing, &bit);
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
		const char *rest = part, *part_end = unpack(part, &set_packing, &bit);

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
