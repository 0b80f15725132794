/* change.c: structs that a call both reads and writes. */
#include "kinds.h"

/* {in} => {out}: a struct as the call reads it and, when it succeeds, as it leaves it. */
KIND(change)
{
	if (!d->exiting) {
		d->task->saved = value && is_verbose(d) &&
				 print_struct(d, how(item)->parameter, value, SIZE_MAX);
		if (!d->task->saved)
			print_address(d, value);
	} else if (!failed(d) && d->task->saved) {
		put_string(d->text, " => ");
		print_struct_at(d, reference_constant(item), value);
	}
}

/* {in} => {out}, or the address when the call fails. Where both are the same struct, one that is
 * all zeroes is no input. */
KIND(exchange)
{
	enum { NOTHING, PRINTED, ZEROES };
	const unsigned in = how(item)->parameter, out = reference_constant(item);
	unsigned char bytes[256] = {0};
	size_t size = layout_size(d, in), used = 0;

	if (d->exiting) {
		if (d->task->saved == PRINTED)
			put_string(d->text, " => ");
		if (d->task->saved != NOTHING && !not_followed(d, value))
			print_struct_at(d, out, value);
		return;
	}
	d->task->saved = NOTHING;
	if (value && in == out && size <= sizeof bytes && fetch(d, value, bytes, size)) {
		while (used < size && bytes[used] == 0)
			used++;
		if (used == size) {
			d->task->saved = ZEROES;
			return;
		}
	}
	if (value && is_verbose(d) && print_struct(d, in, value, SIZE_MAX))
		d->task->saved = PRINTED;
	else
		print_address(d, value);
}

/* {in, out}: a struct of which the call reads some fields and, when it succeeds, writes others. */
KIND(extend)
{
	if (!d->exiting) {
		d->part = BEGIN;
		d->task->saved = value && is_verbose(d) &&
				 print_struct(d, how(item)->parameter, value, SIZE_MAX);
		if (!d->task->saved)
			print_address(d, value);
		d->part = WHOLE;
		return;
	}
	if (!d->task->saved)
		return;
	d->part = CONTINUE;
	if (failed(d) || !print_struct(d, reference_constant(item), value, SIZE_MAX))
		put_char(d->text, '}');
	d->part = WHOLE;
}
