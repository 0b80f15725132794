/*
 * expression.c: DWARF expressions (DWARF 5, 2.5), those that call frame information has: of the PLT
 * and of signal frames. There is no branch among them, so each ends.
 */
#include "../memory.h"
#include "unwind.h"

#define DEPTH 16

/* What takes two values and leaves one; false: there is no such operation. */
static bool combine(unsigned operation, uint64_t a, uint64_t b, uint64_t *result)
{
	if (operation == 0x1a) /* DW_OP_and */
		*result = a & b;
	else if (operation == 0x1c) /* DW_OP_minus */
		*result = a - b;
	else if (operation == 0x22) /* DW_OP_plus */
		*result = a + b;
	else if (operation == 0x24) /* DW_OP_shl */
		*result = a << (b & 63);
	else if (operation == 0x2a) /* DW_OP_ge */
		*result = (int64_t)a >= (int64_t)b;
	else
		return false;
	return true;
}

/* Constants and registers: what is pushed; false: it is neither. */
static bool push(unsigned operation, struct bytes *bytes, const struct frame *frame,
		 uint64_t *result)
{
	if (operation >= 0x30 && operation <= 0x4f) /* DW_OP_lit0 … */
		*result = operation - 0x30;
	else if (operation >= 0x70 && operation <= 0x8f) /* DW_OP_breg0 … */
		*result = take_leb(bytes, true) + frame->registers[operation - 0x70];
	else if (operation >= 0x08 && operation <= 0x0f) /* DW_OP_const1u, const1s … */
		*result = take(bytes, 1 << (operation - 8) / 2, operation & 1);
	else
		return false;
	return true;
}

bool expression_value(struct bytes bytes, const struct frame *frame, const struct task *task,
		      uint64_t first, uint64_t *result)
{
	uint64_t stack[DEPTH] = {first}, value;
	unsigned depth = 1; /* no operation leaves less */
	while (bytes.at < bytes.end) {
		unsigned operation = take_byte(&bytes);
		if (push(operation, &bytes, frame, &value)) {
			if (depth == DEPTH)
				return false;
			stack[depth++] = value;
		} else if (operation == 0x06) { /* DW_OP_deref */
			value = 0;
			if (!tracee_read_all(task, stack[depth - 1], &value, frame->layout->word))
				return false;
			stack[depth - 1] = value;
		} else if (operation == 0x23) { /* DW_OP_plus_uconst */
			stack[depth - 1] += take_leb(&bytes, false);
		} else if (depth < 2 ||
			   !combine(operation, stack[depth - 2], stack[depth - 1], &value)) {
			return false;
		} else {
			stack[--depth - 1] = value;
		}
	}
	*result = stack[depth - 1];
	return !bytes.bad;
}
