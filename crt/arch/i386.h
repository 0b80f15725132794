/*
 * i386: the system call ABI.
 *
 *   instruction  int $0x80            number     eax
 *   arguments    ebx ecx edx esi edi ebp         result  eax, -4095..-1 is -errno
 *   destroyed    memory; every register but eax is kept
 *   at entry     esp -> argc, argv[], 0, envp[], 0, auxv[]; esp is a multiple of 16
 *
 * Kernel: arch/x86/entry/entry_64_compat.S, entry_32.S. Page: syscall(2).
 * A 64-bit argument takes two registers, low half first. Offsets of mmap2 count 4096-byte units.
 * The sixth argument's register is also the frame pointer, which an asm may not name as an operand:
 * syscall6 saves it on the stack (i386 has no red zone) and loads the argument from there.
 */
#ifndef CRT_ARCH_I386_H
#define CRT_ARCH_I386_H

/* Each argument is a parameter, so it is evaluated before any register is loaded. */
#define SYSCALL_INLINE static inline __attribute__((always_inline, unused)) long

SYSCALL_INLINE syscall0(long number)
{
	long result;
	__asm__ volatile("int $0x80" : "=a"(result) : "0"(number) : "memory");
	return result;
}

SYSCALL_INLINE syscall1(long number, long a)
{
	long result;
	__asm__ volatile("int $0x80" : "=a"(result) : "0"(number), "b"(a) : "memory");
	return result;
}

SYSCALL_INLINE syscall2(long number, long a, long b)
{
	long result;
	__asm__ volatile("int $0x80" : "=a"(result) : "0"(number), "b"(a), "c"(b) : "memory");
	return result;
}

SYSCALL_INLINE syscall3(long number, long a, long b, long c)
{
	long result;
	__asm__ volatile("int $0x80"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c)
			 : "memory");
	return result;
}

SYSCALL_INLINE syscall4(long number, long a, long b, long c, long d)
{
	long result;
	__asm__ volatile("int $0x80"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c), "S"(d)
			 : "memory");
	return result;
}

SYSCALL_INLINE syscall5(long number, long a, long b, long c, long d, long e)
{
	long result;
	__asm__ volatile("int $0x80"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e)
			 : "memory");
	return result;
}

SYSCALL_INLINE syscall6(long number, long a, long b, long c, long d, long e, long f)
{
	long result;
	/* The first push may use esp or ebp to address f: both still hold what the compiler thinks.
	 */
	__asm__ volatile("pushl %[f]\n\t"
			 "pushl %%ebp\n\t"
			 "movl 4(%%esp), %%ebp\n\t"
			 "int $0x80\n\t"
			 "popl %%ebp\n\t"
			 "addl $4, %%esp"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e), [f] "m"(f)
			 : "memory", "cc");
	return result;
}

/* As system calls, in a function that POSIX says may be a cancellation point: __point has the
 * instruction, and in a program that cancels threads it has more (point.c). */
#define ARCH_SYSCALL "int $0x80"
SYSCALL_INLINE point3(long number, long a, long b, long c)
{
	long result;
	__asm__ volatile("call __point"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c)
			 : "cc", "memory");
	return result;
}

SYSCALL_INLINE point6(long number, long a, long b, long c, long d, long e, long f)
{
	long result;
	__asm__ volatile("pushl %[f]\n\t"
			 "pushl %%ebp\n\t"
			 "movl 4(%%esp), %%ebp\n\t"
			 "call __point\n\t"
			 "popl %%ebp\n\t"
			 "addl $4, %%esp"
			 : "=a"(result)
			 : "0"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e), [f] "m"(f)
			 : "memory", "cc");
	return result;
}

/* The one relocation of a static-pie program (psABI): base is added to the word at r_offset. */
#define ARCH_DT_REL                   DT_REL
#define ARCH_DT_RELSZ                 DT_RELSZ
#define ARCH_R_RELATIVE               8 /* R_386_RELATIVE */
#define arch_addend(relocation, word) (*(word))
#define arch_relocation               Elf32_Rel

/* A signal handler returns through the program: SA_RESTORER. There are two kinds of frames, the
 * newer one with SA_SIGINFO (4). */
#define ARCH_SA_RESTORER     0x04000000
#define ARCH_RESTORER(flags) ((flags)&4 ? __restore_rt : __restore)

/* Reads a clock without a system call: vdso(7). */
#define ARCH_VDSO_CLOCK_GETTIME "__vdso_clock_gettime64"

/* Divides by at most 32 bits and returns the rest: two instructions, where C has only a division of
 * 64 bits by 64. */
#define arch_divide arch_divide
static inline unsigned arch_divide(unsigned long long *value, unsigned by)
{
	unsigned high = *value >> 32, low = *value, rest;
	__asm__("xorl %%edx, %%edx\n\t"
		"divl %3\n\t"
		"xchgl %%eax, %1\n\t"
		"divl %3"
		: "+a"(high), "+r"(low), "=&d"(rest)
		: "r"(by)
		: "cc");
	*value = (unsigned long long)low << 32 | high;
	return rest;
}

/* A 64-bit argument of a system call is two registers, low half first. */
#define SPLIT64(value) (long)(value), (long)((uint64_t)(value) >> 32)

/* Thread-local storage: gs selects a segment that begins at the thread's block, whose first word is
 * that address and whose sixth is the stack protector's canary; variables lie below it (psABI,
 * variant II). A segment is asked for with a struct user_desc: number, base, limit, flags (32-bit,
 * limit in pages, usable). */
#define ARCH_TLS_ABOVE 0
static inline void *arch_thread_pointer(void)
{
	void *pointer;
	__asm__("movl %%gs:0, %0" : "=r"(pointer));
	return pointer;
}
static inline long arch_set_thread_pointer(void *pointer)
{
	unsigned segment[4] = {-1U, (unsigned)pointer, 0xfffff, 0x51};
	long result = syscall1(243 /* __NR_set_thread_area */, (long)segment);
	if (!result)
		__asm__ volatile("movw %w0, %%gs" : : "q"(segment[0] * 8 + 3));
	return result;
}
static inline unsigned arch_thread_segment(void)
{
	unsigned selector;
	__asm__("movl %%gs, %0" : "=r"(selector));
	return (selector & 0xffff) >> 3;
}
/* What clone takes for CLONE_SETTLS. */
#define ARCH_TLS_ARGUMENT(name, pointer)                                                           \
	unsigned name[4] = {arch_thread_segment(), (unsigned)(pointer), 0xfffff, 0x51}

/* A call inside crt, with its arguments in eax, edx and ecx instead of on the stack. */
#define ARCH_QUICK __attribute__((regparm(3)))

#endif
