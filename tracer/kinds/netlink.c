/*
 * netlink.c: the messages of netlink sockets (netlink(7)): headers, and the struct that the
 * protocol puts behind each. Which message has which struct are the case netlink and those that it
 * names, in tables/cases.tbl. Not for: attributes (attribute.c); what a socket's protocol is
 * (sock_diag.c).
 */
#include "netlink.h"
#include <linux/netfilter/nfnetlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>

/* The row of the protocol: how the type of a message is printed (0), its flags (1), and what
 * follows (2). All protocols have the first sixteen types in common. */
static const struct variant *protocol_row(const struct netlink_message *message)
{
	return message->header.nlmsg_type < NLMSG_MIN_TYPE
		       ? otherwise(message->protocols)
		       : variant_of(message->protocols, message->protocol);
}

/* What the type of the message chooses. */
KIND(chosen)
{
	const struct variant *variant =
		variant_of(parameter_of(item), d->message->header.nlmsg_type);

	print_item(d, item_of(variant, 0), value);
}

KIND(nlmsg_type) { print_item(d, item_of(protocol_row(d->message), 0), value); }
KIND(nlmsg_flags) { print_item(d, item_of(protocol_row(d->message), 1), value); }

/* Of nftables it is the subsystem, which programs give in either order. */
KIND(nfnl_resource)
{
	const unsigned swapped = __builtin_bswap16(value);

	if (d->message->header.nlmsg_type >> 8 == NFNL_SUBSYS_NFTABLES &&
	    (value == NFNL_SUBSYS_NFTABLES || swapped == NFNL_SUBSYS_NFTABLES))
		print_named(d, swapped,
			    value == NFNL_SUBSYS_NFTABLES ? "htons(NFNL_SUBSYS_NFTABLES)"
							  : "NFNL_SUBSYS_NFTABLES");
	else
		put_format(d->text, "htons(%u)", (unsigned)value);
}

/* NFNL_SUBSYS_QUEUE<<8|NFQNL_MSG_PACKET: the high byte chooses how both are printed. */
KIND(nfnl_type)
{
	const struct variant *variant = variant_of(parameter_of(item), value >> 8);

	print_item(d, item_of(variant, 0), value >> 8);
	put_string(d->text, "<<8|");
	print_item(d, item_of(variant, 1), value & 0xff);
}

/* The struct that a row begins with, and what follows it. Of a struct that begins with the family
 * at least that is shown. */
static void print_message_struct(const struct decoding *d, const struct variant *variant,
				 uint64_t address, uint64_t size, bool family)
{
	const struct item *item = item_of(variant, 0);
	size_t need = item ? item_size(d, item) : SIZE_MAX;
	const struct item *first;

	if (size >= need && print_struct(d, parameter_of(item), address, need)) {
		need = NLMSG_ALIGN(need);
		if (size > need && variant->count > 1) {
			put_string(d->text, ", ");
			print_payload(d, item_of(variant, 1), address + need, size - need);
		}
		return;
	}
	if (!family) {
		if (size < need)
			put_bytes_of(d, address, size);
		else
			print_address(d, address);
		return;
	}
	first = first_field(d, parameter_of(item));
	put_format(d->text, "{%s=", name_at(place_of(first)->name));
	print_item(d, first, d->family);
	put_string(d->text, ", ");
	if (size < need)
		put_string(d->text, "...");
	else
		print_address(d, address + 1);
	put_char(d->text, '}');
}

/* Next hops of a route: each a struct, as the first item of the last row says, and attributes. */
static void print_nexthop(struct decoding *d, const struct item *item, uint64_t address)
{
	const struct item *header = item_of(otherwise(parameter_of(item)), 0);
	uint64_t length;
	bool alone = fetch_number(d, address, TYPE_U16, &length) && length <= item_size(d, header);

	put_string(d->text, alone ? "[" : "");
	print_item_at(d, header, address);
	put_string(d->text, alone ? "]" : "");
}

static void print_nexthop_attributes(const struct decoding *d, const struct item *item,
				     const unsigned char *header, uint64_t address, uint64_t size)
{
	(void)header;
	print_payload(d, item_of(otherwise(parameter_of(item)), 1), address, size);
}

KIND(nexthops)
{
	static const struct part_format nexthops = {8, TYPE_U16, print_nexthop,
						    print_nexthop_attributes};

	print_parts(d, &nexthops, item, value, d->payload);
}

