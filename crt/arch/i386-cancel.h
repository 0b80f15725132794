/* i386: a system call that a cancelled thread does not begin. %gs:4 is the thread's word
 * (pthread_cancel.c); 1: cancel. Up to __point_end the call has not begun, or will begin again. */
#define ARCH_CANCELLABLE                                                                           \
	"cmpl $1, %gs:4\n"                                                                         \
	"je 1f\n"                                                                                  \
	"int $0x80\n"                                                                              \
	".globl __point_end\n"                                                                     \
	"__point_end:\n"                                                                           \
	"ret\n"                                                                                    \
	"1: pushal\n"                                                                              \
	"mov %esp, %ebp\n"                                                                         \
	"and $-16, %esp\n"                                                                         \
	"call __cancelled\n"                                                                       \
	"mov %ebp, %esp\n"                                                                         \
	"mov %eax, 28(%esp)\n" /* what popal gives eax */                                          \
	"popal\n"                                                                                  \
	"ret\n"
#define ARCH_CONTEXT_PC(context)     (context)->uc_mcontext.gregs[REG_EIP]
#define ARCH_CONTEXT_RESULT(context) (context)->uc_mcontext.gregs[REG_EAX]
