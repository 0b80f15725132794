/* syscall.h: the old place of sys/syscall.h. */
#include <sys/syscall.h>
