/*
 * registers.c: the registers that ptrace moves.
 */
#include "kinds.h"
#include <linux/ptrace.h>

/* A struct of which the reference says how much there is, in whole words. */
KIND(registers)
{
	size_t known = layout_size(d, how(item)->parameter);
	uint64_t size = reference_value(d, item);

	if (size == UINT64_MAX)
		size = known;
	d->tail_size = size > known ? UINT64_MAX : 0;
	if (not_followed(d, value))
		;
	else if (size == 0 || size % word_size(d) || known == 0 ||
		 !print_struct(d, how(item)->parameter, value, size < known ? size : known))
		print_address(d, value);
	d->tail_size = 0;
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
		d->part = BEGIN;
		print_struct_at(d, how(item)->parameter, value);
		d->part = WHOLE;
		put_string(d->text, ", iov_len=");
		put_unsigned(d->text, d->task->saved);
	}
	if (!d->exiting)
		return;
	if (d->task->saved != length) {
		put_string(d->text, " => ");
		put_unsigned(d->text, length);
	}
	put_char(d->text, '}');
}
