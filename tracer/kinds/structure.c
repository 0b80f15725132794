/*
 * structure.c: structs, whose fields are of other kinds.
 */
#include "kinds.h"

#define LARGEST_STRUCT 2048 /* more of a struct is not looked at */

static const struct layout *layout_for(const struct decoding *d, unsigned layout)
{
	while (!(layouts[layout].abis & 1 << d->task->abi))
		layout++;
	return &layouts[layout];
}

struct list fields_of(const struct decoding *d, unsigned layout)
{
	const struct layout *shape = layout_for(d, layout);

	return (struct list){shape->first, shape->count};
}

const struct item *first_field(const struct decoding *d, unsigned layout)
{
	return &items[layout_for(d, layout)->first];
}

size_t layout_size(const struct decoding *d, unsigned layout)
{
	const struct layout *shape = layout_for(d, layout);

	return layout_column(d) ? shape->size32 : shape->size64;
}

/* The earlier field that a field stands for, or itself. */
static const struct item *meant(const struct item *item)
{
	return is_kind(item, kind_field) ? &items[reference_of(item) & ~REFERENCE_FIELD] : item;
}

bool are_zero(const struct decoding *d, uint64_t address, uint64_t size)
{
	unsigned char byte;

	while (size && fetch(d, address, &byte, 1) && byte == 0)
		address++, size--;
	return size == 0;
}

static bool is_zero(const struct decoding *d, const struct item *item)
{
	item = meant(item);
	uint64_t value = load(d, item);
	if (is_kind(item, kind_room))
		return reference_value(d, item) == 0;
	size_t size = item_size(d, item);
	if (is_kind(item, kind_became))
		return fetch_number(d, value, how(element_of(item))->type, &value) &&
		       value == d->task->noted;
	if (how(item)->type != TYPE_PLACE)
		return value == 0 || (is_kind(item, kind_records) && reference_value(d, item) == 0);
	if (size == 0 && reference_of(item) & REFERENCE_FIELD)
		return reference_value(d, item) == 0;
	if (size == 0 && is_kind(item, kind_unaligned))
		return rest_size(d, value) < item_size(d, element_of(item));
	if (size == 0)
		return rest_size(d, value) == 0;
	return are_zero(d, value, size);
}

static bool print_list(const struct decoding *d, struct list list, bool *first);

/* The fields of a struct within a struct, without braces of its own. */
static bool print_inline(const struct decoding *outer, const struct item *item, uint64_t address,
			 bool *first)
{
	struct decoding d = *outer;
	size_t offset = address - outer->record_address;

	d.record += offset;
	d.record_size -= offset;
	d.record_address = address;
	return print_list(&d, fields_of(&d, parameter_of(item)), first);
}

/* Does the record reach as far as the field, or as the one that it stands for? */
static bool is_there(const struct decoding *d, const struct item *item)
{
	item = meant(item);

	const struct item *least = is_kind(item, kind_rest) ? element_of(item) : item;

	return is_kind(item, kind_case) ||
	       field_offset(d, item) + item_size(d, least) <= d->record_size;
}

static void put_separator(const struct decoding *d, bool *first)
{
	put_string(d->text, !*first ? ", " : d->part == AGAIN ? " => {" : "");
	*first = false;
}

static void put_name(const struct decoding *d, const struct item *item, bool *first)
{
	if (is_kind(item, kind_became))
		put_string(d->text, " => ");
	else
		put_separator(d, first);
	if (place_of(item)->name)
		put_format(d->text, "%s=", name_at(place_of(item)->name));
}

/* A field of which the record has the beginning alone: the first fields of a struct, the first
 * elements of an array. */
static void print_beginning(const struct decoding *d, const struct item *item, size_t offset,
			    bool *first)
{
	const struct item *inner = item;
	size_t size = d->record_size - offset, whole;

	if (is_kind(item, kind_struct))
		inner = first_field(d, parameter_of(item));
	else if (is_kind(item, kind_array))
		inner = element_of(item);
	if (how(item)->flags & ITEM_UNNAMED) {
		put_separator(d, first);
		put_string(d->text, "...");
		return;
	}
	whole = item_size(d, inner);
	if (inner == item || size < whole)
		return;
	put_name(d, item, first);
	if (is_kind(item, kind_struct))
		print_struct(d, parameter_of(item), d->record_address + offset, size);
	else
		print_array((struct decoding *)d, inner, d->record_address + offset, size / whole);
}

