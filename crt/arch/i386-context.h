/* i386: the registers in a signal handler, under the names of signal.h and ucontext.h. The layout
 * is the kernel's struct sigcontext: asm/sigcontext.h. */
#ifndef CRT_ARCH_I386_CONTEXT_H
#define CRT_ARCH_I386_CONTEXT_H

typedef int greg_t;
typedef greg_t gregset_t[19];
typedef struct _fpstate *fpregset_t;

typedef struct {
	gregset_t gregs;
	fpregset_t fpregs;
	unsigned long oldmask, cr2;
} mcontext_t;

/* Places in gregs. */
enum {
	REG_GS,
	REG_FS,
	REG_ES,
	REG_DS,
	REG_EDI,
	REG_ESI,
	REG_EBP,
	REG_ESP,
	REG_EBX,
	REG_EDX,
	REG_ECX,
	REG_EAX,
	REG_TRAPNO,
	REG_ERR,
	REG_EIP,
	REG_CS,
	REG_EFL,
	REG_UESP,
	REG_SS
};
#define NGREG 19

#endif
