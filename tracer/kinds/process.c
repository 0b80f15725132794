/*
 * process.c: making and awaiting processes.
 */
#include "kinds.h"
#include <linux/capability.h>
#include <linux/sched.h>

/* clone's flags, and the signal that a child ends with. */
KIND(clone_flags)
{
	const uint64_t signal = value & CSIGNAL, flags = value - signal;

	if (flags)
		print_flags(d, parameter_of(item), flags);
	put_string(d->text, flags && signal ? "|" : "");
	if (signal || !flags)
		print_signal(d, signal);
}

/* The arguments of clone by name, before the call and, as the reference has them, after it. */
KIND(clone)
{
	bool first = !d->exiting;

	print_fields(d, fields_of(d, d->exiting ? reference_constant(item) : parameter_of(item)),
		     &first);
}

/* [{WIFEXITED(s) && WEXITSTATUS(s) == 0}] */
KIND(wait_status)
{
	if (d->task->result == 0 || !followed(d, value) ||
	    !fetch_number(d, value, TYPE_UINT, &value)) {
		print_address(d, value);
		return;
	}
	unsigned status = value;
	put_string(d->text, "[{");
	if ((status & 0xff) == 0x7f) {
		put_string(d->text, "WIFSTOPPED(s) && WSTOPSIG(s) == ");
		decode_signal_name(status >> 8 & 0x7f, d->text);
		put_string(d->text, status & 0x8000 ? " | 0x80}" : "}");
		status &= ~0xffffu;
	} else if ((status & 0x7f) == 0) {
		put_format(d->text, "WIFEXITED(s) && WEXITSTATUS(s) == %u}", status >> 8 & 0xff);
		status &= ~0xff00u;
	} else if (status == 0xffff) {
		put_string(d->text, "WIFCONTINUED(s)}");
		status = 0;
	} else {
		put_string(d->text, "WIFSIGNALED(s) && WTERMSIG(s) == ");
		decode_signal_name(status & 0x7f, d->text);
		put_string(d->text, status & 0x80 ? " && WCOREDUMP(s)}" : "}");
		status &= ~0xffu;
	}
	if (status >> 16) {
		put_string(d->text, "|");
		kind_enum(d, item, status >> 16);
		put_string(d->text, "<<16");
		status &= 0xffff;
	}
	if (status)
		put_format(d->text, "|%#x", status);
	put_char(d->text, ']');
}

/* The struct that clone3 reads, and where the reference's fields point to what it wrote; behind
 * them the bytes that nobody knows, once more. */
KIND(clone3)
{
	const struct item *sized = element_of(item);
	const uint64_t size = reference_value(d, sized);
	const size_t known = own_size(d, sized);
	struct decoding inner = *d;

	if (!d->exiting) {
		print_item(d, sized, value);
	} else if (!failed(d) && size >= 64) {
		inner.part = AGAIN;
		inner.tail_size = size > known ? size - known : 0;
		print_struct(&inner, reference_constant(item), value, size < known ? size : known);
	}
}

/* 1<<CAP_CHOWN|1<<CAP_KILL */
static void print_capabilities(const struct decoding *d, unsigned set, uint64_t mask)
{
	uint64_t left = mask;
	const char *name;

	if (!mask || options.xlat != XLAT_ABBREV)
		put_hex(d->text, mask);
	if (!mask || !begin_comment(d))
		return;
	for (unsigned bit = 0; bit < 64; bit++)
		if (mask >> bit & 1 && (name = set_name(d, set, bit))) {
			put_format(d->text, "%s1<<%s", left == mask ? "" : "|", name);
			left &= ~(1ULL << bit);
		}
	if (left)
		put_format(d->text, "%s%#jx", left == mask ? "" : "|",
			   left >> 32 ? left >> 32 : left);
	end_name(d);
}

/* Versions from 2 on have the upper halves of the three masks behind the lower ones. */
KIND(cap_data)
{
	static const char *const names[] = {"{effective=", ", permitted=", ", inheritable="};
	uint64_t version;
	uint32_t masks[6] = {0};
	size_t size = sizeof masks;

	if (!fetch_number(d, reference_value(d, item), TYPE_UINT, &version)) {
		print_address(d, value);
		return;
	}
	if (!follow(d, value))
		return;
	if (version != _LINUX_CAPABILITY_VERSION_2 && version != _LINUX_CAPABILITY_VERSION_3)
		size /= 2;
	if (!fetch_or_address(d, value, masks, size))
		return;
	for (unsigned i = 0; i < 3; i++) {
		put_string(d->text, names[i]);
		print_capabilities(d, parameter_of(item), (uint64_t)masks[i + 3] << 32 | masks[i]);
	}
	put_char(d->text, '}');
}