/* Print the fields of a list as name=value; true when some were left out. */
static bool print_list(const struct decoding *outer, struct list list, bool *first)
{
	struct decoding within = *outer, *d = &within;
	bool shortened = false;

	for (unsigned i = 0; i < list.count; i++) {
		const struct item *item = &items[list.first + i];

		if (how(item)->flags & ITEM_SILENT)
			continue;
		const bool left_out = how(item)->flags & ITEM_VERBOSE && abbreviated(d);
		if (!is_there(d, item)) {
			unsigned offset = field_offset(d, item);

			if (d->cut && offset < d->record_size) {
				put_name(d, item, first);
				put_quoted(d->text, (const char *)d->record + offset,
					   d->record_size - offset, QUOTE_HEX);
			} else if (offset < d->record_size && !left_out) {
				print_beginning(d, item, offset, first);
			}
			continue;
		}
		if (left_out) {
			shortened = true;
			continue;
		}
		if (is_kind(item, kind_case)) {
			d->previous = i > 0 ? item - 1 : NULL;
			const struct variant *variant = choose(d, item);
			if (variant)
				shortened |= print_list(d, variant_list(variant), first);
			continue;
		}
		uint64_t value = load(d, item);
		if (how(item)->flags & ITEM_NONZERO && is_zero(d, item))
			continue;
		if (how(item)->flags & ITEM_UNNAMED) {
			item = meant(item);
			value = load(d, item);
			if (is_kind(item, kind_struct)) {
				shortened |= print_inline(d, item, value, first);
				continue;
			}
		}
		put_name(d, item, first);
		d->part = WHOLE;
		print_item(d, item, value);
	}
	return shortened;
}

void print_fields(struct decoding *d, struct list list, bool *first)
{
	if (print_list(d, list, first)) {
		put_separator(d, first);
		put_string(d->text, "...");
	}
}

/* What follows the known bytes of a struct, unless there are only zeroes. */
static void print_tail(const struct decoding *d, uint64_t address, size_t known, uint64_t size,
		       bool *first)
{
	unsigned char end;

	address += known;
	if (are_zero(d, address, size))
		return;
	put_separator(d, first);
	if (!fetch(d, address, &end, 1) || !fetch(d, address + size - 1, &end, 1)) {
		put_string(d->text, "???");
		return;
	}
	put_format(d->text, "/* bytes %u..%u */ ", (unsigned)known, (unsigned)(known + size - 1));
	print_bytes_as(d, address, size, QUOTE_HEX);
}

bool print_struct(const struct decoding *outer, unsigned layout, uint64_t address, size_t size)
{
	unsigned char bytes[LARGEST_STRUCT];
	struct decoding d = *outer;

	if (size == SIZE_MAX)
		size = layout_size(outer, layout);
	if (size > sizeof bytes)
		size = sizeof bytes;
	if (!fetch(outer, address, bytes, size))
		return false;
	d.record = bytes;
	d.record_size = size;
	d.record_address = address;
	bool first = outer->part != CONTINUE;
	if (first && outer->part != AGAIN)
		put_char(d.text, '{');
	d.tail_size = 0;
	d.part = outer->part == AGAIN ? AGAIN : WHOLE;
	if (print_list(&d, fields_of(outer, layout), &first) || outer->tail_size == UINT64_MAX) {
		put_separator(&d, &first);
		put_string(d.text, "...");
	} else if (outer->tail_size) {
		print_tail(&d, address, size, outer->tail_size, &first);
	}
	if (outer->part == AGAIN ? !first : outer->part != BEGIN)
		put_char(d.text, '}');
	return true;
}

bool print_portion(const struct decoding *outer, enum portion part, unsigned layout,
		   uint64_t address)
{
	struct decoding d = *outer;

	d.part = part;
	return print_struct(&d, layout, address, SIZE_MAX);
}

void print_struct_part(const struct decoding *d, unsigned layout, uint64_t address, size_t size)
{
	if (!print_struct(d, layout, address, size))
		print_address(d, address);
}

void print_struct_at(const struct decoding *d, unsigned layout, uint64_t address)
{
	print_struct_part(d, layout, address, SIZE_MAX);
}

/* {a=1, ...}: what thread a call asks for is said even when it fails. */
KIND(thread_area)
{
	if (!d->exiting)
		return;
	d->tail_size = failed(d) ? UINT64_MAX : 0;
	print_struct_part(d, parameter_of(item), value, failed(d) ? 4 : SIZE_MAX);
	d->tail_size = 0;
}

KIND(struct) { print_struct_at(d, parameter_of(item), value); }

/* The value of an earlier field. */
KIND(field) { print_item(d, meant(item), load(d, meant(item))); }

/* Whoever walks a list goes on in the row that choose() found. */
KIND(case) {}
