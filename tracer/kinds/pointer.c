/*
 * pointer.c: addresses, and what is there.
 */
#include "kinds.h"

void print_item(const struct decoding *d, const struct item *item, uint64_t value)
{
	kind_of(item)((struct decoding *)d, item, value);
}

void print_item_at(struct decoding *d, const struct item *item, uint64_t address)
{
	if (how(item)->type == TYPE_PLACE ||
	    number_or_address(d, address, how(item)->type, &address))
		print_item(d, item, address);
}

void print_address(const struct decoding *d, uint64_t address)
{
	if (d->unreadable)
		put_string(d->text, "???");
	else if (address == 0)
		put_string(d->text, "NULL");
	else
		put_hex(d->text, address);
}

/* What the call leaves there, behind what stood there before; where it may be left out, only when
 * it is no longer what was noted. */
KIND(became) { print_item_at(d, element_of(item), value); }
KIND(noted)
{
	fetch_number(d, value, how(element_of(item))->type, &d->task->noted);
	print_item_at(d, element_of(item), value);
}
KIND(unaligned) { print_item_at(d, element_of(item), value); }
KIND(or_unknown)
{
	struct decoding inner = *d;

	inner.unreadable = true;
	print_item_at(&inner, element_of(item), value);
}
/* ??? where the struct ends before. */
KIND(whole_or_unknown)
{
	if (rest_size(d, value) < item_size(d, element_of(item)))
		put_string(d->text, "???");
	else
		print_item_at(d, element_of(item), value);
}
KIND(dots) { put_string(d->text, "..."); }

void put_unreadable(struct text *text, uint64_t address)
{
	put_format(text, "... /* %#jx */", address);
}

bool followed(const struct decoding *d, uint64_t address)
{
	return address != 0 && is_verbose(d) && !failed(d);
}

bool follow(const struct decoding *d, uint64_t address)
{
	if (!followed(d, address))
		print_address(d, address);
	return followed(d, address);
}

bool fetch_or_address(const struct decoding *d, uint64_t address, void *buffer, size_t size)
{
	bool there = fetch(d, address, buffer, size);

	if (!there)
		print_address(d, address);
	return there;
}

bool number_or_address(const struct decoding *d, uint64_t address, enum type type, uint64_t *number)
{
	bool there = fetch_number(d, address, type, number);

	if (!there)
		print_address(d, address);
	return there;
}

void print_target(const struct decoding *d, const struct item *target, uint64_t address)
{
	bool place = how(target)->type == TYPE_PLACE;

	if (!place && !number_or_address(d, address, how(target)->type, &address))
		return;
	put_string(d->text, place ? "" : "[");
	print_item(d, target, address);
	put_string(d->text, place ? "" : "]");
}

KIND(pointer)
{
	const struct item *target = element_of(item);
	unsigned char last;

	if (how(item)->flags & ITEM_IN_OUT && !d->exiting && !d->input)
		return;
	if (is_kind(target, kind_array)) {
		/* An array of fixed size is there as a whole or not at all. */
		if (reference_of(target) & REFERENCE_CONSTANT && value && item_size(d, target) &&
		    !fetch(d, value + item_size(d, target) - 1, &last, 1))
			print_address(d, value);
		else
			print_item(d, target, value);
		return;
	}
	if (follow(d, value))
		print_target(d, target, value);
}
