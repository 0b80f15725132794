/* x86_64: what PTRACE_GETREGS and PTRACE_GETFPREGS of ptrace(2) fill. Kernel:
 * arch/x86/include/asm/user_64.h. */
#ifndef CRT_ARCH_X86_64_USER_H
#define CRT_ARCH_X86_64_USER_H

struct user_regs_struct {
	unsigned long long r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi;
	unsigned long long orig_rax, rip, cs, eflags, rsp, ss, fs_base, gs_base, ds, es, fs, gs;
};

struct user_fpregs_struct {
	unsigned short cwd, swd, ftw, fop;
	unsigned long long rip, rdp;
	unsigned mxcsr, mxcr_mask;
	unsigned st_space[32];  /* 8 registers of 16 bytes */
	unsigned xmm_space[64]; /* 16 of 16 bytes */
	unsigned padding[24];
};

/* PTRACE_PEEKUSER's address is an offset in this. */
struct user {
	struct user_regs_struct regs;
	int u_fpvalid;
	struct user_fpregs_struct i387;
	unsigned long long u_tsize, u_dsize, u_ssize, start_code, start_stack;
	long long signal;
	int reserved;
	struct user_regs_struct *u_ar0;
	struct user_fpregs_struct *u_fpstate;
	unsigned long long magic;
	char u_comm[32];
	unsigned long long u_debugreg[8];
};

#endif
