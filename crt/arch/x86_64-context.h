/* x86_64: the registers in a signal handler, under the names of signal.h and ucontext.h. The layout
 * is the kernel's struct sigcontext: asm/sigcontext.h. */
#ifndef CRT_ARCH_X86_64_CONTEXT_H
#define CRT_ARCH_X86_64_CONTEXT_H

typedef long long greg_t;
typedef greg_t gregset_t[23];
typedef struct _fpstate *fpregset_t;

typedef struct {
	gregset_t gregs;
	fpregset_t fpregs;
	unsigned long long __reserved1[8];
} mcontext_t;

/* Places in gregs. */
enum {
	REG_R8,
	REG_R9,
	REG_R10,
	REG_R11,
	REG_R12,
	REG_R13,
	REG_R14,
	REG_R15,
	REG_RDI,
	REG_RSI,
	REG_RBP,
	REG_RBX,
	REG_RDX,
	REG_RAX,
	REG_RCX,
	REG_RSP,
	REG_RIP,
	REG_EFL,
	REG_CSGSFS, /* cs, gs, fs and ss, 16 bits each */
	REG_ERR,
	REG_TRAPNO,
	REG_OLDMASK,
	REG_CR2
};
#define NGREG 23

#endif
