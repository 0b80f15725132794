/* address.c: the parts of network addresses: ports, hosts, interfaces, cards. */
#include "kinds.h"
#include <net/if.h>

#define LARGEST_MAC 32 /* MAX_ADDR_LEN of the kernel */

/* htons(80): numbers in the network's order are shown raw as the bytes that they are. */
static void print_ordered(const struct decoding *d, const char *function, uint32_t value,
			  unsigned size)
{
	char bytes[4];

	for (unsigned i = 0; i < size; i++)
		bytes[i] = value >> 8 * (size - 1 - i);
	if (begin_bytes(d, bytes, size)) {
		put_format(d->text, "%s(%u)", function, value);
		end_name(d);
	}
}

/* htons(ETH_P_IP) */
KIND(htons_enum)
{
	char bytes[2] = {value >> 8, value};

	if (!begin_bytes(d, bytes, sizeof bytes))
		return;
	put_string(d->text, "htons(");
	print_styled(d, item, value, XLAT_ABBREV, kind_enum);
	put_char(d->text, ')');
	end_name(d);
}

/* [0x1, 0x2, 00]: the address of a network card, of as many bytes as the reference says and at most
 * 8. */
KIND(link_address)
{
	unsigned char bytes[8];
	uint64_t size = reference_value(d, item);

	if (!fetch_or_address(d, value, bytes, sizeof bytes))
		return;
	for (unsigned i = 0; i < size && i < sizeof bytes; i++)
		put_format(d->text, bytes[i] ? "%s%#x" : "%s00", i ? ", " : "[", bytes[i]);
	put_string(d->text, size > sizeof bytes ? ", ...]" : "]");
}

KIND(port) { print_ordered(d, "htons", value, 2); }
KIND(flowinfo) { print_ordered(d, "htonl", value, 4); }

KIND(htons) { put_format(d->text, "htons(%u)", (unsigned)value); }

KIND(htons_name)
{
	put_string(d->text, "htons(");
	kind_enum(d, item, value);
	put_char(d->text, ')');
}

KIND(htonl) { put_format(d->text, "htonl(%#x)", (unsigned)value); }

KIND(htobe64) { put_format(d->text, "htobe64(%ju)", value); }

void put_ipv4(struct text *text, const unsigned char *bytes)
{
	put_format(text, "%u.%u.%u.%u", bytes[0], bytes[1], bytes[2], bytes[3]);
}

/* inet_addr("127.0.0.1"), the first four of as many bytes as the parameter says. */
KIND(in_addr)
{
	unsigned char bytes[16];
	char dotted[16];
	struct text text = {.bytes = dotted, .capacity = sizeof dotted};
	const unsigned size = parameter_of(item) ? parameter_of(item) : 4;

	if (!fetch_or_address(d, value, bytes, size) || !begin_bytes(d, bytes, size))
		return;
	put_ipv4(&text, bytes);
	put_string(d->text, "inet_addr(");
	put_quoted(d->text, dotted, text.length, options.quote);
	put_char(d->text, ')');
	end_name(d);
}

/* 2001:db8::1: the longest run of zero groups is :: (RFC 5952); the last two of a mapped address
 * are dotted. */
void put_ipv6(struct text *text, const unsigned char *bytes)
{
	int best = -1, best_length = 1;

	for (int i = 0; i < 8; i++) {
		int end = i;

		while (end < 8 && bytes[2 * end] == 0 && bytes[2 * end + 1] == 0)
			end++;
		if (end - i > best_length) {
			best = i;
			best_length = end - i;
		}
	}
	bool dotted = best == 0 && (best_length == 6 ||
				    (best_length == 5 && bytes[10] == 0xff && bytes[11] == 0xff));
	for (int i = 0; i < 8; i++) {
		if (i == best) {
			put_string(text, "::");
			i += best_length - 1;
			continue;
		}
		if (i && i != best + best_length)
			put_char(text, ':');
		if (i == 6 && dotted) {
			put_ipv4(text, bytes + 12);
			return;
		}
		put_format(text, "%x", bytes[2 * i] << 8 | bytes[2 * i + 1]);
	}
}

/* inet_pton(AF_INET6, "::1", &NAME): the name is part of the text, where constants are shown by
 * name alone. */
