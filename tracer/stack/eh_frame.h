/*
 * eh_frame.h: the entries of .eh_frame (LSB, "Exception Frames"): of each function an FDE, and what
 * several share in a CIE. What their instructions mean is unwind.c's.
 */
#ifndef TRACER_EH_FRAME_H
#define TRACER_EH_FRAME_H

#include "bytes.h"
#include "arch/frames.h"
#include "image.h"

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

#endif
