/*
 * vector.c: arrays of struct iovec and what they point to; other arrays whose elements or number
 * are no plain ones.
 */
#include "kinds.h"
#include <sys/socket.h>

/* As many vectors as the item's reference says; of what they point to at most so many bytes, none
 * when NULL. */
static void print_vectors(const struct decoding *outer, const struct item *item, uint64_t value,
			  uint64_t *left)
{
	struct decoding d = *outer;

	d.exiting = false; /* vectors are an input even where the bytes are none */
	d.left = left;
	print_array(&d, element_of(item), value, reference_value(outer, item));
}

KIND(iovec) { print_vectors(d, item, value, &(uint64_t){UINT64_MAX}); }
/* Those of another process. */
KIND(iovec_remote) { print_vectors(d, item, value, NULL); }

/* What a call has read, as much as its result says; no bytes when it failed. */
KIND(iovec_read)
{
	uint64_t left = d->task->result;

	print_vectors(d, item, value, failed(d) ? NULL : &left);
}

/* The vectors of a message: sent, or received; of one among several its length stands behind it.
 * To or from an address of netlink they are its messages, and of a socket of netlink where there is
 * no address. */
KIND(msg_iov)
{
	uint64_t left = d->exiting ? (uint64_t)d->task->result : UINT64_MAX, family;
	int protocol;

	if (d->exiting && strncmp(row_name(d->task->row), "recvmm", 6) == 0)
		fetch_number(d, d->record_address + 7 * word_size(d), TYPE_UINT, &left);
	if (load_bytes(d, TYPE_UINT, d->record + word_size(d)) >= sizeof(uint16_t) &&
	    fetch_number(d, load_bytes(d, TYPE_ULONG, d->record), TYPE_U16, &family))
		d->netlink = family == AF_NETLINK;
	else
		d->netlink = is_verbose(d) && netlink_protocol(d, d->task->args[0], &protocol);
	print_vectors(d, item, value, &left);
	d->netlink = false;
}

/* What a vector points to, when anything may be printed of it; the reference is its size. */
KIND(iov_base)
{
	uint64_t size = reference_value(d, item);

	if (!d->left) {
		print_address(d, value);
		return;
	}
	if (size > *d->left)
		size = *d->left;
	if (*d->left != UINT64_MAX)
		*d->left -= size;
	if (d->netlink)
		print_netlink(d, item, value, size);
	else
		print_bytes(d, value, size);
}

/* A mask of longs; the reference is how many bits it has, and one more, as mbind counts them. */
KIND(nodemask)
{
	unsigned bits = 8 * word_size(d);
	uint64_t maximum = reference_value(d, item), count = (maximum + bits - 2) / bits;

	if (count < maximum / bits || (maximum && !count))
		print_address(d, value);
	else
		print_array(d, element_of(item), value, count);
}

/* One element for each page of the length that the reference is. */
KIND(mincore)
{
	uint64_t length = reference_value(d, item);

	print_array(d, element_of(item), value, length / 4096 + (length % 4096 > 0));
}
