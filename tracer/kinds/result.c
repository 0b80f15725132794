/*
 * result.c: results that are more than a number: what it means stands behind it.
 */
#include "kinds.h"
#include "message.h"

static void put_meaning(const struct decoding *d, const struct item *item, uint64_t value,
			const char *word, enum xlat_style style, kind_function *print)
{
	put_format(d->text, " (%s", word);
	print_styled((struct decoding *)d, item, value, style, print);
	put_char(d->text, ')');
}

static void put_flags(const struct decoding *d, const struct item *item, uint64_t value,
		      const char *word)
{
	put_hex(d->text, value);
	if (value)
		put_meaning(d, item, value, word, options.xlat, kind_flags);
}

/* 0x1 (flags FD_CLOEXEC) */
KIND(flags_result) { put_flags(d, item, value, "flags "); }

/* 0x1 (seals F_SEAL_SEAL) */
KIND(seals_result) { put_flags(d, item, value, "seals "); }

/* 0x3 (A|B) */
KIND(query_result) { put_flags(d, item, value, ""); }

/* 0x8002 (flags O_RDWR|O_LARGEFILE): names, whatever -X says, as of the results below. */
KIND(open_result)
{
	put_hex(d->text, value);
	put_meaning(d, item, value, "flags ", XLAT_ABBREV, kind_flags);
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

static void put_parameter(const struct decoding *d, const struct item *item, uint64_t value,
			  enum xlat_style style)
{
	const struct item *target = element_of(item);

	if (how(item)->type == TYPE_INT)
		put_signed(d->text, (int32_t)value);
	else
		put_hex(d->text, word_size(d) == 4 ? (uint32_t)value : value);
	if (value || !is_kind(target, kind_signal)) /* 0 is none */
		put_meaning(d, target, value, "", style, kind_of(target));
}

/* The number, and the item that is the parameter behind it: as -X says, or by names. */
KIND(hex_meaning) { put_parameter(d, item, value, options.xlat); }
KIND(meaning) { put_parameter(d, item, value, XLAT_ABBREV); }

/* By names, or the number alone; with a reference, where there is more than so many bits of it. */
KIND(hex_aux)
{
	if (options.xlat != XLAT_RAW && (!reference_of(item) || value >> reference_constant(item)))
		kind_meaning(d, item, value);
	else
		put_hex(d->text, value);
}

static void put_old_mask(const struct decoding *d, uint64_t value, const char *word)
{
	put_hex(d->text, value);
	put_meaning(d, NULL, value, word, options.xlat, kind_oldsigset_value);
}

/* 0x200 (mask [USR1]), and of the mask that a call has changed. */
KIND(oldsigset_result) { put_old_mask(d, value, "mask "); }
KIND(oldsigset_changed) { put_old_mask(d, value, "old mask "); }

/* 1 (SUID_DUMP_USER), or the number alone when it has no name; without a sign it is 0x2 (F_UNLCK).
 */
KIND(aux_enum)
{
	const char *name = own_name(d, item, value);

	if (how(item)->type == TYPE_LONG)
		put_signed(d->text, (int64_t)value);
	else
		put_hex(d->text, value);
	if (name)
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
