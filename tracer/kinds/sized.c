/*
 * sized.c: structs that grow from kernel to kernel and therefore say their size, and values of
 * socket options, whose length is an argument or behind one.
 */
#include "kinds.h"

#define LSM_FLAG_SINGLE 1    /* linux/lsm.h */
#define MOST_BYTES      4096 /* of a struct that are looked at; the kernel takes no more than a page */

/* As much of the struct as size says, at least so many bytes; of those behind the ones that are
 * known that there are some, and whole words (cut), or which. */
static void print_sized(const struct decoding *outer, const struct item *item, uint64_t address,
			uint64_t size, uint64_t least, bool cut)
{
	const size_t known = own_size(outer, item);
	struct decoding d = *outer;
	size_t shown = size < known ? size : known;

	if (!followed(outer, address) || size < least) {
		print_address(outer, address);
		return;
	}
	if (size > MOST_BYTES)
		size = MOST_BYTES;
	if (cut)
		shown &= ~3UL;
	d.tail_size = size <= shown ? 0 : cut ? UINT64_MAX : size - shown;
	print_struct_part(&d, parameter_of(item), address, shown);
}

/* The reference is the size. A struct of which there is only one version is there as a whole. */
KIND(sized)
{
	const size_t known = own_size(d, item);

	print_sized(d, item, value, reference_value(d, item),
		    known > 88   ? 48
		    : known > 64 ? 64
				 : known,
		    false);
}

/* The same, even when the call has failed. */
KIND(sized_always)
{
	struct decoding inner = *d;

	inner.exiting = false;
	kind_sized(&inner, item, value);
}

/* As many whole words of the struct as the reference says; the last is younger than the others. */
KIND(grown) { print_sized(d, item, value, reference_value(d, item), own_size(d, item) - 4, true); }

/* As much of the struct as the reference says. */
KIND(partial) { print_sized(d, item, value, reference_value(d, item), 1, false); }

/* What a command of a trusted environment points to: its last member counts the parameters behind
 * it, which must be all of the buffer. */
KIND(with_params)
{
	const size_t known = own_size(d, item);
	uint64_t count;

	if (fetch_number(d, value + known - 4, TYPE_UINT, &count) &&
	    known + 32 * count == reference_value(d, item))
		kind_struct(d, item, value);
	else
		print_address(d, value);
}

/* Each u64 of which a byte is there. */
KIND(words)
{
	uint64_t size = reference_value(d, item);

	print_sized(d, item, value, size < 8 ? 0 : size + (-size & 7), 8, false);
}

/* The size is in the struct: at its begin, or where the reference says; 0 is that of the first
 * version. Of a short one that says too little, that is shown alone. */
KIND(self_sized)
{
	const size_t known = own_size(d, item), least = known < 48 ? 24 : known > 88 ? 64 : 48;
	const bool is_short = least == 24;
	uint64_t size;

	if (!followed(d, value) ||
	    !fetch_number(d, value + reference_constant(item), TYPE_UINT, &size)) {
		print_address(d, value);
		return;
	}
	if (size < least && is_short)
		size = 4;
	else if (size == 0)
		size = least;
	print_sized(d, item, value, size, is_short ? 4 : least, reference_of(item));
}

/* {size=1} => {size=56}: sched_setattr says which size it knows where there is more. */
KIND(sched_attr)
{
	const unsigned first_version = 48;
	uint64_t size;
	bool there = is_verbose(d) && fetch_number(d, value, TYPE_UINT, &size);

	if (d->exiting) {
		if (there && d->task->result == -7 /* E2BIG */)
			put_format(d->text, " => {size=%u}", (unsigned)size);
		return;
	}
	if (!there)
		print_address(d, value);
	else
		print_sized(d, item, value,
			    size == 0              ? first_version
			    : size < first_version ? 4
						   : size,
			    4, true);
}

/* An option of a socket: an item, of as many bytes as the reference says. When they do not suffice
 * it is shown as the bytes that came, or where it is. */
KIND(option)
{
	const struct item *target = element_of(item);
	size_t need = item_size(d, target);
	int size = reference_value(d, item);
	bool whole = need == 0 || (size >= 0 && (size_t)size >= need);

	if (size < 0 || (!whole && !d->exiting) || !followed(d, value)) {
		print_address(d, value);
	} else if (!whole && how(target)->flags & ITEM_LAYOUT) {
		d->cut = true;
		print_struct_part(d, parameter_of(target), value, size);
		d->cut = false;
	} else if (!whole) {
		print_bytes_as(d, value, size, QUOTE_HEX);
	} else if (need == 0) { /* bytes */
		print_bytes(d, value, size);
	} else {
		print_target(d, target, value);
	}
}

/* … and must be the option's. */
KIND(option_exact)
{
	if (reference_value(d, item) == item_size(d, element_of(item)))
		kind_option(d, item, value);
	else
		print_address(d, value);
}

/* An option without a row of its own: those with a name are an int, others when they are as long as
 * one, else bytes. */
KIND(option_any)
{
	bool known = own_name(d, item, (uint32_t)d->task->args[2]);
	int size = reference_value(d, item);
	uint64_t number;

	if (size < 0 ? known || d->exiting : known && size < 4 && !d->exiting)
		print_address(d, value);
	else if (size != 4 && (size < 4 || !known))
		print_bytes_as(d, value, size, known ? QUOTE_HEX : options.quote);
	else if (follow(d, value) && number_or_address(d, value, TYPE_INT, &number))
		put_format(d->text, "[%d]", (int)number);
}

bool size_came(struct decoding *d, const struct item *item, uint64_t value, uint64_t *size)
{
	bool known = fetch_number(d, reference_value(d, item), TYPE_INT, size);

	if (!d->exiting)
		d->task->saved = known ? (int)*size : 0;
	else if (!known || failed(d) || (int)*size <= 0)
		print_address(d, value);
	else
		return true;
	return false;
}

/* What came, as the parameter shows it: there @payload is how many bytes that are. */
KIND(came)
{
	struct decoding inner = *d;

	if (size_came(d, item, value, &inner.payload))
		print_item(&inner, element_of(item), value);
}

/* The same of lsm_get_self_attr, which is told by the beginning of the struct whose it wants, where
 * the flag says so. */
KIND(lsm_contexts)
{
	if (!d->exiting && d->task->args[3] & LSM_FLAG_SINGLE &&
	    print_struct(d, parameter_of(element_of(item)), value, 8))
		put_string(d->text, " => ");
	kind_came(d, item, value);
}

/* As many elements of it as there was room for. */
KIND(fitting)
{
	const uint64_t room = d->task->saved, size = d->payload < room ? d->payload : room;

	if (room == 0)
		print_address(d, value);
	else
		print_filling(d, item, value, size);
}

/* Registers that ptrace moves: the reference says how much of the struct there is, in whole words.
 */
KIND(registers)
{
	const uint64_t known = own_size(d, item),
		       size = reference_of(item) ? reference_value(d, item) : known;

	print_sized(d, item, value, known && size % word_size(d) == 0 ? size : 0, 1, true);
}
