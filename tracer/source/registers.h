/* registers.h: a guest's registers, as qemu-user keeps them. */
#ifndef TRACER_REGISTERS_H
#define TRACER_REGISTERS_H

#include "event.h"
#include "guest.h"

/* At the entry of a guest's call: fill in ip and sp. sp: qemu's own, where arch/ARCH.S has put the
 * address of its CPUState. */
void registers_at_entry(struct guest *guest, struct event *event, uint64_t sp);
/* At the return of a call: the register that has the result, for a call that sets it in its own
 * way. False when it cannot be read. */
bool registers_result(struct guest *guest, int tid, uint64_t sp, int64_t *result);

#endif
