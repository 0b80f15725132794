/* aarch64: the registers in a signal handler: uc_mcontext.regs[31], sp, pc, pstate, fault_address;
 * what follows them is a list of records, struct _aarch64_ctx. asm/sigcontext.h. */
#ifndef CRT_ARCH_AARCH64_CONTEXT_H
#define CRT_ARCH_AARCH64_CONTEXT_H

typedef struct sigcontext mcontext_t;
typedef unsigned long greg_t;
typedef greg_t gregset_t[34];

/* Between the mask and the registers the kernel keeps room for a mask of 1024 signals. */
#define ARCH_CONTEXT_MASK_FIRST (1024 / 8)

#endif
