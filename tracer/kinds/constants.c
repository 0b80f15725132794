/*
 * constants.c: values by name, from the sets of tables/flags.tbl, in the style that -X asks for.
 * Not for: several names of one value (flags.c).
 */
#include "kinds.h"

bool begin_comment(const struct decoding *d)
{
	if (options.xlat == XLAT_VERBOSE)
		put_string(d->text, " /* ");
	return options.xlat != XLAT_RAW;
}

bool begin_name(const struct decoding *d, uint64_t number)
{
	if (options.xlat != XLAT_ABBREV)
		put_hex(d->text, number);
	return begin_comment(d);
}

bool begin_decimal(const struct decoding *d, int64_t number)
{
	if (options.xlat != XLAT_ABBREV)
		put_signed(d->text, number);
	return begin_comment(d);
}

bool begin_bytes(const struct decoding *d, const void *bytes, size_t size)
{
	if (options.xlat != XLAT_ABBREV)
		put_quoted(d->text, bytes, size, QUOTE_HEX);
	return begin_comment(d);
}

void end_name(const struct decoding *d)
{
	if (options.xlat == XLAT_VERBOSE)
		put_string(d->text, " */");
}

void print_named(const struct decoding *d, uint64_t number, const char *name)
{
	if (begin_name(d, number)) {
		put_string(d->text, name);
		end_name(d);
	}
}

void print_named_decimal(const struct decoding *d, int64_t number, const char *name)
{
	if (begin_decimal(d, number)) {
		put_string(d->text, name);
		end_name(d);
	}
}

void print_bit(const struct decoding *d, uint64_t value, uint64_t bit, const char *name)
{
	if (value & bit) {
		print_named(d, bit, name);
		put_char(d->text, '|');
	}
}

void print_styled(struct decoding *d, const struct item *item, uint64_t value,
		  enum xlat_style style, kind_function *print)
{
	enum xlat_style asked = options.xlat;

	options.xlat = style;
	print(d, item, value);
	options.xlat = asked;
}

const char *set_name(const struct decoding *d, unsigned set, uint64_t value)
{
	return constant_name(d->task->abi, set, value);
}

const char *own_name(const struct decoding *d, const struct item *item, uint64_t value)
{
	return set_name(d, parameter_of(item), value);
}

bool put_constant(const struct decoding *d, unsigned set, uint64_t value)
{
	const char *name = set_name(d, set, value);

	if (name)
		put_string(d->text, name);
	else
		put_value(d, &sets[set], value);
	return name != NULL;
}

void put_value(const struct decoding *d, const struct set *set, uint64_t value)
{
	if (!(set->style & SET_DECIMAL))
		put_hex(d->text, value);
	else if (value >> 32)
		put_signed(d->text, (int64_t)value);
	else
		put_signed(d->text, (int32_t)value);
}

void put_unknown(const struct decoding *d, const struct set *set)
{
	if (set->unknown)
		put_format(d->text, " /* %s */", unknown_name(set));
}

void print_enum(const struct decoding *d, unsigned number, uint64_t value)
{
	const struct set *set = &sets[number];
	const char *name = set_name(d, number, value);

	if (!name || options.xlat != XLAT_ABBREV)
		put_value(d, set, value);
	if (!name && options.xlat != XLAT_RAW)
		put_unknown(d, set);
	if (name && begin_comment(d)) {
		put_string(d->text, name);
		end_name(d);
	}
}

/* Constants have no sign, whatever the C type. */
uint64_t unsigned_value(const struct decoding *d, const struct item *item, uint64_t value)
{
	size_t size = value_size(d, item);

	return size % 8 ? value & ((1ULL << 8 * size) - 1) : value;
}

KIND(enum) { print_enum(d, parameter_of(item), unsigned_value(d, item, value)); }

KIND(decimal_enum)
{
	const char *name = own_name(d, item, value);

	if (name) {
		print_named_decimal(d, value, name);
		return;
	}
	put_unsigned(d->text, value);
	if (options.xlat != XLAT_RAW)
		put_unknown(d, &sets[parameter_of(item)]);
}

/* The number with the name in a comment, whatever -X says, unless it wants none. */
enum xlat_style commented(void)
{
	return options.xlat == XLAT_ABBREV ? XLAT_VERBOSE : options.xlat;
}
KIND(commented_enum) { print_styled(d, item, value, commented(), kind_enum); }

/* Errors by name, where they are arguments or in structs (results: decode.c). */
const char *errno_name(unsigned number)
{
	return number < error_count && errors[number].name ? name_at(errors[number].name) : NULL;
}

/* ENOENT; of a signed type, -ENOENT for -2, and other numbers as they are. */
KIND(errno)
{
	bool is_signed = how(item)->type != TYPE_UINT;
	int number = value;
	const char *name =
		is_signed ? (number < 0 ? errno_name(-value) : NULL) : errno_name(number);

	int64_t shown = is_signed ? number : (int64_t)(uint32_t)value;

	if (!name) {
		put_signed(d->text, shown);
	} else if (begin_decimal(d, shown)) {
		put_format(d->text, "%s%s", is_signed ? "-" : "", name);
		end_name(d);
	}
}

/* A place in struct user, which ends where the reference says: by the register (8*R15) or the field
 * that begins there or before. */
KIND(user_area)
{
	const uint64_t end = reference_constant(item);
	uint64_t begin = value + 1;
	const char *name = NULL;
	char words[64];

	while (value < end && begin > 0 && !name)
		name = constant_name(d->task->abi, parameter_of(item), --begin);
	if (!name) {
		kind_hex(d, item, value);
		return;
	}
	size_t length = put_into(words, sizeof words,
				 *name < 'a' ? "8*%s" : "offsetof(struct user, %s)", name);
	if (value > begin)
		put_into(words + length, sizeof words - length, "+%u", (unsigned)(value - begin));
	print_named(d, value, words);
}
