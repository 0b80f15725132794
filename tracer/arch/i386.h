/* i386: what a tracer on this architecture starts from. */
#define NATIVE_ABI    ABI_I386  /* the ABI of a program that has not made a call yet */
#define OTHER_ABI     ABI_COUNT /* that of other programs which the kernel may run */
/* Where the first two arguments of a system call stand among the registers of PTRACE_GETREGSET. */
#define REGISTER_PATH 0
#define REGISTER_ARGV 1
#define REGISTER_SP   15
