/* x86_64: what a tracer on this architecture starts from. */
#define NATIVE_ABI    ABI_X86_64 /* the ABI of a program that has not made a call yet */
#define OTHER_ABI     ABI_I386   /* that of other programs which the kernel may run */
/* Where the first two arguments of a system call stand among the registers of PTRACE_GETREGSET. */
#define REGISTER_PATH 14
#define REGISTER_ARGV 13
#define REGISTER_SP   19
