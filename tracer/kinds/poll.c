/*
 * poll.c: sets of bits, and waiting for descriptors: poll, select.
 */
#include "kinds.h"

#define MOST_FDS 8192 /* of a set that are looked at */

void print_bits(struct decoding *d, const struct item *item, const unsigned char *bytes,
		unsigned count, kind_function *print)
{
	bool first = true;

	put_char(d->text, '[');
	for (unsigned i = 0; i < count; i++)
		if (bytes[i / 8] >> i % 8 & 1) {
			put_string(d->text, first ? "" : " ");
			first = false;
			print(d, item, i);
		}
	put_string(d->text, d->more ? first ? "...]" : " ...]" : "]");
}

/* [0 1] of the processors in a mask; the reference is its size. */
KIND(cpuset)
{
	uint64_t size = (uint32_t)reference_value(d, item);
	unsigned char mask[128];
	struct decoding inner = *d;

	inner.more = size > sizeof mask;
	if (inner.more)
		size = sizeof mask;
	if (!followed(d, value) || (size && !fetch(d, value, mask, size)))
		print_address(d, value);
	else
		print_bits(&inner, item, mask, 8 * size, kind_pair_unsigned);
}

static size_t fdset_size(const struct decoding *d, int *count)
{
	size_t word = word_size(d);

	if (*count > MOST_FDS)
		*count = MOST_FDS;
	return *count < 0 ? 0 : ((size_t)(*count + 7) / 8 + word - 1) / word * word;
}

/* A set of select: the descriptors in it. The reference is how many bits count. */
KIND(fdset)
{
	int count = reference_value(d, item);
	size_t size = fdset_size(d, &count);
	unsigned char set[MOST_FDS / 8 + 8];

	if (!is_verbose(d) || size == 0 || value == 0 || !fetch(d, value, set, size))
		print_address(d, value);
	else
		print_bits(d, item, set, count, kind_fd);
}

static void put_separated(struct text *text, bool *first, const char *word)
{
	put_format(text, "%s%s", *first ? " (" : ", ", word);
	*first = false;
}

static void put_left(const struct decoding *d, bool *first, unsigned layout, uint64_t address)
{
	put_separated(d->text, first, "left ");
	if (is_verbose(d))
		print_struct_at(d, layout, address);
	else
		print_address(d, address);
}

/* 1 (in [3], left {tv_sec=1, tv_usec=0}); the parameter is the struct of the time, the reference
 * the argument or struct that holds the call's own, for the old select. */
KIND(select_result)
{
	static const char *const names_of_sets[] = {"in ", "out ", "except "};
	const uint64_t *args = d->task->args;
	int count = args[0], ready = value;
	size_t size = fdset_size(d, &count);
	unsigned char set[MOST_FDS / 8 + 8];
	bool first = true;

	put_signed(d->text, (int32_t)value);
	if (ready == 0) {
		put_string(d->text, " (Timeout)");
		return;
	}
	for (unsigned i = 0; i < 3 && ready > 0; i++) {
		int here = 0;

		if (args[i + 1] == 0 || size == 0 || !fetch(d, args[i + 1], set, size))
			continue;
		/* What lies beyond the number of those that are ready is not looked at. */
		for (int fd = 0; fd < count; fd++)
			if (set[fd / 8] >> fd % 8 & 1 && here++ >= ready)
				set[fd / 8] &= ~(1 << fd % 8);
		if (here == 0)
			continue;
		ready -= here;
		put_separated(d->text, &first, names_of_sets[i]);
		print_bits(d, item, set, count, kind_pair_unsigned);
	}
	if (args[4])
		put_left(d, &first, parameter_of(item), args[4]);
	put_string(d->text, first ? " ()" : ")");
}

/* 1 ([{fd=3, revents=POLLIN}], left {…}); the parameter is pollfd's struct as it is printed here,
 * the reference the struct of the time or 0. */
KIND(poll_result)
{
	const uint64_t *args = d->task->args;
	uint64_t printed = 0, limit = abbreviated(d) ? options.string_limit : UINT64_MAX, revents;
	bool first = true;

	put_signed(d->text, (int32_t)value);
	if (value == 0) {
		put_string(d->text, " (Timeout)");
		return;
	}
	if (!is_verbose(d))
		return;
	for (uint64_t i = 0; i < (uint32_t)args[1] && i < MOST_FDS; i++) {
		if (!fetch_number(d, args[0] + 8 * i + 6, TYPE_U16, &revents))
			break;
		if (revents == 0)
			continue;
		put_string(d->text, first ? " ([" : ", ");
		first = false;
		if (printed++ >= limit) {
			put_string(d->text, "...");
			break;
		}
		kind_struct(d, item, args[0] + 8 * i);
	}
	if (!first)
		put_char(d->text, ']');
	if (reference_of(item) && args[2])
		put_left(d, &first, reference_constant(item), args[2]);
	if (!first)
		put_char(d->text, ')');
}

/* A restriction of a ring; of one that is not known, what it restricts is said as a number. */
KIND(restriction)
{
	kind_enum(d, item, value);
	if (!own_name(d, item, value))
		put_format(d->text, " /* op: %#x */", d->record[2]);
}
