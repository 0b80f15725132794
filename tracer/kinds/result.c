/*
 * result.c: results that are more than a number: what it means stands behind it.
 */
#include "kinds.h"
#include "message.h"

static void put_meaning(const struct decoding *d, const struct item *item, uint64_t value,
			const char *word, enum xlat_style style)
{
	put_format(d->text, " (%s%s", word, *word ? " " : "");
	print_styled((struct decoding *)d, item, value, style, kind_of(item));
	put_char(d->text, ')');
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

/* The number and behind it, after the word that the reference is, the item that is the parameter.
 */
static void put_parameter(const struct decoding *d, const struct item *item, uint64_t value,
			  enum xlat_style style, kind_function *without_zero)
{
	const struct item *target = element_of(item);

	if (how(item)->type == TYPE_INT)
		put_signed(d->text, (int32_t)value);
	else
		put_hex(d->text, word_size(d) == 4 ? (uint32_t)value : value);
	if (value || !is_kind(target, without_zero))
		put_meaning(d, target, value, name_at(reference_of(item)), style);
}

/* As -X says: 0x1 (flags FD_CLOEXEC), 0x200 (mask [USR1]). */
KIND(hex_meaning) { put_parameter(d, item, value, options.xlat, kind_flags); }
/* By names: 0x8002 (flags O_RDWR|O_LARGEFILE). */
KIND(meaning) { put_parameter(d, item, value, XLAT_ABBREV, kind_signal); }

/* By names, or the number alone; with a reference, where there is more than so many bits of it. */
KIND(hex_aux)
{
	put_hex(d->text, word_size(d) == 4 ? (uint32_t)value : value);
	if (options.xlat != XLAT_RAW && (!reference_of(item) || value >> reference_constant(item)))
		put_meaning(d, element_of(item), value, "", XLAT_ABBREV);
}

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
