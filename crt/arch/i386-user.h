/* i386: what PTRACE_GETREGS and PTRACE_GETFPREGS of ptrace(2) fill. Kernel:
 * arch/x86/include/asm/user_32.h. */
#ifndef CRT_ARCH_I386_USER_H
#define CRT_ARCH_I386_USER_H

struct user_regs_struct {
	long ebx, ecx, edx, esi, edi, ebp, eax, xds, xes, xfs, xgs;
	long orig_eax, eip, xcs, eflags, esp, xss;
};

struct user_fpregs_struct {
	long cwd, swd, twd, fip, fcs, foo, fos;
	long st_space[20]; /* 8 registers of 10 bytes */
};

struct user_fpxregs_struct {
	unsigned short cwd, swd, twd, fop;
	long fip, fcs, foo, fos, mxcsr, reserved;
	long st_space[32], xmm_space[32], padding[56];
};

/* PTRACE_PEEKUSER's address is an offset in this. */
struct user {
	struct user_regs_struct regs;
	int u_fpvalid;
	struct user_fpregs_struct i387;
	unsigned long u_tsize, u_dsize, u_ssize, start_code, start_stack;
	long signal;
	int reserved;
	struct user_regs_struct *u_ar0;
	struct user_fpregs_struct *u_fpstate;
	unsigned long magic;
	char u_comm[32];
	int u_debugreg[8];
};

#endif
