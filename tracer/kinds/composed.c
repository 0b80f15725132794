/*
 * composed.c: numbers that are composed of parts: QCMD(Q_GETQUOTA, USRQUOTA), IPC_64|IPC_STAT.
 */
#include "kinds.h"
#include <asm/ioctls.h>
#include <linux/futex.h>
#include <linux/prctl.h>

/* NAME(part, part): the reference is a struct whose fields stand for bits of the number, each from
 * the bit that its offset in bytes says on. A signed number is shown in hexadecimal. */
KIND(composed)
{
	struct list list = fields_of(d, reference_constant(item));

	if (options.xlat != XLAT_ABBREV && how(item)->type == TYPE_INT)
		put_hex(d->text, (uint32_t)value);
	else if (options.xlat != XLAT_ABBREV)
		put_unsigned(d->text, (uint32_t)value);
	if (!begin_comment(d))
		return;
	put_format(d->text, "%s(", name_at(parameter_of(item)));
	for (unsigned i = list.count; i-- > 0;) {
		const struct item *part = &items[list.first + i];
		uint64_t bits = value >> 8 * place_offset(part, 0);

		/* By name alone: the number is there already. */
		print_styled(d, part, load_bytes(d, how(part)->type, (const unsigned char *)&bits),
			     XLAT_ABBREV, kind_of(part));
		put_string(d->text, i ? ", " : ")");
	}
	end_name(d);
}

#define IPC_64 0x100 /* of linux/ipc.h, within the kernel's part */

KIND(ipc_command)
{
	print_bit(d, value, IPC_64, "IPC_64");
	kind_enum(d, item, (uint32_t)value & ~IPC_64);
}

static void put_ioprio(struct decoding *d, const struct item *item, uint64_t value)
{
	put_string(d->text, "IOPRIO_PRIO_VALUE(");
	kind_enum(d, item, (uint32_t)value >> 13);
	put_format(d->text, ", %u)", (unsigned)value & 0x1fff);
}

/* A field's number is shown in hexadecimal, an argument's not. */
KIND(ioprio)
{
	if (!(d->record_address ? begin_name(d, value) : begin_decimal(d, (int32_t)value)))
		return;
	put_ioprio(d, item, value);
	end_name(d);
}

KIND(ioprio_result)
{
	put_signed(d->text, (int32_t)value);
	if (options.xlat == XLAT_RAW)
		return;
	put_string(d->text, " (");
	put_ioprio(d, item, value);
	put_char(d->text, ')');
}

/* Flags above nine bits of permission. Without a name, those of a set that has no name for unknown
 * ones stand right before them. */
KIND(ipc_flags)
{
	unsigned set = parameter_of(item), huge = sets[set].unknown ? value >> 26 & 63 : 0;
	uint64_t flags = value & ~(0777 | (uint64_t)huge << 26);

	if (flags) {
		bool named = any_named(d, set, flags);

		if (named)
			print_flags(d, set, flags);
		else
			put_hex(d->text, flags);
		put_string(d->text, named || sets[set].unknown ? "|" : "");
	}
	if (huge) {
		put_huge(d, set, huge);
		put_char(d->text, '|');
	}
	print_permissions(d->text, value & 0777);
}

/* swapon's flags, and the priority in their low 15 bits. */
KIND(swap_flags)
{
	uint64_t flags = (uint32_t)value & ~0x7fffu;

	if (flags) {
		print_flags(d, parameter_of(item), flags);
		put_char(d->text, '|');
	}
	put_unsigned(d->text, value & 0x7fff);
}

/* All ones only asks. */
KIND(personality)
{
	if ((uint32_t)value == 0xffffffff && how(item)->type != TYPE_LONG)
		put_hex(d->text, 0xffffffff);
	else
		print_flags(d, parameter_of(item), (uint32_t)value);
}

/* The length of a vector in the low 16 bits, flags above. */
KIND(vector_length)
{
	uint64_t length = value & 0xffff, flags = value & ~(uint64_t)0xffff;

	if (!flags) {
		put_hex(d->text, length);
		return;
	}
	if (!begin_name(d, value))
		return;
	if (any_named(d, parameter_of(item), flags))
		put_flag_names(d, parameter_of(item), flags);
	else
		put_hex(d->text, flags);
	put_format(d->text, "|%#x", (unsigned)length);
	end_name(d);
}

/* PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_NONE|0x1<<PR_MTE_TAG_SHIFT, as linux/prctl.h lays them out. */
KIND(tagged_address)
{
	uint64_t tag = (value & PR_MTE_TAG_MASK) >> PR_MTE_TAG_SHIFT,
		 rest = value & ~(PR_TAGGED_ADDR_ENABLE | PR_MTE_TCF_MASK | PR_MTE_TAG_MASK);

	if (!begin_name(d, value))
		return;
	put_format(d->text, "%sPR_TAGGED_ADDR_ENABLE|", value & PR_TAGGED_ADDR_ENABLE ? "" : "!");
	put_string(d->text, own_name(d, item, value & PR_MTE_TCF_MASK));
	if (tag)
		put_format(d->text, "|%#x<<PR_MTE_TAG_SHIFT", (unsigned)tag);
	if (rest)
		put_format(d->text, "|%#jx", rest);
	end_name(d);
}

static void put_shifted(const struct decoding *d, unsigned set, unsigned value, unsigned shift)
{
	bool named = set_name(d, set, value) != NULL;

	if (named)
		print_enum(d, set, value);
	else
		put_hex(d->text, value);
	put_format(d->text, "<<%u", shift);
	if (!named && options.xlat != XLAT_RAW)
		put_unknown(d, &sets[set]);
}

/* FUTEX_OP_ADD<<28|0x1<<12|FUTEX_OP_CMP_GT<<24|0x2: what FUTEX_WAKE_OP does, as FUTEX_OP() of
 * linux/futex.h composes it. */
KIND(futex_wake_op)
{
	const struct set *set = &sets[parameter_of(item)];

	if (value >> 28 & FUTEX_OP_OPARG_SHIFT) {
		print_named(d, FUTEX_OP_OPARG_SHIFT, "FUTEX_OP_OPARG_SHIFT");
		put_string(d->text, "<<28|");
	}
	put_shifted(d, parameter_of(item), value >> 28 & 7, 28);
	put_format(d->text, "|%#jx<<12|", value >> 12 & 0xfff);
	put_shifted(d, part_of(set)->set, value >> 24 & 15, 24);
	put_format(d->text, "|%#jx", value & 0xfff);
}

/* Commands of ioctl by name, or by the parts that _IOC composed them of: direction, size, type,
 * number from the top (asm-generic/ioctl.h). */
KIND(ioctl_command)
{
	static const char *const directions[] = {"_IOC_NONE", "_IOC_WRITE", "_IOC_READ",
						 "_IOC_READ|_IOC_WRITE"};
	unsigned code = value;
	const char *name = own_name(d, item, code);

	if (code - TCSETS <= TCSETSF - TCSETS && is_terminal(d, d->task->args[0]))
		name = strrchr(name, ' ') + 1; /* else a command of sound devices may be meant */
	if (!begin_name(d, code))
		return;
	if (put_input_command(d, parameter_of(item), code))
		;
	else if (name)
		put_string(d->text, name);
	else
		put_format(d->text, "_IOC(%s, %#x, %#x, %#x)", directions[code >> 30],
			   code >> 8 & 0xff, code & 0xff, code >> 16 & 0x3fff);
	end_name(d);
}

/* [A B]: the names of the numbers of the bits that are set in a mask of at most 32, of as many
 * bytes as the reference says; ~[C D] of those that are not, when those are fewer. */
KIND(bit_names)
{
	int size = reference_value(d, item);
	uint32_t mask = UINT32_MAX;
	unsigned count = 0;

	if (size <= 0 || !is_verbose(d) || !value ||
	    !fetch(d, value, &mask, size < (int)sizeof mask ? size : (int)sizeof mask)) {
		print_address(d, value);
		return;
	}
	for (unsigned i = 0; i < 32; i++)
		count += mask >> i & 1;
	if (count > 16) {
		mask = ~mask;
		put_char(d->text, '~');
	}
	print_bits(d, item, (const unsigned char *)&mask, 32, kind_enum);
}
