/*
 * socket.c: addresses of sockets and their lengths.
 */
#include "kinds.h"
#include <linux/un.h>
#include <sys/socket.h>
#include <sys.h>

#define FAMILY_SIZE     2
#define LARGEST_ADDRESS 128 /* struct sockaddr_storage */

/* The families whose addresses are a row of the case are printed by it, others as bytes. Within
 * another address, only those that have a name. */
static void print_sockaddr(const struct decoding *outer, unsigned layout, uint64_t address,
			   int size, const char *inside)
{
	unsigned char bytes[LARGEST_ADDRESS] = {0};
	struct decoding d = *outer;
	const struct item *family = first_field(outer, layout);
	const bool nameless = inside && !*inside;
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
	put_format(d.text, "{%s%sfamily=", inside ? inside : "sa", nameless ? "" : "_");
	print_item(&d, family, load(&d, family));
	const struct variant *variant = nameless ? NULL : choose(&d, family + 1);
	if (size > FAMILY_SIZE) {
		const struct item *last =
			variant ? &items[variant->first + variant->count - 1] : NULL;
		unsigned need = last ? field_offset(&d, last) : 0;

		if (last && how(last)->flags & ITEM_SILENT)
			need += item_size(&d, last) - 1;
		else if (last && how(last)->flags & ITEM_UNNAMED)
			need -= 1; /* what stands there need not be there */

		d.record_size = size;
		if (variant && (unsigned)size > need) {
			print_fields(&d, variant_list(variant), &first);
		} else if (inside) {
			put_string(d.text, ", ");
			print_bytes(&d, address + FAMILY_SIZE, size - FAMILY_SIZE);
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
	if (d->record_address && d->exiting && d->task->saved < size)
		size = d->task->saved;
	print_sockaddr(d, parameter_of(item), value, size, NULL);
}

KIND(rest_sockaddr)
{
	print_sockaddr(d, reference_constant(item), value, rest_size(d, value), NULL);
}

KIND(sockaddr_of) { print_sockaddr(d, reference_constant(item), value, parameter_of(item), NULL); }

/* The address that RxRPC uses: those of IP by their names, of other families as bytes. */
KIND(sockaddr_inside)
{
	const unsigned layout = parameter_of(element_of(item));
	uint64_t size = reference_value(d, item), rest = rest_size(d, value);
	unsigned family = load_bytes(d, TYPE_U16, d->record + (value - d->record_address));
	const char *name = family == AF_INET ? "sin" : family == AF_INET6 ? "sin6" : "";

	if (size > rest)
		size = rest;
	put_format(d->text, "%s%s%s", *name ? "{" : "", name, *name ? "=" : "");
	print_sockaddr(d, layout, value, size < FAMILY_SIZE ? FAMILY_SIZE : size, name);
	put_string(d->text, *name ? "}" : "");
}

/* An address that the kernel writes: the reference is the pointer to its length, which was the room
 * at entry. */
KIND(sockaddr_out)
{
	uint64_t now;
	int then = d->task->saved;

	if (size_came(d, item, value, &now))
		print_sockaddr(d, parameter_of(item), value, then > (int)now ? (int)now : then,
			       NULL);
}

/* [128 => 16]; where no address is asked for, the pointer. Those of lsm_list_modules and its like
 * have no sign, and the kernel says them even when it refuses. */
KIND(socklen)
{
	uint64_t now;
	const bool of_lsm = parameter_of(item);
	const enum type type = of_lsm ? TYPE_UINT : TYPE_INT;
	bool no_address = is_kind(item - 1, kind_sockaddr_out) && !load(d, item - 1);

	if (!is_verbose(d) || !fetch_number(d, value, type, &now) || no_address)
		print_address(d, value);
	else if (!d->exiting && of_lsm)
		d->task->saved = now;
	else if ((failed(d) && !of_lsm) || now == d->task->saved)
		put_format(d->text, "[%jd]", d->task->saved);
	else
		put_format(d->text, "[%jd => %jd]", d->task->saved, now);
}

/* Bytes that go through the socket that the first argument is, or its messages of netlink. */
static void print_packet(struct decoding *d, const struct item *item, uint64_t address,
			 uint64_t size)
{
	int protocol;

	if (is_verbose(d) && netlink_protocol(d, d->task->args[0], &protocol))
		print_netlink(d, item, address, size);
	else
		print_bytes(d, address, size);
}

KIND(packet) { print_packet(d, item, value, reference_value(d, item)); }

/* What a call has read: no more than its result and no more than its buffer, which the reference
 * is. */
KIND(received) { print_bytes(d, value, returned(d, item)); }

/* The same of recvfrom. */
KIND(packet_in)
{
	if (failed(d))
		print_address(d, value);
	else
		print_packet(d, item, value, returned(d, item));
}

/* A path, or @ and an abstract name. */
KIND(sun_path)
{
	size_t size = rest_size(d, value);
	const char *path = (const char *)d->record + (value - d->record_address);

	if (size > UNIX_PATH_MAX)
		size = UNIX_PATH_MAX;
	if (path[0]) {
		put_quoted(d->text, path, strnlen(path, size), options.quote);
	} else {
		put_char(d->text, '@');
		put_quoted(d->text, path + 1, size - 1, options.quote);
	}
}
