/* registers.h: what tampering writes into a stopped thread, which ptrace(2) can say for one
 * architecture only: each has its file here. All return 0 or -errno. */
#ifndef TRACER_REGISTERS_H
#define TRACER_REGISTERS_H

/* At the entry of a call: call another; -1 is none at all. */
long set_syscall_number(int tid, long number);
/* At its exit: what the program gets. */
long set_syscall_result(int tid, long result);

#endif
