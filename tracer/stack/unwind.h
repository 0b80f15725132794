/*
 * unwind.h: from the registers of one function to those of its caller, by call frame information
 * (DWARF 5, 6.4; the LSB's .eh_frame and .eh_frame_hdr).
 */
#pragma once

#include "../source/registers.h"
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

/* eh_frame.c: the entries of .eh_frame (LSB, "Exception Frames"): of each function an FDE, and what
 * several share in a CIE. What their instructions mean is unwind.c's. */
#define MOST_FRAME_ENTRY 16384 /* bytes of one that are looked at */

struct cie {
	uint64_t code_unit, return_register, data_unit; /* the last in two's complement */
	uint8_t encoding;
	bool augmented, signal;
	struct bytes program;
};

/* The address of the FDE of a function, by the sorted table of .eh_frame_hdr: pairs of 4 bytes,
 * relative to it. 0: there is none. */
uint64_t find_fde(const struct image *image, uint64_t address);
/* An entry, without its length; false when it is not readable or too large. */
bool read_frame_entry(const struct task *task, uint64_t address, unsigned char *memory,
		      struct bytes *bytes);
bool read_cie(const struct image *image, uint64_t address, unsigned word, struct cie *cie);
/* An address: DW_EH_PE_absptr, udata2, 4, 8, sdata2, 4, 8, and those relative to where they are. */
uint64_t take_encoded(struct bytes *bytes, unsigned encoding, unsigned word, uint64_t address);

/* expression.c: what a DWARF expression says. */
/* The value of an expression in a frame; first is there when it begins. False when it has none. */
bool expression_value(struct bytes bytes, const struct frame *frame, const struct task *task,
		      uint64_t first, uint64_t *result);
