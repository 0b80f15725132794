/* expression.h: what a DWARF expression says. */
#ifndef TRACER_EXPRESSION_H
#define TRACER_EXPRESSION_H

#include "bytes.h"
#include "unwind.h"

/* The value of an expression in a frame; first, unless NULL, is there when it begins. False when it
 * has none. */
bool expression_value(struct bytes bytes, const struct frame *frame, const struct task *task,
		      const uint64_t *first, uint64_t *result);

#endif
