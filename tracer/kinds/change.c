/* change.c: structs that a call both reads and writes. */
#include "kinds.h"
#include <linux/ioctl.h>
#include <linux/ptrace.h>

/* The struct before the call, or that part of it, or its address; false then. */
static bool print_input(const struct decoding *d, enum portion part, unsigned layout,
			uint64_t address)
{
	bool printed = address && is_verbose(d) && print_portion(d, part, layout, address);

	if (!printed)
		print_address(d, address);
	return printed;
}

/* {in} => {out}: a struct as the call reads it and, when it succeeds, as it leaves it. */
KIND(change)
{
	if (!d->exiting)
		d->task->saved = print_input(d, WHOLE, parameter_of(item), value);
	else if (!failed(d) && d->task->saved)
		print_portion(d, AGAIN, reference_constant(item), value);
}

/* {in} => [1]: a struct as the call reads it, and the item that its beginning becomes. */
KIND(becomes)
{
	if (!d->exiting) {
		d->task->saved = print_input(d, WHOLE, reference_constant(item), value);
	} else if (!failed(d) && d->task->saved) {
		put_string(d->text, " => ");
		print_target(d, element_of(item), value);
	}
}

/* The same of HDIO_DRIVE_CMD: of a command that the drive has refused, too. */
KIND(drive_command)
{
	const bool refused = d->task->result == -5 /* EIO */, was = d->task->failed;

	d->task->failed = was && !refused;
	kind_change(d, item, value);
	d->task->failed = was;
}

/* {in} => {out}, or the address when the call fails. Where both are the same struct, one that is
 * all zeroes is no input. */
enum { NOTHING, PRINTED, ZEROES };

KIND(exchange)
{
	const unsigned out = reference_constant(item);
	if (d->exiting) {
		if (d->task->saved == PRINTED)
			put_string(d->text, " => ");
		if (d->task->saved != NOTHING && follow(d, value))
			print_struct_at(d, out, value);
		return;
	}
	d->task->saved = NOTHING;
	if (parameter_of(item) == out && are_zero(d, value, layout_size(d, out)))
		d->task->saved = ZEROES;
	else if (print_input(d, WHOLE, parameter_of(item), value))
		d->task->saved = PRINTED;
}

/* The same, of which no more is said when it fails: with as many elements behind it as argument 4
 * says, at most as many as the kernel takes. */
KIND(probe)
{
	const uint32_t most = 256, room = d->task->args[3];
	const size_t size = own_size(d, item);
	unsigned char last;

	if (!d->exiting && (room > most || !fetch(d, value + size + 8 * room - 1, &last, 1))) {
		d->task->saved = NOTHING;
		print_address(d, value);
	} else if (!failed(d) || d->task->saved != PRINTED) {
		kind_exchange(d, item, value);
	}
}

/* {in, out}: a struct of which the call reads some fields and writes others. */
static void extend(struct decoding *d, const struct item *item, uint64_t value, bool written,
		   const char *otherwise)
{
	if (!d->exiting)
		d->task->saved = print_input(d, BEGIN, parameter_of(item), value);
	else if (d->task->saved &&
		 !(written && print_portion(d, CONTINUE, reference_constant(item), value)))
		put_string(d->text, otherwise);
}

KIND(extend) { extend(d, item, value, !failed(d), "}"); }
/* The same of a call that writes even when it fails. */
KIND(extend_always) { extend(d, item, value, true, "}"); }
/* The same; what is not written is said. */
KIND(extend_or_dots) { extend(d, item, value, !failed(d), ", ...}"); }

/* The same of name_to_handle_at, which says how large a handle is that has no room (the kernel's
 * fs/fhandle.c). */
KIND(named_handle)
{
	extend(d, item, value, !failed(d) || d->task->result == -75 /* EOVERFLOW */, "}");
}

/* A set of registers: read when the call begins, or written till it ends. The length that was
 * given, and what became of it. */
KIND(regset)
{
	bool get = d->task->args[0] == PTRACE_GETREGSET;
	uint64_t length;

	if (!fetch_number(d, value + word_size(d), TYPE_ULONG, &length)) {
		if (get == d->exiting)
			print_address(d, value);
		return;
	}
	if (!d->exiting)
		d->task->saved = length;
	if (get == d->exiting) {
		if (!print_portion(d, BEGIN, parameter_of(item), value))
			print_address(d, value);
		put_format(d->text, ", iov_len=%ju", d->task->saved);
	}
	if (!d->exiting)
		return;
	if (d->task->saved != length)
		put_format(d->text, " => %ju", length);
	put_char(d->text, '}');
}

/* What a command of ioctl without a row has: a number, and with -v as many bytes as the command
 * says, as the call reads them and as it leaves them. */
KIND(command_bytes)
{
	const unsigned command = d->task->args[1], size = _IOC_SIZE(command);
	const bool failed = d->task->failed;
	char last;

	if (!d->exiting) {
		d->task->saved = size && !abbreviated(d) && fetch(d, value + size - 1, &last, 1);
		if (!d->task->saved)
			kind_hex(d, item, value);
	}
	if (!d->task->saved || !(_IOC_DIR(command) & (d->exiting ? _IOC_READ : _IOC_WRITE)))
		return;
	if (d->exiting && _IOC_DIR(command) & _IOC_WRITE)
		put_string(d->text, " => ");
	d->task->failed = false; /* they are shown all the same */
	print_bytes_as(d, value, size, QUOTE_HEX);
	d->task->failed = failed;
}
