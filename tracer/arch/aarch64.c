/* aarch64.c: see registers.h. The number is not a register of the program: it has a set of its own.
 */
#include <sys.h>
#include <asm/ptrace.h>
#include <linux/elf.h>
#include <linux/ptrace.h>
#include <linux/uio.h>
#include "registers.h"

long set_syscall_number(int tid, long number)
{
	int value = number;
	struct iovec set = {&value, sizeof value};
	return sys_ptrace(PTRACE_SETREGSET, tid, NT_ARM_SYSTEM_CALL, &set);
}

long set_syscall_result(int tid, long result)
{
	struct user_pt_regs registers;
	struct iovec set = {&registers, sizeof registers};
	long error = sys_ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &set);
	if (sys_failed(error))
		return error;
	registers.regs[0] = result;
	return sys_ptrace(PTRACE_SETREGSET, tid, NT_PRSTATUS, &set);
}

const struct frame_layout frame_layouts[] = {
	{.size = 272,
	 .word = 8,
	 .count = 33,
	 .sp = 31,
	 .fp = 29,
	 .ip = 32,
	 .address = 48,
	 .place = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16,
		   17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32}},
	{0}};
