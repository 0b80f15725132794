/*
 * record.c: loading values from registers and from copies of the tracee's structs, as the ABI at
 * hand lays them out.
 */
#include "kinds.h"
#include "filter.h"

unsigned word_size(const struct decoding *d) { return abi_facts[d->task->abi].word; }
unsigned layout_column(const struct decoding *d) { return word_size(d) == 4; }
bool failed(const struct decoding *d) { return d->exiting && d->task->failed; }
bool abbreviated(const struct decoding *d) { return d->task->qualifiers & QUALIFY_ABBREV; }
bool is_verbose(const struct decoding *d) { return d->task->qualifiers & QUALIFY_VERBOSE; }

size_t type_size(const struct decoding *d, enum type type)
{
	static const uint8_t sizes[] = {
		[TYPE_I8] = 1,   [TYPE_U8] = 1,   [TYPE_I16] = 2,   [TYPE_U16] = 2,
		[TYPE_INT] = 4,  [TYPE_UINT] = 4, [TYPE_I64] = 8,   [TYPE_U64] = 8,
		[TYPE_BE16] = 2, [TYPE_BE32] = 4, [TYPE_BE64] = 8,  [TYPE_PAIR] = 8,
		[TYPE_HILO] = 8, [TYPE_LOHI] = 8, [TYPE_PLACE] = 0,
	};

	switch (type) {
	case TYPE_LONG:
	case TYPE_ULONG:
		return word_size(d);
	case TYPE_OLDID:
		return word_size(d) == 4 ? 2 : 4;
	default:
		return sizes[type];
	}
}

size_t value_size(const struct decoding *d, const struct item *item)
{
	return type_size(d, how(item)->type);
}

size_t own_size(const struct decoding *d, const struct item *item)
{
	return layout_size(d, parameter_of(item));
}

unsigned field_offset(const struct decoding *d, const struct item *item)
{
	return place_offset(item, layout_column(d));
}

size_t item_size(const struct decoding *d, const struct item *item)
{
	uint64_t count;

	if (how(item)->type != TYPE_PLACE)
		return value_size(d, item);
	if (how(item)->flags & ITEM_LAYOUT)
		return own_size(d, item);
	if (is_kind(item, kind_array)) {
		count = reference_value(d, item);
		return count < 4096 ? count * item_size(d, element_of(item)) : 0;
	}
	if (is_kind(item, kind_room))
		return item_size(d, element_of(item));
	if (is_kind(item, kind_in6_addr))
		return 16;
	return how(item)->flags & ITEM_SIZED ? parameter_of(item) : 0;
}

bool is_signed(enum type type)
{
	const unsigned types = 1 << TYPE_I8 | 1 << TYPE_I16 | 1 << TYPE_INT | 1 << TYPE_I64 |
			       1 << TYPE_LONG | 1 << TYPE_PAIR | 1 << TYPE_HILO | 1 << TYPE_LOHI;

	return types >> type & 1;
}

uint64_t load_bytes(const struct decoding *d, enum type type, const unsigned char *bytes)
{
	size_t size = type_size(d, type);
	uint64_t value = 0;

	switch (type) {
	case TYPE_BE16:
	case TYPE_BE32:
	case TYPE_BE64:
		for (size_t i = 0; i < size; i++)
			value = value << 8 | bytes[i];
		return value;
	case TYPE_PAIR:
	case TYPE_LOHI:
	case TYPE_HILO: /* in registers, each of them 8 bytes */
		memcpy(&value, bytes, 8);
		if (word_size(d) == 4) {
			uint64_t second;

			memcpy(&second, bytes + 8, 8);
			value = type == TYPE_HILO ? value << 32 | (uint32_t)second
						  : second << 32 | (uint32_t)value;
		}
		return value;
	default:
		memcpy(&value, bytes, size);
		break;
	}
	if (is_signed(type)) {
		unsigned shift = 64 - 8 * size;

		value = (uint64_t)((int64_t)(value << shift) >> shift);
	}
	return value;
}

