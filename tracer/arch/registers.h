/* registers.h: what only the file that is named after an architecture knows of its registers. */
#ifndef TRACER_REGISTERS_H
#define TRACER_REGISTERS_H

#include <stdint.h>

/* What tampering writes into a stopped thread. Both return 0 or -errno. At the entry of a call:
 * call another; -1 is none at all. */
long set_syscall_number(int tid, long number);
/* At its exit: what the program gets. */
long set_syscall_result(int tid, long result);

/* The registers that a stack trace begins with: a row for each kind of thread that a
 * tracer of this architecture can meet, in the file that is named after it. */
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
