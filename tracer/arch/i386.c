/* i386.c: see registers.h. */
#include <sys.h>
#include <stddef.h>
#include <asm/ptrace.h>
#include <linux/ptrace.h>
#include "registers.h"
#include "i386_frame.h"

long set_syscall_number(int tid, long number)
{
	return sys_ptrace(PTRACE_POKEUSR, tid, offsetof(struct pt_regs, orig_eax), (void *)number);
}

long set_syscall_result(int tid, long result)
{
	return sys_ptrace(PTRACE_POKEUSR, tid, offsetof(struct pt_regs, eax), (void *)result);
}

const struct frame_layout frame_layouts[] = {I386_FRAME, {0}};
