/*
 * video.c: what the ioctls of video devices have (linux/videodev2.h): formats, controls, buffers.
 */
#include "kinds.h"
#include <linux/videodev2.h>

/* v4l2_fourcc('Y', 'U', 'Y', 'V'), and the name that the set has for it. */
KIND(fourcc)
{
	const char *name = own_name(d, item, value);

	if (options.xlat == XLAT_RAW) {
		put_hex(d->text, value);
		return;
	}
	for (unsigned i = 0; i < 4; i++) {
		put_string(d->text, i ? ", " : "v4l2_fourcc(");
		put_character(d->text, value >> 8 * i, false);
	}
	put_char(d->text, ')');
	if (name)
		put_format(d->text, " /* %s */", name);
}

/* 30/1 */
KIND(fraction)
{
	uint32_t parts[2];

	if (fetch_or_address(d, value, parts, sizeof parts))
		put_format(d->text, "%u/%u", parts[0], parts[1]);
}

/* A control by name, or from the beginning of its class on: the set's part. */
KIND(control)
{
	const unsigned set = parameter_of(item);
	const struct part *class = part_of(&sets[set]);
	const char *name = set_name(d, class->set, value & class->mask);

	if (!name || set_name(d, set, value)) {
		print_enum(d, set, value);
	} else if (begin_name(d, value)) {
		put_format(d->text, "%s+%#x", name, (unsigned)value & ~class->mask);
		end_name(d);
	}
}

/* The same behind flags, which are the part of the classes' set. */
KIND(query_control)
{
	const struct part *class = part_of(&sets[parameter_of(item)]),
			  *query = part_of(&sets[class->set]);

	if (value & query->mask && options.xlat != XLAT_RAW) {
		print_flags(d, query->set, value & query->mask);
		put_char(d->text, '|');
		value &= ~(uint64_t)query->mask;
	}
	kind_control(d, item, value);
}

/* What came of controls is known even when the call fails. */
static void print_controls(const struct decoding *d, const struct item *item, uint64_t value,
			   enum portion part)
{
	struct decoding inner = *d;

	inner.exiting = false;
	if (!print_portion(&inner, part, reference_constant(item), value) && part == CONTINUE)
		put_char(d->text, '}');
}

/* How many there are, where, and can all be read? */
static bool find_controls(const struct decoding *d, uint64_t value, uint64_t *count,
			  uint64_t *controls)
{
	char last;

	return fetch_number(d, value + 4, TYPE_UINT, count) &&
	       fetch_number(d, value + (word_size(d) == 8 ? 24 : 20), TYPE_ULONG, controls) &&
	       *count && fetch(d, *controls + *count * 20 - 1, &last, 1);
}

/* {controls=[...]} => {controls=[...], error_idx=1}, if all of them could be read. */
KIND(ext_controls)
{
	uint64_t count, controls;

	if (!d->exiting) {
		kind_change(d, item, value);
		d->task->saved = d->task->saved && find_controls(d, value, &count, &controls);
	} else if (d->task->saved) {
		print_controls(d, item, value, AGAIN);
	}
}

/* {count=1, controls=[...], error_idx=1} */
KIND(got_controls)
{
	uint64_t count = 0, controls = 0;

	if (!d->exiting)
		kind_extend(d, item, value);
	else if (!d->task->saved)
		;
	else if (find_controls(d, value, &count, &controls) || (count && failed(d)))
		print_controls(d, item, value, CONTINUE);
	else
		put_format(d->text, count ? ", controls=%#jx}" : "}", controls);
}

/* 0 ({index=1}): a result, and the struct that argument 3 points to, if it was read before. */
KIND(result_and)
{
	put_unsigned(d->text, value);
	if (!d->task->saved)
		return;
	put_string(d->text, " (");
	kind_struct(d, item, d->task->args[2]);
	put_char(d->text, ')');
}
