/*
 * x86_64: the system call ABI.
 *
 *   instruction  syscall              number     rax
 *   arguments    rdi rsi rdx r10 r8 r9           result  rax, -4095..-1 is -errno
 *   destroyed    rcx (return address), r11 (flags), memory
 *   at entry     rsp -> argc, argv[], 0, envp[], 0, auxv[]; rsp is a multiple of 16
 *
 * Kernel: arch/x86/entry/entry_64.S. Page: syscall(2).
 * The fourth argument is in r10, not in rcx as for a function call, because the instruction itself
 * overwrites rcx. No asm here may push: the 128 bytes below rsp (the red zone) belong to the
 * compiler.
 */
#ifndef CRT_ARCH_X86_64_H
#define CRT_ARCH_X86_64_H

/* Each argument is a parameter, so it is evaluated before any register variable below is set. */
#define SYSCALL_INLINE static inline __attribute__((always_inline, unused)) long

SYSCALL_INLINE syscall0(long number)
{
	long result;
	__asm__ volatile("syscall" : "=a"(result) : "0"(number) : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall1(long number, long a)
{
	long result;
	__asm__ volatile("syscall" : "=a"(result) : "0"(number), "D"(a) : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall2(long number, long a, long b)
{
	long result;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b)
			 : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall3(long number, long a, long b, long c)
{
	long result;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c)
			 : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall4(long number, long a, long b, long c, long d)
{
	long result;
	register long r10 __asm__("r10") = d;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10)
			 : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall5(long number, long a, long b, long c, long d, long e)
{
	long result;
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
			 : "rcx", "r11", "memory");
	return result;
}

SYSCALL_INLINE syscall6(long number, long a, long b, long c, long d, long e, long f)
{
	long result;
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "memory");
	return result;
}

/* As system calls, in a function that POSIX says may be a cancellation point: __point has the
 * instruction, and in a program that cancels threads it has more (point.c). */
#define ARCH_SYSCALL "syscall"
SYSCALL_INLINE point3(long number, long a, long b, long c)
{
	long result;
	__asm__ volatile("call __point"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c)
			 : "rcx", "r11", "cc", "memory");
	return result;
}

SYSCALL_INLINE point6(long number, long a, long b, long c, long d, long e, long f)
{
	long result;
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;
	__asm__ volatile("call __point"
			 : "=a"(result)
			 : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "cc", "memory");
	return result;
}

/* The one relocation of a static-pie program (psABI): a word at r_offset becomes base + addend. */
#define ARCH_DT_REL                   DT_RELA
#define ARCH_DT_RELSZ                 DT_RELASZ
#define ARCH_R_RELATIVE               8 /* R_X86_64_RELATIVE */
#define arch_addend(relocation, word) ((relocation)->r_addend)
#define arch_relocation               Elf64_Rela

/* A signal handler returns through the program: SA_RESTORER. */
#define ARCH_SA_RESTORER     0x04000000
#define ARCH_RESTORER(flags) __restore_rt

/* Reads a clock without a system call: vdso(7). */
#define ARCH_VDSO_CLOCK_GETTIME "__vdso_clock_gettime"

/* Divides by 2, 8, 10 or 16 and returns the rest. The CPU takes 4 cycles for a multiplication, 10
 * to 40 for a division of 64 bits. */
#define arch_divide_fast arch_divide_fast
static inline unsigned arch_divide_fast(uint64_t *value, unsigned by)
{
	uint64_t before = *value, after = before >> __builtin_ctz(by);
	if (by == 10) /* 2^67 / 10, rounded up: right for all of 64 bits */
		after = (unsigned __int128)before * 0xcccccccccccccccd >> 67;
	*value = after;
	return before - after * by;
}

/* A 64-bit argument of a system call is one register. */
#define SPLIT64(value) (long)(value)

/* Thread-local storage: fs points at the thread's block, whose first word is that address and whose
 * sixth is the stack protector's canary; variables lie below it (psABI, variant II). */
#define ARCH_TLS_ABOVE 0
static inline void *arch_thread_pointer(void)
{
	void *pointer;
	__asm__("mov %%fs:0, %0" : "=r"(pointer));
	return pointer;
}
static inline long arch_set_thread_pointer(void *pointer)
{
	return syscall2(158 /* __NR_arch_prctl */, 0x1002 /* ARCH_SET_FS */, (long)pointer);
}
/* What clone takes for CLONE_SETTLS. */
#define ARCH_TLS_ARGUMENT(name, pointer) void *name = (pointer)

#endif
