/* clobber.h: a system call with three arguments, on x86_64. What the compiler is not told, it does
 * not know. */
static inline long call3(long number, long a, long b, long c)
{
	long result;

	__asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c));
	return result;
}
