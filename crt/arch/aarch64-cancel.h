/* aarch64: a system call that a cancelled thread does not begin. The word after the thread pointer
 * is the thread's (pthread_cancel.c); 1: cancel. Up to __point_end the call has not begun, or will
 * begin again. */
#define ARCH_CANCELLABLE                                                                           \
	"mrs x16, tpidr_el0\n"                                                                     \
	"ldr w16, [x16, #8]\n"                                                                     \
	"cmp w16, #1\n"                                                                            \
	"b.eq 1f\n"                                                                                \
	"svc #0\n"                                                                                 \
	".globl __point_end\n"                                                                     \
	"__point_end:\n"                                                                           \
	"ret\n"                                                                                    \
	"1: stp x29, x30, [sp, #-64]!\n"                                                           \
	"mov x29, sp\n"                                                                            \
	"stp x1, x2, [sp, #16]\n"                                                                  \
	"stp x3, x4, [sp, #32]\n"                                                                  \
	"stp x5, x8, [sp, #48]\n"                                                                  \
	"bl __cancelled\n"                                                                         \
	"ldp x1, x2, [sp, #16]\n"                                                                  \
	"ldp x3, x4, [sp, #32]\n"                                                                  \
	"ldp x5, x8, [sp, #48]\n"                                                                  \
	"ldp x29, x30, [sp], #64\n"                                                                \
	"ret\n"
#define ARCH_CONTEXT_PC(context)     (context)->uc_mcontext.pc
#define ARCH_CONTEXT_RESULT(context) (context)->uc_mcontext.regs[0]
