/*
 * number.c: values that are only numbers.
 */
#include "kinds.h"

KIND(number)
{
	if (is_signed(how(item)->type))
		put_signed(d->text, (int64_t)value);
	else
		put_unsigned(d->text, value);
}

KIND(pair_unsigned) { put_unsigned(d->text, value); }
KIND(low_bit) { put_unsigned(d->text, value & 1); }
KIND(hex) { put_hex(d->text, value); }
KIND(addr) { print_address(d, value); }
/* The id of a process, and what is asked of it. */
static void print_id(const struct decoding *d, int id, enum id_kind kind)
{
	put_signed(d->text, id);
	put_id_facts(d->text, d->task, id, kind);
}

KIND(pid) { print_id(d, value, ID_TASK); }
KIND(pgid) { print_id(d, value, ID_GROUP); }
KIND(sid) { print_id(d, value, ID_SESSION); }

/* An id of whatever the reference is named after in its set: P_PGID, PRIO_PGRP, PIDTYPE_SID. */
KIND(who)
{
	const char *name = own_name(d, item, reference_value(d, item));

	if (!name || strstr(name, "ALL") || strstr(name, "USER"))
		put_signed(d->text, (int)value);
	else if (strstr(name, "FD"))
		print_fd(d, value);
	else
		print_id(d, value,
			 strstr(name, "PG")    ? ID_GROUP
			 : strstr(name, "SID") ? ID_SESSION
					       : ID_TASK);
}

/* By the name that the set has for it, or as the item that is the reference. */
KIND(named)
{
	if (own_name(d, item, (uint32_t)value))
		kind_enum(d, item, value);
	else
		print_item(d, &items[reference_of(item)], value);
}

/* The argument of mmap2 counts in units of 4096 bytes. */
KIND(page_offset) { put_hex(d->text, value * 4096); }
/* restart_syscall(2) has none of its own: it goes on with the call that a stop interrupted. */
KIND(interrupted)
{
	const struct syscall_row *row = d->task->interrupted;
	put_format(d->text, "<... resuming interrupted %s ...>",
		   row ? row_name(row) : "system call");
}
KIND(pad) {}
KIND(skip) {}

/* A user or group: -1 means "leave it". */
KIND(uid)
{
	if (value == (value_size(d, item) == 2 ? 0xffff : 0xffffffff))
		put_string(d->text, "-1");
	else
		put_unsigned(d->text, value);
}

KIND(dev)
{
	/* As linux/kdev_t.h packs them; 64-bit ones have more of both above. */
	uint64_t major = (value >> 8 & 0xfff) | (value >> 32 & 0xfffff000);
	uint64_t minor = (value & 0xff) | (value >> 12 & 0xffffff00);

	if (value_size(d, item) == 2)
		major = value >> 8 & 0xff, minor = value & 0xff;
	if (!begin_name(d, value))
		return;
	put_format(d->text, "makedev(%#x, %#x)", (unsigned)major, (unsigned)minor);
	end_name(d);
}

/* Permission bits: as printf's %#03o, three characters at least. */
void print_permissions(struct text *text, uint64_t value)
{
	put_char(text, '0');
	put_digits(text, value, 8, 2, '0');
}

KIND(permissions) { print_permissions(d->text, value); }

#define X32_CALL 0x40000000U /* __X32_SYSCALL_BIT */

/* __NR_getpid: a call of the caller's ABI; of another audit architecture, which the reference
 * holds, 20 and the name in a comment. */
KIND(syscall_number)
{
	enum abi abi = reference_of(item) ? abi_of_audit(reference_value(d, item)) : d->task->abi;
	unsigned number = abi == ABI_X86_64 ? value & ~X32_CALL : value;
	const struct syscall_row *row = abi < ABI_COUNT ? syscall_row(abi, number) : NULL;
	bool own = abi == d->task->abi && number == (unsigned)value;

	if (!row || !own || options.xlat != XLAT_ABBREV)
		put_unsigned(d->text, value);
	if (row && !own && options.xlat != XLAT_RAW)
		put_format(d->text, " /* %s */", row_name(row));
	if (row && own && begin_comment(d)) {
		put_format(d->text, "__NR_%s", row_name(row));
		end_name(d);
	}
}

