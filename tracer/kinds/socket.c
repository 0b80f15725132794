/*
 * socket.c: addresses of sockets and their lengths.
 */
#include "kinds.h"
#include <linux/un.h>
#include <string.h>
#include <sys.h>

/* linux/if.h wants a C library's headers: a request begins with the name; the index follows. */
#define IFNAMSIZ    16
#define IFREQ_SIZE  40
#define SIOCGIFNAME 0x8910

#define FAMILY_SIZE     2
#define LARGEST_ADDRESS 128 /* struct sockaddr_storage */

/* The families whose addresses are a row of the case are printed by it, others as bytes. */
static void print_sockaddr(const struct decoding *outer, unsigned layout, uint64_t address,
			   int size)
{
	unsigned char bytes[LARGEST_ADDRESS] = {0};
	struct decoding d = *outer;
	const struct list list = layout_for(outer, layout)->list;
	const struct item *family = &items[list.first], *rest = family + 1;
	const struct variant *variant;
	bool first = false;

	if (size > LARGEST_ADDRESS)
		size = LARGEST_ADDRESS;
	if (address == 0 || size < FAMILY_SIZE || !is_verbose(&d) ||
	    !fetch(&d, address, bytes, size)) {
		print_address(&d, address);
		return;
	}
	d.record = bytes;
	d.record_size = sizeof bytes;
	d.record_address = address;
	d.previous = family;
	put_string(d.text, "{sa_family=");
	print_item(&d, family, load(&d, family));
	variant = choose(&d, rest);
	if (size > FAMILY_SIZE) {
		const struct item *last =
			variant ? &items[variant->first + variant->count - 1] : NULL;
		unsigned need = last ? place_offset(last->place, layout_column(&d)) : 0;

		if (last && how(last)->flags & ITEM_SILENT)
			need += item_size(&d, last) - 1;

		d.record_size = size;
		if (variant && (unsigned)size > need) {
			d.record_size = size < LARGEST_ADDRESS ? size : LARGEST_ADDRESS;
			print_fields(&d, variant_list(variant), &first);
		} else {
			put_string(d.text, ", sa_data=");
			put_quoted(d.text, (char *)bytes + FAMILY_SIZE, size - FAMILY_SIZE,
				   options.quote);
		}
	}
	put_char(d.text, '}');
}

/* The reference is the length. */
KIND(sockaddr)
{
	uint64_t size = reference_value(d, item);

	/* In a message that was received: no more than the room that there was. */
	if (d->record_address && d->exiting && d->task->saved && d->task->saved < size)
		size = d->task->saved;
	print_sockaddr(d, how(item)->parameter, value, size);
}

KIND(rest_sockaddr)
{
	print_sockaddr(d, how(&items[how(item)->parameter])->parameter, value,
		       d->record_size - (value - d->record_address));
}

static bool read_length(const struct decoding *d, uint64_t address, int *length)
{
	uint64_t number;
	bool known = fetch_number(d, address, TYPE_INT, &number);

	if (known)
		*length = number;
	return known;
}

/* An address that the kernel writes: the reference is the pointer to its length, which was the room
 * at entry. */
KIND(sockaddr_out)
{
	int now, then = d->task->saved;

	if (!d->exiting) {
		d->task->saved = read_length(d, reference_value(d, item), &now) ? now : 0;
		return;
	}
	if (failed(d) || !read_length(d, reference_value(d, item), &now))
		print_address(d, value);
	else
		print_sockaddr(d, how(item)->parameter, value, then > now ? now : then);
}

/* [128 => 16] */
KIND(socklen)
{
	int now, then = d->task->saved;

	if (!is_verbose(d) || !read_length(d, value, &now)) {
		print_address(d, value);
		return;
	}
	if (failed(d) || now == then)
		put_format(d->text, "[%d]", then);
	else
		put_format(d->text, "[%d => %d]", then, now);
}

/* What recvfrom has read: no more than its result and no more than its buffer, which the reference
 * is. */
KIND(received)
{
	uint64_t room = reference_value(d, item), came = d->task->result;

	if (failed(d))
		print_address(d, value);
	else
		print_bytes(d, value, came < room ? came : room);
}

/* A path, or @ and an abstract name. */
KIND(sun_path)
{
	size_t used = value - d->record_address, size = d->record_size - used;
	const char *path = (const char *)d->record + used;

	if (size > UNIX_PATH_MAX)
		size = UNIX_PATH_MAX;
	if (path[0]) {
		put_quoted(d->text, path, strnlen(path, size), options.quote);
	} else {
		put_char(d->text, '@');
		put_quoted(d->text, path + 1, size - 1, options.quote);
	}
}

/* htons(80): numbers in the network's order are shown raw as the bytes that they are. */
static void print_ordered(const struct decoding *d, const char *function, uint32_t value,
			  unsigned size)
{
	char bytes[4];

	for (unsigned i = 0; i < size; i++)
		bytes[i] = value >> 8 * (size - 1 - i);
	if (options.xlat != XLAT_ABBREV)
		put_quoted(d->text, bytes, size, QUOTE_HEX);
	if (begin_comment(d)) {
		put_format(d->text, "%s(%u)", function, value);
		end_name(d);
	}
}

/* htons(ETH_P_IP) */
KIND(htons_enum)
{
	enum xlat_style style = options.xlat;
	char bytes[2] = {value >> 8, value};

	if (style != XLAT_ABBREV)
		put_quoted(d->text, bytes, 2, QUOTE_HEX);
	if (!begin_comment(d))
		return;
	put_string(d->text, "htons(");
	options.xlat = XLAT_ABBREV;
	print_enum(d, how(item)->parameter, (uint16_t)value);
	options.xlat = style;
	put_char(d->text, ')');
	end_name(d);
}

