/* hook_numbers.h: the system calls that mean "a guest's call" and such: numbers that the kernel
 * does not have. Included by assembly too. */
#define HOOK_LOWEST  0x10000 /* from here on the kernel has none */
#define HOOK_HIGHEST 0x1000000
#define HOOK_RETURN  0x10000  /* second argument the number, third the result of a guest's call */
#define HOOK_SIGNAL  0x20000  /* second argument the guest's signal that is about to be delivered */
#define HOOK_CALL    0x800000 /* plus the guest's number; the arguments are the guest's */