KIND(in6_addr)
{
	const char *name = parameter_of(item) ? name_at(parameter_of(item)) : NULL;
	unsigned char bytes[16];
	char colons[48];
	struct text text = {.bytes = colons, .capacity = sizeof colons};

	if (!fetch_or_address(d, value, bytes, sizeof bytes))
		return;
	if (name && options.xlat != XLAT_ABBREV)
		put_format(d->text, "%s=", name);
	if (!begin_bytes(d, bytes, sizeof bytes))
		return;
	put_ipv6(&text, bytes);
	put_string(d->text, "inet_pton(AF_INET6, ");
	put_quoted(d->text, colons, text.length, options.quote);
	if (name && options.xlat == XLAT_ABBREV)
		put_format(d->text, ", &%s", name);
	put_char(d->text, ')');
	end_name(d);
}

/* An interface by name: if_nametoindex("lo"), or the number. */
KIND(ifindex)
{
	char name[IF_NAMESIZE];
	unsigned index = value;
	bool known = index && if_indextoname(index, name);

	if (!known || options.xlat != XLAT_ABBREV)
		put_unsigned(d->text, index);
	if (known && begin_comment(d)) {
		put_string(d->text, "if_nametoindex(");
		put_quoted(d->text, name, strlen(name), options.quote);
		put_char(d->text, ')');
		end_name(d);
	}
}

static void put_mac(struct text *text, const unsigned char *bytes, unsigned size)
{
	for (unsigned i = 0; i < size; i++)
		put_format(text, "%s%x%x", i ? ":" : "", bytes[i] >> 4, bytes[i] & 15);
}

/* 01234567-89ab-cdef-0123-456789abcdef */
KIND(uuid)
{
	unsigned char bytes[16];

	if (!fetch_or_address(d, value, bytes, sizeof bytes))
		return;
	for (unsigned i = 0; i < sizeof bytes; i++)
		put_format(d->text, 0x550 >> i & 1 ? "-%x%x" : "%x%x", bytes[i] >> 4,
			   bytes[i] & 15); /* after 4, 6, 8 and 10 */
}

/* So many bytes of a struct sockaddr, all of which are shown as bytes. */
KIND(card_address)
{
	const unsigned char *bytes = d->record + (value - d->record_address);

	if (!begin_bytes(d, bytes, 14))
		return;
	put_mac(d->text, bytes, parameter_of(item));
	end_name(d);
}

/* 00:11:22:33:44:55: as many bytes as the reference says, at most the parameter when it is not 0.
 */
KIND(mac)
{
	unsigned char bytes[LARGEST_MAC];
	uint64_t size = parameter_of(item);

	if (reference_of(item) && (!size || reference_value(d, item) < size))
		size = reference_value(d, item);
	if (size > sizeof bytes) {
		print_bytes_as(d, value, size, QUOTE_HEX);
		return;
	}
	if (!fetch_or_address(d, value, bytes, size) || !begin_bytes(d, bytes, size))
		return;
	put_mac(d->text, bytes, size);
	end_name(d);
}

/* How many bytes there are for the interfaces' addresses, and which these are; without room it is
 * asked how many bytes they take. */
KIND(ifconf)
{
	const int size = own_size(d, item);
	uint64_t length = 0, buffer;
	const char *before = "{ifc_len=";

	if (!d->exiting) {
		fetch_number(d, value, TYPE_INT, &length);
		d->task->saved = length;
		return;
	}
	if (!fetch_number(d, value, TYPE_INT, &length) ||
	    !fetch_number(d, value + word_size(d), TYPE_ULONG, &buffer)) {
		print_address(d, value);
		return;
	}
	for (int shown = buffer ? d->task->saved : length;; shown = length) {
		put_format(d->text, "%s%d", before, shown);
		if (shown > 0 && shown % size == 0)
			put_format(d->text, " /* %u * sizeof(struct ifreq) */", shown / size);
		before = " => ";
		if (shown == (int)length)
			break;
	}
	put_string(d->text, ", ifc_buf=");
	if (failed(d))
		print_address(d, buffer);
	else
		print_sequence(d, item, buffer, length / size, size, kind_struct);
	put_char(d->text, '}');
}
