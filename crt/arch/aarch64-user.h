/* aarch64: what PTRACE_GETREGSET of ptrace(2) fills for NT_PRSTATUS and NT_PRFPREG. asm/ptrace.h
 * has the same under other names. */
#ifndef CRT_ARCH_AARCH64_USER_H
#define CRT_ARCH_AARCH64_USER_H

struct user_regs_struct {
	unsigned long long regs[31], sp, pc, pstate;
};

struct user_fpsimd_struct {
	__uint128_t vregs[32];
	unsigned fpsr, fpcr;
};

#endif
