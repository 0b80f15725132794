/* x86_64.c: see registers.h. */
#include <sys.h>
#include <stddef.h>
#include <asm/ptrace.h>
#include <linux/ptrace.h>
#include "registers.h"
#include "i386_frame.h"

long set_syscall_number(int tid, long number)
{
	return sys_ptrace(PTRACE_POKEUSR, tid, offsetof(struct pt_regs, orig_rax), (void *)number);
}

long set_syscall_result(int tid, long result)
{
	return sys_ptrace(PTRACE_POKEUSR, tid, offsetof(struct pt_regs, rax), (void *)result);
}

const struct frame_layout frame_layouts[] = {
	{.size = 216,
	 .word = 8,
	 .count = 17,
	 .sp = 7,
	 .fp = 6,
	 .ip = 16,
	 .address = 64,
	 .place = {10, 12, 11, 5, 13, 14, 4, 19, 9, 8, 7, 6, 3, 2, 1, 0, 16}},
	I386_FRAME,
	{0}};
