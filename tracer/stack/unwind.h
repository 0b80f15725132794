/*
 * unwind.h: from the registers of one function to those of its caller, by call frame information
 * (DWARF 5, 6.4; the LSB's .eh_frame and .eh_frame_hdr).
 */
#ifndef TRACER_UNWIND_H
#define TRACER_UNWIND_H

#include "arch/frames.h"
#include "image.h"

struct frame {
	const struct frame_layout *layout;
	uint64_t registers[MOST_FRAME_REGISTERS]; /* by their DWARF numbers */
	bool exact; /* the address is where it stopped, not behind a call */
};
enum unwound { UNWOUND, NO_ROW, LAST_FRAME };

/* NO_ROW: the image says nothing about the frame's address. */
enum unwound unwind_by_rules(struct frame *frame, const struct image *image);
/* By the frame pointer: it points at the caller's, and the address to return to is behind that. */
enum unwound unwind_by_pointer(struct frame *frame, const struct task *task);

#endif
