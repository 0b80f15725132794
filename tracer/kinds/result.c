/*
 * result.c: results that are more than a number: what it means stands behind it.
 */
#include "kinds.h"
#include "message.h"

static void put_meaning(const struct decoding *d, const struct item *item, uint64_t value,
			const char *word, kind_function *print)
{
	put_format(d->text, " (%s", word);
	print((struct decoding *)d, item, value);
	put_char(d->text, ')');
}

/* 0x1 (flags FD_CLOEXEC); 0 alone when the set has no name for it. With a reference they are
 * seals. */
KIND(flags_result)
{
	put_hex(d->text, value);
	if (value || part_of(&sets[parameter_of(item)]) || own_name(d, item, 0))
		put_meaning(d, item, value, reference_of(item) ? "seals " : "flags ", kind_flags);
}

/* 4294967258 ENOSYS (Function not implemented) */
KIND(unsigned_error)
{
	const char *name = errno_name(-(unsigned)value);

	put_unsigned(d->text, value);
	if (!name)
		return;
	put_format(d->text, " %s", name);
	put_format(d->text, " (%s)", error_text(-(unsigned)value));
}

static void put_parameter(struct decoding *d, const struct item *item, uint64_t value)
{
	const struct item *target = element_of(item);

	put_meaning(d, target, value, "", kind_of(target));
}

/* The number, and the item that is the parameter behind it, by names alone: the number is there
 * already. With a reference, where there is more than so many bits of it. */
KIND(hex_aux)
{
	put_hex(d->text, value);
	if (options.xlat != XLAT_RAW && (!reference_of(item) || value >> reference_constant(item)))
		print_styled(d, item, value, XLAT_ABBREV, put_parameter);
}
/* The same as that item is; 0 is no signal. */
KIND(meaning)
{
	if (how(item)->type == TYPE_INT)
		put_signed(d->text, (int32_t)value);
	else
		put_hex(d->text, word_size(d) == 4 ? (uint32_t)value : value);
	if (value || !is_kind(element_of(item), kind_signal))
		put_parameter(d, item, value);
}

KIND(oldsigset_result)
{
	put_hex(d->text, value);
	put_meaning(d, item, value, "old mask ", kind_oldsigset_value);
}

/* 1 (SUID_DUMP_USER), or the number alone when it has no name. Without a sign it is 0x2 (F_UNLCK),
 * which -X=raw leaves alone. */
KIND(aux_enum)
{
	const char *name = own_name(d, item, value);
	const bool is_signed = how(item)->type == TYPE_LONG;

	if (is_signed)
		put_signed(d->text, (int64_t)value);
	else
		put_hex(d->text, value);
	if (name && (is_signed || options.xlat != XLAT_RAW))
		put_format(d->text, " (%s)", name);
}

/* 0x5 (A|B); 0 alone. */
KIND(aux_flags)
{
	if (value == 0) {
		kind_aux_enum(d, item, value);
		return;
	}
	put_hex(d->text, value);
	if (options.xlat == XLAT_RAW || !any_named(d, parameter_of(item), value))
		return;
	put_string(d->text, " (");
	put_flag_names(d, parameter_of(item), value);
	put_char(d->text, ')');
}
