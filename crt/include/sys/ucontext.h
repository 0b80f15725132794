/* sys/ucontext.h: the registers in a signal handler. */
#include <signal.h>
