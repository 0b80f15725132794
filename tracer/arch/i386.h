/* i386: what a tracer on this architecture starts from. */
#define NATIVE_ABI ABI_I386  /* the ABI of a program that has not made a call yet */
#define OTHER_ABI  ABI_COUNT /* that of other programs which the kernel may run */
