/* frames.h: the registers that a stack trace begins with: a row for each kind of thread that a
 * tracer of this architecture can meet, in the file that is named after it. */
#ifndef TRACER_FRAMES_H
#define TRACER_FRAMES_H

#include <stdint.h>

#define MOST_FRAME_REGISTERS 33

struct frame_layout {
	uint16_t size;       /* bytes that PTRACE_GETREGSET gives: the last row has 0 */
	uint8_t word, count; /* bytes in one; how many have a DWARF number here */
	uint8_t sp, fp, ip;  /* these numbers */
	uint8_t address;     /* bits of an address: others may be a signature */
	uint8_t place[MOST_FRAME_REGISTERS]; /* of each number, which word of the set */
};
extern const struct frame_layout frame_layouts[];

#endif
