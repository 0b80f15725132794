/* x86_64: a system call that a cancelled thread does not begin. %fs:8 is the thread's word
 * (pthread_cancel.c); 1: cancel. Up to __point_end the call has not begun, or will begin again. */
#define ARCH_CANCELLABLE                                                                           \
	"cmpl $1, %fs:8\n"                                                                         \
	"je 1f\n"                                                                                  \
	"syscall\n"                                                                                \
	".globl __point_end\n"                                                                     \
	"__point_end:\n"                                                                           \
	"ret\n"                                                                                    \
	"1: push %rbp\n"                                                                           \
	"mov %rsp, %rbp\n"                                                                         \
	"push %rdi\n"                                                                              \
	"push %rsi\n"                                                                              \
	"push %rdx\n"                                                                              \
	"push %r10\n"                                                                              \
	"push %r8\n"                                                                               \
	"push %r9\n"                                                                               \
	"and $-16, %rsp\n"                                                                         \
	"call __cancelled\n"                                                                       \
	"lea -48(%rbp), %rsp\n"                                                                    \
	"pop %r9\n"                                                                                \
	"pop %r8\n"                                                                                \
	"pop %r10\n"                                                                               \
	"pop %rdx\n"                                                                               \
	"pop %rsi\n"                                                                               \
	"pop %rdi\n"                                                                               \
	"pop %rbp\n"                                                                               \
	"ret\n"
#define ARCH_CONTEXT_PC(context)     (context)->uc_mcontext.gregs[REG_RIP]
#define ARCH_CONTEXT_RESULT(context) (context)->uc_mcontext.gregs[REG_RAX]