/* Some bits of the number that the reference is. */
KIND(bit_range)
{
	unsigned lowest = parameter_of(item) / 10, count = parameter_of(item) % 10;

	put_unsigned(d->text, reference_value(d, item) >> lowest & ((1U << count) - 1));
}

/* The fields of some bits each, by the names of the set: those that are not zero, or all. The one
 * of two bits is always shown, with its meaning (perf_event_open(2), precise_ip). */
KIND(perf_bits)
{
	static const char skids[4][26] = {"arbitrary skid", "constant skid",
					  "requested to have 0 skid", "must have 0 skid"};
	const struct set *set = &sets[parameter_of(item)];
	struct value_cursor values = first_value(d->task->abi, set);
	const char *name = names_of(set), *separator = "";

	for (unsigned i = 0; i < set->count; i++, name = next_name(name)) {
		uint64_t bits = next_value(&values), field = (value & bits) / (bits & -bits);
		bool is_skid = bits & (bits - 1);

		value &= ~bits;
		if (!field && !is_skid && abbreviated(d))
			continue;
		put_format(d->text, "%s%s=%u", separator, name, (unsigned)field);
		if (is_skid)
			put_format(d->text, " /* %s */", skids[field]);
		separator = ", ";
	}
	if (value)
		put_format(d->text, ", __reserved_1=%#jx /* Bits 63..38 */", value >> 38);
}

/* What an event counts, and bits that are none of it. */
KIND(perf_config)
{
	if (value >> 32)
		put_format(d->text, "%#jx<<32|", value >> 32);
	print_enum(d, parameter_of(item), (uint32_t)value);
}

KIND(perf_cache)
{
	const struct set *set = &sets[parameter_of(item)];

	if (value >> 32)
		put_format(d->text, "%#jx<<32|", value >> 32);
	if (value >> 24 & 0xff)
		put_format(d->text, "%#x<<24|", (unsigned)(value >> 24 & 0xff));
	for (unsigned shift = 16; shift > 0; shift -= 8, set++) {
		print_enum(d, part_of(set)->set, value >> shift & 0xff);
		put_format(d->text, "<<%u|", shift);
	}
	print_enum(d, set - sets, value & 0xff);
}

/* As printf's %#0*lx: the 0x counts towards the width and is left out before a zero. */
KIND(mask)
{
	unsigned width = 2 * value_size(d, item);

	put_string(d->text, value ? "0x" : "");
	put_digits(d->text, value, 16, value ? width - 2 : width, '0');
}

KIND(rlim)
{
	bool narrow = value_size(d, item) == 4;
	bool infinite = value == (narrow ? UINT32_MAX : UINT64_MAX);
	bool plain = !infinite && (value <= 1024 || value % 1024);

	if (plain || options.xlat != XLAT_ABBREV)
		put_unsigned(d->text, value);
	if (plain || !begin_comment(d))
		return;
	if (infinite)
		put_string(d->text, narrow ? "RLIM_INFINITY" : "RLIM64_INFINITY");
	else
		put_format(d->text, "%ju*1024", value / 1024);
	end_name(d);
}

/* [0] => [512]: an offset that a call reads and moves on; the parameter is an item of its type. */
KIND(offset)
{
	const struct item *target = element_of(item);
	uint64_t now;

	if (!is_verbose(d) || !fetch_number(d, value, how(target)->type, &now)) {
		if (!d->exiting)
			print_address(d, value);
		return;
	}
	if (d->exiting) {
		if (d->task->failed || d->task->result == 0)
			return;
		put_string(d->text, " => ");
	}
	d->task->saved = now;
	put_char(d->text, '[');
	print_item(d, target, now);
	put_char(d->text, ']');
}