/* The type chooses the struct. */
KIND(message)
{
	print_message_struct(d, variant_of(parameter_of(item), d->message->header.nlmsg_type),
			     value, d->payload, false);
}

/* A struct that begins with a family, which a key chooses; without one of its own, the family, as
 * the item of the last row says, and bytes. */
static void print_family(struct decoding *d, unsigned table, unsigned key, uint64_t address)
{
	const struct variant *variant = variant_of(table, key);
	const struct item *item = item_of(variant, 0);

	if (variant != otherwise(table)) {
		print_message_struct(d, variant, address, d->payload, true);
		return;
	}
	put_string(d->text, "{family=");
	print_item(d, item, d->family);
	if (d->payload > 1) {
		put_string(d->text, ", data=");
		put_bytes_of(d, address + 1, d->payload - 1);
	}
	put_char(d->text, '}');
}

/* The type chooses the struct; bridges are asked for neighbours as for links. */
KIND(family_message)
{
	unsigned type = d->message->header.nlmsg_type;

	if (!fetch_or_address(d, value, &d->family, 1))
		return;
	if (type == RTM_GETNEIGH && d->family == AF_BRIDGE)
		type = RTM_GETLINK;
	print_family(d, parameter_of(item), type, value);
}

/* The family chooses it: of requests with 0x100 more, of those of one type each 0x200. */
KIND(diag_message)
{
	const struct nlmsghdr *header = &d->message->header;

	if (!fetch_or_address(d, value, &d->family, 1))
		return;
	unsigned key = d->family;
	if (header->nlmsg_flags & NLM_F_REQUEST)
		key |= header->nlmsg_type < SOCK_DIAG_BY_FAMILY ? 0x300 : 0x100;
	print_family(d, parameter_of(item), d->payload > 1 ? key : UINT32_MAX, value);
}

static void print_message_data(const struct decoding *d, const struct item *item,
			       const unsigned char *header, uint64_t address, uint64_t size);
static const struct part_format messages = {sizeof(struct nlmsghdr), TYPE_UINT, kind_struct,
					    print_message_data};

/* {error=-EPERM, msg={…}}: the message that was refused, as much of it as there is, and
 * attributes. */
static void print_error(const struct decoding *d, const struct item *item, uint64_t address,
			uint64_t size)
{
	struct netlink_message refused = *d->message;
	struct decoding inner = *d;
	struct nlmsgerr error;
	uint64_t length = sizeof refused.header;
	const struct item *attribute = item_of(otherwise(refused.protocols), 2);

	if (size < sizeof error || d->depth > DEEPEST) {
		put_bytes_of(d, address, size);
		return;
	}
	if (!fetch_or_address(d, address, &error, sizeof error))
		return;
	address += sizeof error.error;
	size -= sizeof error.error;
	if (!(refused.header.nlmsg_flags & NLM_F_CAPPED) && error.msg.nlmsg_len > length)
		length = error.msg.nlmsg_len < size ? error.msg.nlmsg_len : size;
	put_string(d->text, size > length ? "[{error=" : "{error=");
	print_item(d, item_of(otherwise(refused.protocols), 3), error.error);
	put_string(d->text, ", msg=");
	inner.message = &refused;
	inner.depth++;
	print_part(&inner, &messages, item, (const unsigned char *)&error.msg, address, length);
	put_char(d->text, '}');
	if (size > length) {
		put_string(d->text, ", ");
		print_payload(d, attribute, address + length, size - length);
		put_char(d->text, ']');
	}
}

static void print_message_data(const struct decoding *d, const struct item *item,
			       const unsigned char *header, uint64_t address, uint64_t size)
{
	unsigned type = ((const struct nlmsghdr *)header)->nlmsg_type;
	const struct variant *row = protocol_row(d->message);
	uint64_t number;

	if (type == NLMSG_ERROR)
		print_error(d, item, address, size);
	else if (type != NLMSG_DONE || size != sizeof(int))
		print_payload(d, row == otherwise(d->message->protocols) ? NULL : item_of(row, 2),
			      address, size);
	else if (number_or_address(d, address, TYPE_INT, &number))
		put_signed(d->text, (int)number);
}

void print_netlink(const struct decoding *outer, const struct item *item, uint64_t address,
		   uint64_t size)
{
	struct decoding d = *outer;
	const struct item *type = first_field(outer, parameter_of(item)) + 1;
	struct netlink_message message = {.protocols = parameter_of(type)};

	netlink_protocol(outer, outer->task->args[0], &message.protocol);
	d.message = &message;
	print_parts(&d, &messages, item, address, size);
}
