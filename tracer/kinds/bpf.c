/*
 * bpf.c: programs of the classic BPF, as filters of sockets and of system calls.
 */
#include "netlink.h"
#include <linux/filter.h>

#define HOW_K 256 /* in a case: how a class (of BPF_LD, with the mode) shows its number */

KIND(bits) { kind_enum(d, item, value & reference_constant(item)); }
KIND(unknown_bits)
{
	put_format(d->text, "%#x /* BPF_??? */", (unsigned)value & ~reference_constant(item));
}

/* Where in a packet: from its beginning in the link layer or the network layer; or facts of it. */
KIND(packet_offset)
{
	const char *name = "SKF_AD_OFF";
	uint32_t base = SKF_AD_OFF;

	if (value < base)
		name = "SKF_NET_OFF", base = SKF_NET_OFF;
	if (value < base)
		name = "SKF_LL_OFF", base = SKF_LL_OFF;
	if (value < base) {
		put_hex(d->text, value);
		return;
	}
	print_named(d, base, name);
	put_char(d->text, '+');
	if (base == (uint32_t)SKF_AD_OFF)
		kind_enum(d, item, value - base);
	else
		put_unsigned(d->text, value - base);
}

static void print_code(const struct decoding *d, unsigned table, unsigned code)
{
	const struct variant *parts = variant_of(table, BPF_CLASS(code));
	const struct item *part = &items[parts->first];

	print_item(d, &items[variant_of(table, 8)->first], code);
	for (unsigned i = 0; i < parts->count; i++, part++)
		if (!(how(part)->flags & ITEM_NONZERO) || code & ~reference_constant(part)) {
			put_char(d->text, '|');
			print_item(d, part, code);
		}
}

static void print_instruction(struct decoding *d, const struct item *item, uint64_t address)
{
	struct sock_filter at;

	if (d->index >= BPF_MAXINSNS || !fetch(d, address, &at, sizeof at)) {
		put_string(d->text, "...");
		return;
	}
	bool jump = at.jt || at.jf;
	put_string(d->text, jump ? "BPF_JUMP(" : "BPF_STMT(");
	print_code(d, parameter_of(item), at.code);
	put_string(d->text, ", ");
	unsigned how_k = at.code & (BPF_CLASS(at.code) == BPF_LD ? 0xe7 : 7);
	const struct variant *k = jump ? NULL : variant_of(parameter_of(item), HOW_K + how_k);
	if (k)
		print_item(d, &items[k->first], at.k);
	else
		put_format(d->text, jump ? "%#x, %#x, %#x" : "%#x", at.k, at.jt, at.jf);
	put_char(d->text, ')');
}

static void print_program(const struct decoding *d, const struct item *item, uint64_t address,
			  uint64_t count)
{
	if (abbreviated(d))
		print_address(d, address);
	else
		print_sequence(d, item, address, count > BPF_MAXINSNS ? BPF_MAXINSNS + 1 : count,
			       sizeof(struct sock_filter), print_instruction);
}

/* As many instructions as the reference says; one more than the most shows that there are more. */
KIND(bpf_program) { print_program(d, item, value, reference_value(d, item)); }

/* As many as fill the attribute. */
KIND(bpf_attribute)
{
	uint64_t count = d->payload / sizeof(struct sock_filter);

	if (count)
		print_program(d, item, value, count);
	else
		put_bytes_of(d, value, d->payload);
}

#define LARGEST_ATTRIBUTE 128 /* of those that structs.tbl has */

/* Bytes behind those that are known, where one is not 0. */
static void print_extra(const struct decoding *d, uint64_t address, unsigned known, unsigned size)
{
	if (are_zero(d, address + known, size - known))
		return;
	if (abbreviated(d)) {
		put_string(d->text, ", ...");
		return;
	}
	put_string(d->text, ", extra_data=");
	const size_t limit = options.string_limit;
	options.string_limit = size; /* all of them */
	print_bytes_as(d, address + known, size - known, QUOTE_HEX);
	options.string_limit = limit;
	put_format(d->text, " /* bytes %u..%u */", known, size - 1);
}

/* What of union bpf_attr the command has, as bpf(2) takes it: shorter ones end with zeroes. */
KIND(bpf_attr)
{
	unsigned char bytes[LARGEST_ATTRIBUTE] = {0};
	struct decoding inner = *d;
	unsigned size = d->task->args[2], known = own_size(d, item),
		 least = reference_constant(item);
	bool first = true;

	if (!d->exiting &&
	    how(item)->flags & ITEM_IN_OUT) { /* the id that next_id takes the place of */
		if (size < 8 || !fetch_number(d, value + 4, TYPE_UINT, &d->task->saved))
			d->task->saved = 0;
		return;
	}
	if (size == 0 || size > 4096 || !value || !is_verbose(d) || known > sizeof bytes ||
	    !fetch(d, value + size - 1, bytes, 1) ||
	    !fetch(d, value, bytes, size < known ? size : known)) {
		print_address(d, value);
		return;
	}
	inner.record = bytes;
	inner.record_address = value;
	inner.record_size = size >= known ? known : size <= least ? least : (size + 3) & ~3U;
	put_char(d->text, '{');
	print_fields(&inner, fields_of(d, parameter_of(item)), &first);
	inner.record_size = 0;
	inner.exiting = false; /* what follows is there even when the call has failed */
	if (size > known)
		print_extra(&inner, value, known, size);
	put_char(d->text, '}');
}
