/*
 * message.c: messages of sendmsg and recvmsg, and lists of records that say their own length:
 * control data, the contents of folders.
 */
#include "kinds.h"

/* What recvmsg fills in. Its msg_namelen was the room for the name at entry. */
KIND(recv_msghdr)
{
	uint64_t room;
	bool there = fetch_number(d, value + word_size(d), TYPE_UINT, &room);

	if (!d->exiting)
		d->task->saved = there ? (int32_t)room : 0;
	else if (value == 0 || !is_verbose(d) || !there)
		print_address(d, value);
	else if (failed(d))
		put_format(d->text, "{msg_namelen=%d}", (int)d->task->saved);
	else
		kind_struct(d, item, value);
}

static void print_mmsghdr(struct decoding *d, const struct item *item, uint64_t address)
{
	struct task *task = d->task;
	const unsigned last = sizeof task->mmsg.rooms / sizeof *task->mmsg.rooms - 1;

	task->saved = task->mmsg.rooms[d->index < last ? d->index : last];
	kind_struct(d, item, address);
}

/* As many messages as recvmmsg has filled in, each with a length behind it. What they had room for
 * is kept at entry, of the first of them. */
KIND(mmsghdrs)
{
	struct task *task = d->task;
	const size_t size = own_size(d, item);
	const unsigned most = sizeof task->mmsg.rooms / sizeof *task->mmsg.rooms;
	unsigned count = task->args[2];
	uint64_t room;

	if (d->exiting) {
		if (failed(d))
			print_address(d, value);
		else
			print_sequence(d, item, value, task->result, size, print_mmsghdr);
		return;
	}
	for (unsigned i = 0; i < count && i < most; i++)
		task->mmsg.rooms[i] =
			fetch_number(d, value + i * size + word_size(d), TYPE_UINT, &room) ? room
											   : 0;
}

/* The timeout of recvmmsg, which the kernel changes: as it was at entry. */
KIND(mmsg_timeout)
{
	size_t size = own_size(d, item);
	struct decoding then = *d;

	if (!d->exiting) {
		d->task->mmsg.known = value && fetch(d, value, d->task->mmsg.timeout, size);
		return;
	}
	then.record = d->task->mmsg.timeout;
	then.record_address = value;
	then.record_size = size;
	if (d->task->mmsg.known && is_verbose(d))
		kind_struct(&then, item, value);
	else
		print_address(d, value);
}

/* 2 (left {…}): how many messages came, and what of the timeout is left. */
KIND(mmsg_result)
{
	put_signed(d->text, value);
	if (value == 0) {
		put_string(d->text, " (Timeout)");
	} else if (d->task->args[4] && is_verbose(d)) {
		put_string(d->text, " (left ");
		kind_struct(d, item, d->task->args[4]);
		put_char(d->text, ')');
	}
}

/* 110 => 36: what it was when the call was made, and what came of it. */
KIND(changed)
{
	if (d->exiting && d->task->saved != value) {
		kind_number(d, item, d->task->saved);
		put_string(d->text, " => ");
	}
	kind_number(d, item, value);
}

/* How long a record is; at least so many bytes as the parameter says follow. */
KIND(record_length) { put_unsigned(d->text, value); }

struct record_walk {
	const struct item *field; /* its length */
	uint64_t address, left, length;
	unsigned least;
};

static struct record_walk records_at(const struct decoding *d, unsigned layout, uint64_t address,
				     uint64_t size)
{
	const struct item *field = first_field(d, layout);

	while (!is_kind(field, kind_record_length))
		field++;
	return (struct record_walk){
		.field = field,
		.address = address,
		.left = size,
		.least = field_offset(d, field) + value_size(d, field) + parameter_of(field),
	};
}

/* Is there another record? False in the end and, with length 0, where its length cannot be read. */
static bool read_record(const struct decoding *d, struct record_walk *walk)
{
	walk->length = 0;
	return walk->left >= walk->least &&
	       fetch_number(d, walk->address + field_offset(d, walk->field), how(walk->field)->type,
			    &walk->length);
}

/* Go on to the next, aligned as the length is; false when this one's length makes no sense. */
static bool next_record(const struct decoding *d, struct record_walk *walk)
{
	size_t align = value_size(d, walk->field);

	if (walk->length < walk->least || walk->length > walk->left)
		return false;
	walk->length = (walk->length + align - 1) / align * align;
	walk->address += walk->length;
	walk->left -= walk->length < walk->left ? walk->length : walk->left;
	return true;
}

/* The struct of a record, as far as its length and the bytes that are left go. */
static bool print_record(struct decoding *d, const struct item *item, struct record_walk *walk)
{
	if (walk->length < walk->least)
		walk->length = walk->least;
	if (walk->length > walk->left)
		walk->length = walk->left;
	return print_struct(d, parameter_of(item), walk->address, walk->length);
}

#define MOST_RECORDS 131072 /* bytes: net.core.optmem_max, where nobody has set it */

/* Only the first of them. */
KIND(record)
{
	struct record_walk walk =
		records_at(d, parameter_of(item), value, reference_value(d, item));

	if (!followed(d, value) || !read_record(d, &walk) || !print_record(d, item, &walk))
		print_address(d, value);
}

/* [{…}, …]: as many records as there are in as many bytes as the reference says. */
KIND(records)
{
	const uint64_t size = reference_value(d, item);
	struct record_walk walk =
		records_at(d, parameter_of(item), value, size < MOST_RECORDS ? size : MOST_RECORDS);
	const char *before = "[";
	bool last;

	if (!followed(d, value) || !read_record(d, &walk)) {
		print_address(d, value);
		return;
	}
	d->cut = true;
	do {
		last = walk.length < walk.least;
		put_string(d->text, before);
		before = ", ";
	} while (print_record(d, item, &walk) && next_record(d, &walk) && !last &&
		 read_record(d, &walk));
	d->cut = false;
	if (walk.left > 0) {
		put_string(d->text, ", ");
		put_unreadable(d->text, walk.address);
	}
	put_string(d->text, size > MOST_RECORDS ? ", ...]" : "]");
}

/* What getdents has found; abbreviated, only how much that is. */
KIND(dirents)
{
	struct record_walk walk =
		records_at(d, parameter_of(item), value, reference_value(d, item));
	unsigned count = 0;

	if (!follow(d, value))
		return;
	if (!abbreviated(d)) {
		if (walk.left == 0)
			put_string(d->text, "[]");
		else
			kind_records(d, item, value);
		return;
	}
	print_address(d, value);
	while (read_record(d, &walk) && next_record(d, &walk))
		count++;
	put_format(d->text, " /* %u entr%s */", count, count == 1 ? "y" : "ies");
}

/* The name at the end of a record, up to its terminator, and the byte after that. */
KIND(rest_chars)
{
	const char *name = (const char *)d->record + (value - d->record_address);

	put_quoted(d->text, name, strnlen(name, rest_size(d, value)), options.quote);
}
KIND(last_byte) { kind_enum(d, item, d->record[d->record_size - 1]); }
