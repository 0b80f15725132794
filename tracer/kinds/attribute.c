/*
 * attribute.c: the parts that netlink's messages are made of, whose headers begin with their
 * length, and the attributes among them (netlink(7)), which may hold others. Which value an
 * attribute has are the cases that the items name, in tables/cases.tbl. Not for: messages
 * (netlink.c).
 */
#include "netlink.h"
#include <linux/genetlink.h>

void put_bytes_of(const struct decoding *d, uint64_t address, uint64_t size)
{
	print_bytes_as(d, address, size, QUOTE_HEX);
}

const struct item *item_of(const struct variant *variant, unsigned index)
{
	return variant && index < variant->count ? &items[variant->first + index] : NULL;
}

const struct variant *otherwise(unsigned table)
{
	return &variants[case_table(table)->first + case_table(table)->count];
}

void print_payload(const struct decoding *outer, const struct item *item, uint64_t address,
		   uint64_t size)
{
	struct decoding d = *outer;
	char last;

	d.payload = size;
	d.depth++;
	size_t need = item ? item_size(&d, item) : SIZE_MAX;
	if (size < need || d.depth > DEEPEST)
		put_bytes_of(&d, address, size);
	else if (need == 0 || fetch(&d, address + need - 1, &last, 1))
		print_item_at(&d, item, address);
	else
		print_address(&d, address);
}

#define LARGEST_HEADER sizeof(struct nlmsghdr)

void print_part(struct decoding *d, const struct part_format *format, const struct item *item,
		const unsigned char *header, uint64_t address, uint64_t size)
{
	uint64_t length = load_bytes(d, format->length, header);

	if (format->length == TYPE_UINT)
		memcpy(&d->message->header, header, sizeof d->message->header);
	if (length > size)
		length = size;
	if (length > format->header_size)
		put_char(d->text, '[');
	format->print_header(d, item, address);
	if (length <= format->header_size)
		return;
	put_string(d->text, ", ");
	format->print_data(d, item, header, address + format->header_size,
			   length - format->header_size);
	put_char(d->text, ']');
}

void print_parts(struct decoding *d, const struct part_format *format, const struct item *item,
		 uint64_t address, uint64_t size)
{
	_Alignas(struct nlmsghdr) unsigned char header[LARGEST_HEADER];
	bool several = false;

	for (unsigned count = 0;; count++) {
		uint64_t length, next = 0;

		if (size < format->header_size) {
			put_bytes_of(d, address, size);
			break;
		}
		if (!fetch(d, address, header, format->header_size)) {
			if (several)
				put_unreadable(d->text, address);
			else
				print_address(d, address);
			break;
		}
		if (abbreviated(d) && count == options.string_limit) {
			put_string(d->text, "...");
			break;
		}
		length = load_bytes(d, format->length, header);
		if (length >= format->header_size)
			next = NLMSG_ALIGN((uint64_t)length);
		if (next >= size)
			next = 0;
		if (next && !several) {
			several = true;
			put_char(d->text, '[');
		}
		print_part(d, format, item, header, address, size);
		if (!next)
			break;
		put_string(d->text, ", ");
		address += next;
		size -= next;
	}
	put_string(d->text, several ? "]" : "");
}

/* Attributes: the last row of the case says how types are printed and, with a second item, what is
 * in those that have no row. */
static void print_attribute_header(struct decoding *d, const struct item *item, uint64_t address)
{
	struct nlattr attribute;

	if (!fetch(d, address, &attribute, sizeof attribute))
		return;
	put_format(d->text, "{nla_len=%u, nla_type=", attribute.nla_len);
	print_bit(d, attribute.nla_type, NLA_F_NESTED, "NLA_F_NESTED");
	print_bit(d, attribute.nla_type, NLA_F_NET_BYTEORDER, "NLA_F_NET_BYTEORDER");
	print_item(d, item_of(otherwise(parameter_of(item)), 0),
		   attribute.nla_type & NLA_TYPE_MASK);
	put_char(d->text, '}');
}

static void print_attribute_data(const struct decoding *d, const struct item *item,
				 const unsigned char *header, uint64_t address, uint64_t size)
{
	unsigned table = parameter_of(item),
		 type = ((const struct nlattr *)header)->nla_type & NLA_TYPE_MASK;
	const struct variant *variant = variant_of(table, type);

	print_payload(d, item_of(variant, variant == otherwise(table)), address, size);
}

static const struct part_format attributes = {NLA_HDRLEN, TYPE_U16, print_attribute_header,
					      print_attribute_data};

KIND(attributes) { print_parts(d, &attributes, item, value, d->payload); }

/* As many elements as there is room for. */
KIND(attribute_array)
{
	if (d->payload < item_size(d, element_of(item)))
		put_bytes_of(d, value, d->payload);
	else
		print_filling(d, item, value, d->payload);
}

/* What there was before, and after a call that has not failed; the number of them is argument 4. */
KIND(worker_limits)
{
	const uint64_t count = (uint32_t)d->task->args[3];
	unsigned char last;

	if (!d->exiting)
		d->task->saved = count && fetch(d, value + 4 * count - 1, &last, 1);
	else if (d->task->saved)
		put_string(d->text, " => ");
	else
		return;
	print_array(d, element_of(item), value, count);
}

/* Of a struct that has grown by whole fields as much as there is. */
KIND(versions)
{
	const struct item *target = element_of(item);
	size_t known = item_size(d, target), size = d->payload < known ? d->payload : known;

	if (size < reference_value(d, item) ||
	    size % item_size(d, first_field(d, parameter_of(target))))
		put_bytes_of(d, value, d->payload);
	else
		print_struct_part(d, parameter_of(target), value, size);
}

/* An item, and attributes or bytes behind it. */
KIND(with_rest)
{
	const struct variant *variant = otherwise(parameter_of(item));
	const struct item *first = item_of(variant, 0);
	size_t need = item_size(d, first), rest = NLMSG_ALIGN(need);
	char last;

	print_payload(d, first, value, d->payload < need ? d->payload : need);
	if (d->payload <= rest || (variant->count == 1 && !fetch(d, value + need - 1, &last, 1)))
		return;
	put_string(d->text, ", ");
	print_payload(d, item_of(variant, 1), value + rest, d->payload - rest);
}

/* What the family that the message begins with chooses; bytes of others. */
KIND(by_family)
{
	print_payload(d, item_of(variant_of(parameter_of(item), d->family), 0), value, d->payload);
}

/* The number that fills the attribute, or so many bytes of it as the reference says. */
static void print_whole(struct decoding *d, const struct item *item, uint64_t address,
			kind_function *print)
{
	unsigned char bytes[8] = {0};
	const uint64_t least = reference_constant(item);

	if (d->payload < least || d->payload > sizeof bytes)
		put_bytes_of(d, address, d->payload);
	else if (fetch_or_address(d, address, bytes, least ? least : d->payload))
		print(d, item, load_bytes(d, TYPE_U64, bytes));
}

KIND(attribute_clock) { print_whole(d, item, value, kind_seconds); }
KIND(attribute_enum) { print_whole(d, item, value, kind_enum); }
KIND(attribute_flags) { print_whole(d, item, value, kind_flags); }

/* Of which family the commands are that a message of nlctrl lists; those of others are numbers. */
KIND(family_id)
{
	d->message->family = value;
	kind_hex(d, item, value);
}

KIND(family_command)
{
	const unsigned family = d->message->family;

	print_whole(d, item, value, family && family != GENL_ID_CTRL ? kind_hex : kind_enum);
}
