/* array.c: arrays, whose elements are of other kinds. */
#include "kinds.h"
#include "filter.h"

void print_sequence(const struct decoding *outer, const struct item *item, uint64_t address,
		    uint64_t count, size_t size, kind_function *print)
{
	struct decoding within = *outer, *d = &within;
	uint64_t limit = abbreviated(d) ? options.string_limit : UINT64_MAX;
	unsigned char last;
	uint64_t i;

	if (address && !(failed(d) && d->record_address) && (count == 0 || size == 0)) {
		put_string(d->text, "[]");
		return;
	}
	if (address == 0 || failed(d) || !is_verbose(d) || count > UINT64_MAX / size ||
	    address + count * size < address || !fetch(d, address + size - 1, &last, 1)) {
		print_address(d, address);
		return;
	}
	d->more = false;
	for (i = 0; i < count; i++, address += size) {
		put_string(d->text, i == 0 ? "[" : ", ");
		if (!fetch(d, address + size - 1, &last, 1)) {
			put_unreadable(d->text, address);
			break;
		}
		if (i == limit) {
			put_string(d->text, "...");
			d->text = nowhere(); /* -P wants to see the others, too */
		}
		if (i >= limit && (!paths_choose() || d->task->path_matched))
			break;
		d->index = i;
		print(d, item, address);
	}
	put_string(outer->text, outer->more && i == count && count <= limit ? ", ...]" : "]");
}

void print_array(const struct decoding *d, const struct item *element, uint64_t address,
		 uint64_t count)
{
	print_sequence(d, element, address, count, item_size(d, element), print_item_at);
}

void print_filling(const struct decoding *d, const struct item *item, uint64_t address,
		   uint64_t size)
{
	const struct item *element = element_of(item);

	print_array(d, element, address, size / item_size(d, element));
}

KIND(array)
{
	if (failed(d) && reference_of(item) == REFERENCE_RESULT)
		print_address(d, value); /* nobody knows how many */
	else
		print_array(d, element_of(item), value, reference_value(d, item));
}

/* As many elements as the reference says of an array (the parameter) that has room for so many. */
KIND(room)
{
	const struct item *array = element_of(item);
	int64_t count = reference_value(d, item), most = reference_constant(array);

	print_array(d, element_of(array), value, count < 0 ? 0 : count < most ? count : most);
}

/* The same, of which there are as many as the call has returned, at most as many as the reference
 * says. */
KIND(as_many) { print_array(d, element_of(item), value, returned(d, item)); }

/* The same, and ... where the reference says more. */
KIND(room_or_more)
{
	struct decoding inner = *d;

	inner.more = reference_value(d, item) > reference_constant(element_of(item));
	kind_room(&inner, item, value);
}

static void print_as_field(struct decoding *d, const struct item *item, uint64_t address)
{
	struct list list = fields_of(d, parameter_of(item));
	uint64_t number, last = list.count - 1;

	if (fetch_number(d, address, TYPE_U8, &number))
		print_item(d, &items[list.first + (d->index < last ? d->index : last)], number);
}

/* Each byte as the field is that stands there in the struct; those behind it as the last. */
KIND(elements)
{
	if (failed(d))
		print_address(d, value);
	else
		print_sequence(d, item, value, returned(d, item), 1, print_as_field);
}

/* [KEY]=1: a number by the name of its index. */
KIND(indexed)
{
	put_char(d->text, '[');
	kind_enum(d, item, d->index);
	put_string(d->text, "]=");
	kind_number(d, item, value);
}

/* [VINTR]=0x3: the same of a control character. */
KIND(indexed_character)
{
	put_char(d->text, '[');
	put_constant(d, parameter_of(item), d->index);
	put_format(d->text, "]=%#jx", value);
}

/* An array behind the end of a struct; the reference is how many elements it has. */
KIND(after) { kind_array(d, item, value); }

/* What a call of io_uring_register finds, behind the struct that says how many: as many as there
 * was room for. */
KIND(probed)
{
	struct decoding inner = *d;
	const uint32_t room = d->task->args[3];
	const uint64_t count = d->exiting ? reference_value(d, item) : room;

	inner.more = count > room;
	if (inner.more && room == 0)
		put_string(d->text, "[...]");
	else
		print_array(&inner, element_of(item), value, inner.more ? room : count);
}
