/* ucontext.h: the registers in a signal handler; the layout is the kernel's. */
#include <signal.h>
