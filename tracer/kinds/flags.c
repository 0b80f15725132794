/*
 * flags.c: the names of the bits of a value, from the sets of tables/flags.tbl.
 */
#include "kinds.h"
#include <asm/termbits.h>

const struct part *part_of(const struct set *set)
{
	const struct part *part = parts;

	if (!(set->style & SET_PART))
		return NULL;
	while (part->of != set - sets)
		part++;
	return part;
}

/* The names of the bits of value, each after a separator but the first. Returns the bits without a
 * name. */
static uint64_t put_names(const struct decoding *d, const struct set *set, uint64_t value,
			  bool *found)
{
	const char *name = names_of(set);
	struct value_cursor values = first_value(d->task->abi, set);

	for (unsigned i = 0; i < set->count && value; i++, name = next_name(name)) {
		uint64_t bits = next_value(&values);

		if (bits == 0 || (value & bits) != bits)
			continue;
		if (*found)
			put_char(d->text, '|');
		*found = true;
		put_string(d->text, name);
		value &= ~bits;
	}
	return value;
}

bool any_named(const struct decoding *d, unsigned number, uint64_t value)
{
	struct decoding unseen = *d;
	bool found = true;

	unseen.text = nowhere();
	return put_names(&unseen, &sets[number], value, &found) != value;
}

void put_flag_names(const struct decoding *d, unsigned number, uint64_t value)
{
	bool found = false;
	uint64_t left = put_names(d, &sets[number], value, &found);

	if (left) {
		put_char(d->text, '|');
		put_value(d, &sets[number], left);
	}
}

/* Where numbers are shown, an enumeration among flags may stand apart: is it printed so? */
static bool print_apart(const struct decoding *d, const struct set *set, const struct part *part,
			uint64_t value)
{
	bool apart = part && set->style & SET_APART && options.xlat != XLAT_ABBREV &&
		     (sets[part->set].unknown || set_name(d, part->set, value & part->mask));

	if (apart)
		print_enum(d, part->set, value & part->mask);
	return apart;
}

void print_flags(const struct decoding *d, unsigned number, uint64_t value)
{
	const struct set *set = &sets[number], *of_part = NULL;
	const struct part *part = part_of(set);
	const char *name = NULL;
	bool found, named, odd, verbose = options.xlat == XLAT_VERBOSE;

	if (print_apart(d, set, part, value)) {
		value &= ~(uint64_t)part->mask;
		if (!value)
			return;
		put_char(d->text, '|');
		part = NULL;
	}
	if (options.xlat == XLAT_RAW) {
		put_value(d, set, value);
		return;
	}
	if (part) {
		of_part = &sets[part->set];
		name = set_name(d, part->set, value & part->mask);
	} else if (value == 0) {
		name = set_name(d, number, 0);
	}
	/* The part's number is shown where it has no name. */
	odd = part && !name && of_part->unknown && !verbose;
	found = name || odd;
	uint64_t left = part && found ? value & ~(uint64_t)part->mask : value;
	named = any_named(d, number, left);
	if (verbose)
		put_value(d, set, value);
	if (verbose && !found && !named) {
		if (left)
			put_unknown(d, set);
		return;
	}
	put_string(d->text, verbose ? " /* " : "");
	put_string(d->text, name ? name : "");
	if (odd) {
		put_value(d, of_part, value & part->mask);
		put_unknown(d, of_part);
	}
	left = put_names(d, set, left, &found);
	if (left || !found) {
		put_string(d->text, found ? "|" : "");
		put_value(d, set, left);
		if (left && !verbose &&
		    (!found || (!named && part && of_part->unknown != set->unknown &&
				(of_part->unknown || set->style & SET_APART))))
			put_unknown(d, set);
	}
	put_string(d->text, verbose ? " */" : "");
}

KIND(flags) { print_flags(d, parameter_of(item), unsigned_value(d, item, value)); }
KIND(commented_flags) { print_styled(d, item, value, commented(), kind_flags); }

/* NL0|CR0|TAB0|OPOST: the sets from the parameter on each name a part of the bits, the last one the
 * flags that are left. A part that is above 16 bits has the same names, shifted (termios(3)). */
KIND(flag_chain)
{
	const struct set *const first = &sets[parameter_of(item)], *set = first;

	for (const struct part *part; (part = part_of(set)); set++) {
		const unsigned shift = part->mask & 0xffff ? 0 : IBSHIFT;
		const uint64_t bits = value & part->mask;

		value &= ~(uint64_t)part->mask;
		if (shift && !bits)
			continue;
		put_string(d->text, set == first ? "" : "|");
		print_enum(d, part->set, bits >> shift);
		if (shift) {
			put_string(d->text, "<<");
			print_named(d, IBSHIFT, "IBSHIFT");
		}
	}
	if (value) {
		put_char(d->text, '|');
		print_flags(d, set - sets, value);
	}
}

/* A|B|C_NONE: names of the last set, then what each part before it is. */
KIND(flags_and_parts)
{
	const struct set *first = &sets[parameter_of(item)], *set = first;
	uint64_t flags = value;

	if (options.xlat == XLAT_RAW) {
		put_hex(d->text, value);
		return;
	}
	for (; part_of(set); set++)
		flags &= ~(uint64_t)part_of(set)->mask;
	if (flags)
		print_flags(d, set - sets, flags);
	for (set = first; part_of(set); set++) {
		put_string(d->text, flags || set != first ? "|" : "");
		print_enum(d, part_of(set)->set, value & part_of(set)->mask);
	}
}

void put_huge(const struct decoding *d, unsigned set, unsigned huge)
{
	put_format(d->text, "%u<<", huge);
	if (options.xlat != XLAT_ABBREV)
		put_string(d->text, "26");
	if (!begin_comment(d))
		return;
	for (const char *prefix = unknown_name(&sets[set]); *prefix >= 'A'; prefix++)
		put_char(d->text, *prefix);
	put_string(d->text, "HUGE_SHIFT");
	end_name(d);
}

/* 21<<MAP_HUGE_SHIFT: the logarithm of a page's size, above flags whose prefix the set's unknown
 * has. */
KIND(huge_flags)
{
	const unsigned shift = 26;
	uint64_t huge = value >> shift & 63;

	if (!huge || options.xlat == XLAT_RAW) {
		kind_flags(d, item, value);
		return;
	}
	if (options.xlat == XLAT_VERBOSE) {
		begin_name(d, value);
		print_styled(d, item, value, XLAT_ABBREV, kind_huge_flags);
		end_name(d);
		return;
	}
	value &= ~(63ULL << shift);
	if (value || part_of(&sets[parameter_of(item)])) {
		kind_flags(d, item, value);
		put_char(d->text, '|');
	}
	put_huge(d, parameter_of(item), huge);
}
