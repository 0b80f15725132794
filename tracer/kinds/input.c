/*
 * input.c: ioctls of input devices (linux/input.h): commands that have a number or a size in them,
 * sets of bits, keys.
 */
#include "kinds.h"
#include <asm/ioctl.h>
#include <linux/input.h>
#include <string.h>

/* EVIOCGBIT(EV_KEY, 8), EVIOCGABS(ABS_X): the number of a kind of events or of an axis is part of
 * the command. */
static void put_numbered(const struct decoding *d, unsigned set, const char *name, unsigned number)
{
	put_format(d->text, "%s(", name);
	if (!put_constant(d, set, number) && options.xlat == XLAT_ABBREV)
		put_unknown(d, &sets[set]);
}

static bool put_input_number(const struct decoding *d, unsigned code)
{
	unsigned number = _IOC_NR(code), range = number / 0x40 * 0x40;
	bool reads = _IOC_DIR(code) == _IOC_READ;

	if (_IOC_TYPE(code) != 'E')
		return false;
	if (reads && number / 0x20 == 1) {
		if (number == _IOC_NR(EVIOCGBIT(0, 0)))
			put_string(d->text, "EVIOCGBIT(0");
		else
			put_numbered(d, input_types, "EVIOCGBIT", number % 0x20);
		put_format(d->text, ", %u)", _IOC_SIZE(code));
		return true;
	}
	if (!(reads && range == _IOC_NR(EVIOCGABS(0))) &&
	    !(_IOC_DIR(code) == _IOC_WRITE && range == _IOC_NR(EVIOCSABS(0))))
		return false;
	put_numbered(d, input_axes, reads ? "EVIOCGABS" : "EVIOCSABS", number % 0x40);
	put_char(d->text, ')');
	return true;
}

bool put_input_command(const struct decoding *d, unsigned set, unsigned code)
{
	const char *name;

	if (put_input_number(d, code))
		return true;
	/* EVIOCGNAME(16): the set has such commands without their size, and with the bracket. */
	name = set_name(d, set, code & ~(_IOC_SIZEMASK << _IOC_SIZESHIFT));
	if (!name || !strchr(name, '('))
		return false;
	put_format(d->text, "%s%u)", name, _IOC_SIZE(code));
	return true;
}

static void put_words(struct decoding *d, const uint8_t *bytes, unsigned size)
{
	for (unsigned i = 0; i < size; i += word_size(d)) {
		put_string(d->text, i ? ", " : "[");
		put_hex(d->text, load_bytes(d, TYPE_ULONG, bytes + i));
	}
	put_char(d->text, ']');
}

/* [KEY_ESC KEY_1 ...]: of a mask of as many bits as the reference says, and no more bytes than the
 * result, which is in whole words. */
KIND(bit_set)
{
	uint8_t bytes[(KEY_MAX + 64) / 64 * 8];
	unsigned most = reference_constant(item), word = word_size(d), count = 0;
	struct decoding inner = *d;
	int64_t size = (most + 7) / 8;

	if (d->task->result < size)
		size = d->task->result < 0 ? 0 : d->task->result;
	if (most > size * 8)
		most = size * 8;
	size = (size + word - 1) / word * word;
	if (!followed(d, value) || size == 0 || size > (int64_t)sizeof bytes ||
	    !fetch(d, value, bytes, size)) {
		print_address(d, value);
		return;
	}
	if (options.xlat == XLAT_RAW) {
		put_words(d, bytes, size);
		return;
	}
	for (unsigned i = 0; i < most && !inner.more; i++)
		if (bytes[i / 8] >> i % 8 & 1 && count++ == 4 && abbreviated(d)) {
			most = i;
			inner.more = true;
		}
	print_bits(&inner, item, bytes, most, kind_enum);
	if (options.xlat == XLAT_VERBOSE) {
		put_string(d->text, " /* ");
		put_words(d, bytes, size);
		put_string(d->text, " */");
	}
}

/* [30, KEY_A]: the code that a device has for a key. */
KIND(key_code)
{
	uint32_t codes[2];

	if (!follow(d, value) || !fetch_or_address(d, value, codes, sizeof codes))
		return;
	put_format(d->text, "[%u, ", codes[0]);
	kind_enum(d, item, codes[1]);
	put_char(d->text, ']');
}

/* {code=ABS_MT_POSITION_X, values=[1, 2]}: a word, and those behind it. */
KIND(slots)
{
	const struct item *fields = first_field(d, parameter_of(item));
	unsigned size = reference_value(d, item);
	uint64_t code;

	if (!followed(d, value) || size < 4 || !fetch_number(d, value, TYPE_UINT, &code)) {
		print_address(d, value);
		return;
	}
	put_string(d->text, "{code=");
	print_item(d, &fields[0], code);
	put_string(d->text, ", values=");
	print_array(d, &fields[1], value + 4, size / 4 - 1);
	put_char(d->text, '}');
}
