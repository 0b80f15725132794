/*
 * aarch64: the system call ABI.
 *
 *   instruction  svc #0               number     x8
 *   arguments    x0 x1 x2 x3 x4 x5               result  x0, -4095..-1 is -errno
 *   destroyed    memory; every register but x0 is kept
 *   at entry     sp -> argc, argv[], 0, envp[], 0, auxv[]; sp is a multiple of 16
 *
 * Kernel: arch/arm64/kernel/entry.S. Page: syscall(2).
 * aarch64 has no old calls: open, fork, pipe, stat … are openat, clone, pipe2, newfstatat ….
 */
#ifndef CRT_ARCH_AARCH64_H
#define CRT_ARCH_AARCH64_H

/* Each argument is a parameter, so it is evaluated before any register variable below is set. */
#define SYSCALL_INLINE static inline __attribute__((always_inline, unused)) long

SYSCALL_INLINE syscall0(long number)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0");
	__asm__ volatile("svc #0" : "=r"(x0) : "r"(x8) : "memory");
	return x0;
}

SYSCALL_INLINE syscall1(long number, long a)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8) : "memory");
	return x0;
}

SYSCALL_INLINE syscall2(long number, long a, long b)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1) : "memory");
	return x0;
}

SYSCALL_INLINE syscall3(long number, long a, long b, long c)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
	return x0;
}

SYSCALL_INLINE syscall4(long number, long a, long b, long c, long d)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
	return x0;
}

SYSCALL_INLINE syscall5(long number, long a, long b, long c, long d, long e)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;
	__asm__ volatile("svc #0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4)
			 : "memory");
	return x0;
}

SYSCALL_INLINE syscall6(long number, long a, long b, long c, long d, long e, long f)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;
	register long x5 __asm__("x5") = f;
	__asm__ volatile("svc #0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
			 : "memory");
	return x0;
}

/* As system calls, in a function that POSIX says may be a cancellation point: __point has the
 * instruction, and in a program that cancels threads it has more (point.c). */
#define ARCH_SYSCALL "svc #0"
#define POINT_DESTROYS                                                                             \
	"x6", "x7", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x30", "cc",     \
		"memory"
SYSCALL_INLINE point3(long number, long a, long b, long c)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	__asm__ volatile("bl __point" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : POINT_DESTROYS);
	return x0;
}

SYSCALL_INLINE point6(long number, long a, long b, long c, long d, long e, long f)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;
	register long x5 __asm__("x5") = f;
	__asm__ volatile("bl __point"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
			 : POINT_DESTROYS);
	return x0;
}

/* The one relocation of a static-pie program (psABI): a word at r_offset becomes base + addend. */
#define ARCH_DT_REL                   DT_RELA
#define ARCH_DT_RELSZ                 DT_RELASZ
#define ARCH_R_RELATIVE               1027 /* R_AARCH64_RELATIVE */
#define arch_addend(relocation, word) ((relocation)->r_addend)
#define arch_relocation               Elf64_Rela

/* A signal handler returns through the vDSO: no SA_RESTORER is needed. */
#define ARCH_SA_RESTORER     0
#define ARCH_RESTORER(flags) NULL

/* Reads a clock without a system call: vdso(7). */
#define ARCH_VDSO_CLOCK_GETTIME "__kernel_clock_gettime"

/* A 64-bit argument of a system call is one register. */
#define SPLIT64(value) (long)(value)

/* Thread-local storage: tpidr_el0 points at two words that belong to the system; variables lie
 * above them (psABI, variant I). The stack protector's canary is a global variable. */
#define ARCH_TLS_ABOVE 1
static inline void *arch_thread_pointer(void)
{
	void *pointer;
	__asm__("mrs %0, tpidr_el0" : "=r"(pointer));
	return pointer;
}
static inline long arch_set_thread_pointer(void *pointer)
{
	__asm__ volatile("msr tpidr_el0, %0" : : "r"(pointer) : "memory");
	return 0;
}
/* What clone takes for CLONE_SETTLS. */
#define ARCH_TLS_ARGUMENT(name, pointer) void *name = (pointer)

#endif