uint64_t load(const struct decoding *d, const struct item *item)
{
	size_t offset = field_offset(d, item), size = value_size(d, item);

	if (how(item)->type == TYPE_PLACE)
		return d->record_address + offset;
	if (!d->record_address && d->record == (const unsigned char *)d->task->args)
		size = 8;
	if ((how(item)->type == TYPE_PAIR || how(item)->type == TYPE_HILO ||
	     how(item)->type == TYPE_LOHI) &&
	    word_size(d) == 4)
		size = 16;
	return offset + size <= d->record_size ? load_bytes(d, how(item)->type, d->record + offset)
					       : 0;
}

const struct place *place_of(const struct item *item) { return &places[item->place]; }

unsigned place_offset(const struct item *item, unsigned column)
{
	return offsets[place_of(item)->offsets][column];
}

const struct how *how(const struct item *item) { return &hows[uses[item->use].how]; }

kind_function *kind_of(const struct item *item)
{
	const int32_t *at = &kinds[how(item)->kind];

	return (kind_function *)((const char *)at + *at);
}

bool is_kind(const struct item *item, kind_function *kind) { return kind_of(item) == kind; }

unsigned parameter_of(const struct item *item) { return uses[item->use].parameter; }

const struct item *element_of(const struct item *item) { return &items[parameter_of(item)]; }

unsigned reference_of(const struct item *item) { return uses[item->use].reference; }

unsigned reference_constant(const struct item *item)
{
	return reference_of(item) & ~REFERENCE_CONSTANT;
}

uint64_t reference_value(const struct decoding *d, const struct item *item)
{
	unsigned reference = reference_of(item);

	if (reference == 0)
		return UINT64_MAX;
	if (reference & REFERENCE_FIELD)
		return load(d, &items[reference & ~REFERENCE_FIELD]);
	if (reference & REFERENCE_CONSTANT)
		return reference & ~REFERENCE_CONSTANT;
	if (reference == REFERENCE_PAYLOAD)
		return d->payload;
	if (reference == REFERENCE_FAMILY)
		return d->family;
	if (reference == REFERENCE_SIZE)
		return d->task->args[1] >> 16 & 0x3fff;
	if (reference == REFERENCE_REFUSED)
		return d->task->failed;
	if (reference == REFERENCE_RESULT)
		return d->task->result < 0 ? 0 : d->task->result;
	return load_bytes(d, reference >> 4,
			  (const unsigned char *)&d->task->args[(reference & 15) - 1]);
}

uint64_t returned(const struct decoding *d, const struct item *item)
{
	uint64_t room = reference_value(d, item), came = d->task->result;

	return came < room ? came : room;
}

bool fetch(const struct decoding *d, uint64_t address, void *buffer, size_t size)
{
	if (d->record_address && address >= d->record_address &&
	    address - d->record_address <= d->record_size &&
	    size <= d->record_size - (address - d->record_address)) {
		memcpy(buffer, d->record + (address - d->record_address), size);
		return true;
	}
	return tracee_read_all(d->task, address, buffer, size);
}

bool fetch_number(const struct decoding *d, uint64_t address, enum type type, uint64_t *number)
{
	unsigned char bytes[8];

	if (!address || !fetch(d, address, bytes, type_size(d, type)))
		return false;
	*number = load_bytes(d, type, bytes);
	return true;
}

struct list variant_list(const struct variant *variant)
{
	return (struct list){variant->first, variant->count};
}

const struct variant *variant_of(unsigned number, uint32_t value)
{
	const struct case_table *table = case_table(number);
	struct value_cursor cursor = value_cursor(table->values, table->run);
	unsigned i = 0;

	while (i < table->count && next_value(&cursor) != (value & case_masks[table->mask]))
		i++;
	return i < table->count || table->otherwise ? &variants[table->first + i] : NULL;
}

const struct variant *choose(const struct decoding *d, const struct item *item)
{
	uint32_t value = 0;

	if (reference_of(item))
		value = reference_value(d, item);
	else if (d->previous)
		value = load(d, d->previous);
	return variant_of(parameter_of(item), value);
}
