/* point.c: the system call of a function that may be a cancellation point, in a program that
 * cancels no thread; pthread_cancel.c has another. Registers: as arch/ARCH.h says of a call. */
#include <sys.h>

__asm__(".section .text.__point, \"ax\", %progbits\n"
	".globl __point\n"
	".type __point, %function\n"
	"__point:\n" ARCH_SYSCALL "\n"
	"ret\n"
	".size __point, . - __point\n"
	".text\n");
