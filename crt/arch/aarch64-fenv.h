/* aarch64-fenv.h: floating point's control and status registers. Arm ARM, FPCR, FPSR. */
#define FE_INVALID    1
#define FE_DIVBYZERO  2
#define FE_OVERFLOW   4
#define FE_UNDERFLOW  8
#define FE_INEXACT    16
#define FE_ALL_EXCEPT 31
#define FE_TONEAREST  0
#define FE_UPWARD     0x400000
#define FE_DOWNWARD   0x800000
#define FE_TOWARDZERO 0xc00000

typedef unsigned fexcept_t;
typedef struct {
	unsigned long __fpcr, __fpsr;
} fenv_t;

#define CRT_FE_GET(e)                                                                              \
	__asm__ volatile("mrs %0, fpcr; mrs %1, fpsr" : "=r"((e)->__fpcr), "=r"((e)->__fpsr))
#define CRT_FE_SET(e)                                                                              \
	__asm__ volatile("msr fpcr, %0; msr fpsr, %1" : : "r"((e)->__fpcr), "r"((e)->__fpsr))
#define CRT_FE_FLAGS(e)            ((e)->__fpsr & FE_ALL_EXCEPT)
#define CRT_FE_SET_FLAGS(e, flags) ((e)->__fpsr = ((e)->__fpsr & ~31UL) | (flags))
#define CRT_FE_ROUND(e)            ((e)->__fpcr & FE_TOWARDZERO)
#define CRT_FE_SET_ROUND(e, mode)  ((e)->__fpcr = ((e)->__fpcr & ~0xc00000UL) | (mode))
/* No exception traps. */
#define CRT_FE_MASK(e)             ((e)->__fpcr &= ~0x1f00UL)
/* Which exceptions trap: a processor may have no traps, and the bits do not stay then. */
#define CRT_FE_ENABLED(e)          ((e)->__fpcr >> 8 & FE_ALL_EXCEPT)
#define CRT_FE_SET_ENABLED(e, which)                                                               \
	((e)->__fpcr = ((e)->__fpcr & ~0x1f00UL) | (unsigned long)(which) << 8)