/* [0x1, 0x2, 00]: the address of a network card, of as many bytes as the reference says and at most
 * 8. */
KIND(link_address)
{
	unsigned char bytes[8];
	uint64_t size = reference_value(d, item);

	if (!fetch(d, value, bytes, sizeof bytes)) {
		print_address(d, value);
		return;
	}
	for (unsigned i = 0; i < size && i < sizeof bytes; i++)
		put_format(d->text, bytes[i] ? "%s%#x" : "%s00", i ? ", " : "[", bytes[i]);
	put_string(d->text, size > sizeof bytes ? ", ...]" : "]");
}

KIND(port) { print_ordered(d, "htons", value, 2); }
KIND(flowinfo) { print_ordered(d, "htonl", value, 4); }

void put_ipv4(struct text *text, const unsigned char *bytes)
{
	put_format(text, "%u.%u.%u.%u", bytes[0], bytes[1], bytes[2], bytes[3]);
}

/* inet_addr("127.0.0.1") */
KIND(in_addr)
{
	unsigned char bytes[4];

	if (!fetch(d, value, bytes, sizeof bytes))
		return;
	if (options.xlat != XLAT_ABBREV)
		put_quoted(d->text, (char *)bytes, sizeof bytes, QUOTE_HEX);
	if (!begin_comment(d))
		return;
	put_string(d->text, "inet_addr(\"");
	put_ipv4(d->text, bytes);
	put_string(d->text, "\")");
	end_name(d);
}

/* 2001:db8::1: the longest run of zero groups is :: (RFC 5952); the last two of a mapped address
 * are dotted. */
void put_ipv6(struct text *text, const unsigned char *bytes)
{
	int best = -1, best_length = 1;
	bool dotted;

	for (int i = 0; i < 8; i++) {
		int end = i;

		while (end < 8 && bytes[2 * end] == 0 && bytes[2 * end + 1] == 0)
			end++;
		if (end - i > best_length) {
			best = i;
			best_length = end - i;
		}
	}
	dotted = best == 0 && (best_length == 6 ||
			       (best_length == 5 && bytes[10] == 0xff && bytes[11] == 0xff) ||
			       (best_length == 7 && bytes[14] == 0 && bytes[15] != 1));
	for (int i = 0; i < 8; i++) {
		unsigned group = bytes[2 * i] << 8 | bytes[2 * i + 1];

		if (best >= 0 && i >= best && i < best + best_length) {
			if (i == best)
				put_char(text, ':');
			continue;
		}
		if (i)
			put_char(text, ':');
		if (i == 6 && dotted) {
			put_ipv4(text, bytes + 12);
			return;
		}
		put_format(text, "%x", group);
	}
	if (best >= 0 && best + best_length == 8)
		put_char(text, ':');
}

/* inet_pton(AF_INET6, "::1", &NAME): the name is part of the text, where constants are shown by
 * name alone. */
KIND(in6_addr)
{
	const char *name = how(item)->parameter ? name_at(how(item)->parameter) : NULL;
	unsigned char bytes[16];

	if (!fetch(d, value, bytes, sizeof bytes))
		return;
	if (options.xlat != XLAT_ABBREV) {
		if (name)
			put_format(d->text, "%s=", name);
		put_quoted(d->text, (char *)bytes, sizeof bytes, QUOTE_HEX);
	}
	if (!begin_comment(d))
		return;
	put_string(d->text, "inet_pton(AF_INET6, \"");
	put_ipv6(d->text, bytes);
	put_char(d->text, '"');
	if (name && options.xlat == XLAT_ABBREV)
		put_format(d->text, ", &%s", name);
	put_char(d->text, ')');
	end_name(d);
}

/* An interface by name: if_nametoindex("lo"), or the number. */
KIND(ifindex)
{
	char request[IFREQ_SIZE] = {0};
	unsigned index = value;
	long socket = index ? syscall3(__NR_socket, 2 /* AF_INET */, 2 /* SOCK_DGRAM */, 0) : -1;

	if (socket >= 0) {
		memcpy(request + IFNAMSIZ, &index, sizeof index);
		if (sys_failed(sys_ioctl(socket, SIOCGIFNAME, request)))
			request[0] = 0;
		sys_close(socket);
	}
	if (request[0] == 0 || options.xlat != XLAT_ABBREV)
		put_unsigned(d->text, index);
	if (request[0] && begin_comment(d)) {
		put_string(d->text, "if_nametoindex(");
		put_quoted(d->text, request, strnlen(request, IFNAMSIZ), options.quote);
		put_char(d->text, ')');
		end_name(d);
	}
}

/* 00:11:22:33:44:55: as many bytes as the reference says, at most the parameter. */
KIND(mac)
{
	unsigned char bytes[32];
	uint64_t size = how(item)->parameter;

	if (how(item)->reference && reference_value(d, item) < size)
		size = reference_value(d, item);
	if (size > sizeof bytes || !fetch(d, value, bytes, size))
		return;
	if (options.xlat != XLAT_ABBREV)
		put_quoted(d->text, (char *)bytes, size, QUOTE_HEX);
	if (!begin_comment(d))
		return;
	for (unsigned i = 0; i < size; i++)
		put_format(d->text, "%s%x%x", i ? ":" : "", bytes[i] >> 4, bytes[i] & 15);
	end_name(d);
}
