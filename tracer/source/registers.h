/* registers.h: which register stands where, as the kernel, GDB and qemu-user have them. */
#pragma once

#include "event.h"
#include "guest.h"
#include <stddef.h>

/* The registers of a stopped thread: a row for each kind that a tracer can meet. */
#define MOST_FRAME_REGISTERS 33
#define NO_REGISTER          255

struct frame_layout {
	uint16_t size;       /* bytes that PTRACE_GETREGSET gives: the last row has 0 */
	uint8_t word, count; /* bytes in one; how many have a DWARF number here */
	uint8_t sp, fp, ip;  /* these numbers */
	uint8_t address;     /* bits of an address: others may be a signature */
	uint8_t place[MOST_FRAME_REGISTERS]; /* of each number, which word of the set */
};
extern const struct frame_layout frame_layouts[]; /* in the order of the ABIs */
/* The row of a stopped thread, and its registers, as the kernel has them; NULL when it is gone. */
const struct frame_layout *read_registers(int tid, void *buffer, size_t size);
/* So many bytes of one of its sets: NT_PRSTATUS are its registers. Returns 0 or -errno. */
long write_registers(int tid, int set, void *bytes, size_t size);

/* Those that a call has, by their words among all registers. */
#define MOST_WORDS 41 /* of any order */
struct register_order {
	uint8_t result, call[7]; /* the number and six arguments */
	uint8_t sp, ip;
};
extern const struct register_order orders_of_kernel[ABI_COUNT]; /* in that set */
extern const struct register_order orders_of_gdb[ABI_COUNT];    /* in the answer to g */

/* A guest's registers, as qemu-user keeps them. */
/* At the entry of a guest's call: fill in ip and sp. sp: qemu's own, where arch/ARCH.S has put the
 * address of its CPUState. */
void registers_at_entry(struct guest *guest, struct event *event, uint64_t sp);
/* At the return of a call: the register that has the result, for a call that sets it in its own
 * way. *result stays when it cannot be read. */
void registers_result(const struct guest *guest, int tid, uint64_t sp, int64_t *result);
