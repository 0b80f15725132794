/*
 * keyboard.c: what the ioctls of consoles have (linux/kd.h, linux/keyboard.h): keys, tones, fonts.
 * Not for: their texts (string.c).
 */
#include "kinds.h"
#include <linux/kd.h>
#include <linux/keyboard.h>

void put_character(struct text *text, char byte, bool letters)
{
	bool printable = byte >= ' ' && byte <= '~';

	put_char(text, '\'');
	if (byte == '\'')
		put_string(text, "\\'");
	else if (byte == '"')
		put_char(text, byte);
	else if (printable || letters)
		put_escaped(text, &byte, 1, QUOTE_HEX_CHARS, false);
	else
		put_format(text, "\\x%02x", (unsigned char)byte);
	put_char(text, '\'');
}

KIND(character) { put_character(d->text, value, true); }

/* K_F1, or K(KT_LATIN, 'a'): the set has the names, and as its part those of the high byte. */
static void put_key(const struct decoding *d, unsigned set, unsigned key)
{
	const unsigned are_characters =
		1 << KT_LATIN | 1 << KT_META | 1 << KT_LETTER | 1 << KT_DEAD2;
	unsigned type = KTYP(key), number = KVAL(key);
	const char *name = set_name(d, set, key);

	if (name) {
		put_string(d->text, name);
		return;
	}
	if (type == KT_FN) { /* twenty, ten with names of their own, and the others */
		put_format(d->text, "K_F%u", number < 20 ? number + 1 : number - 9);
		return;
	}
	put_string(d->text, "K(");
	put_constant(d, part_of(&sets[set])->set, type);
	put_string(d->text, ", ");
	if (type < 32 && are_characters >> type & 1)
		put_character(d->text, number, true);
	else
		put_hex(d->text, number);
	put_char(d->text, ')');
}

KIND(key_symbol)
{
	put_hex(d->text, value);
	if (options.xlat == XLAT_RAW)
		return;
	put_string(d->text, " /* ");
	put_key(d, parameter_of(item), value);
	put_string(d->text, " */");
}

/* KVAL(K_F1): a function key by its low byte. */
KIND(function_key)
{
	if (!begin_name(d, value))
		return;
	put_string(d->text, "KVAL(");
	put_key(d, parameter_of(item), K(KT_FN, value));
	put_char(d->text, ')');
	end_name(d);
}

/* The name of the whole number or, where it has none, those of the set's part for its bits. */
KIND(enum_or_flags)
{
	const unsigned set = parameter_of(item);

	if (set_name(d, set, value))
		print_enum(d, set, value);
	else
		print_flags(d, part_of(&sets[set])->set, value);
}

/* A font's glyph for a byte. */
KIND(direct_font)
{
	if ((value & ~UNI_DIRECT_MASK) != UNI_DIRECT_BASE) {
		put_hex(d->text, value);
	} else if (begin_name(d, value)) {
		put_format(d->text, "UNI_DIRECT_BASE+%#x", (unsigned)value & UNI_DIRECT_MASK);
		end_name(d);
	}
}

/* Behind a divisor of the timer's clock and, in the high half of 32 bits, milliseconds. */
static void put_tone(const struct decoding *d, uint64_t divisor, unsigned ticks, const char *unit)
{
	const unsigned clock = 1193182; /* Hz: PIT_TICK_RATE of the kernel */

	if (options.xlat == XLAT_RAW)
		return;
	if (!divisor || divisor > clock || !ticks)
		put_string(d->text, " /* off */");
	else
		put_format(d->text, *unit ? " /* %u Hz, %u%s */" : " /* %u Hz */",
			   clock / (unsigned)divisor, ticks, unit);
}

KIND(sound)
{
	put_unsigned(d->text, value);
	put_tone(d, value, 1, "");
}

KIND(tone)
{
	unsigned divisor = value & 0xffff, ticks = value >> 16 & 0xffff;

	if (ticks)
		put_format(d->text, "%u<<16|", ticks);
	put_unsigned(d->text, divisor);
	put_tone(d, divisor, ticks, " ms");
}

/* A port of the graphics adapter: those that the kernel allows (GPFIRST to GPLAST of its vt.c). */
KIND(graphics_port)
{
	const unsigned first = 0x3b4, last = 0x3df;

	put_hex(d->text, value);
	if (value >= first && value <= last && options.xlat != XLAT_RAW)
		put_format(d->text, " /* GPFIRST + %u */", (unsigned)value - first);
}

/* A font of so many characters of 32 lines, each of whole bytes, in a struct console_font_op. */
KIND(font_data)
{
	struct console_font_op operation;

	memcpy(&operation, d->record, offsetof(struct console_font_op, data));
	print_bytes_as(d, value, operation.charcount * 32ULL * ((operation.width + 7ULL) / 8),
		       QUOTE_HEX);
}
