/* x86_64-fenv.h: floating point in two places: the x87's registers for long double, MXCSR for the
 * others. Intel SDM, "x87 FPU environment", "MXCSR". */
#define FE_INVALID    1
#define FE_DENORMAL   2
#define FE_DIVBYZERO  4
#define FE_OVERFLOW   8
#define FE_UNDERFLOW  16
#define FE_INEXACT    32
#define FE_ALL_EXCEPT 61
#define FE_TONEAREST  0
#define FE_DOWNWARD   0x400
#define FE_UPWARD     0x800
#define FE_TOWARDZERO 0xc00

typedef unsigned fexcept_t;
typedef struct {
	unsigned __control, __status, __tags, __rest[4]; /* as fnstenv stores them */
	unsigned __mxcsr;
} fenv_t;

/* fnstenv masks all exceptions, so the environment is loaded again. */
#define CRT_FE_GET(e)                                                                              \
	__asm__ volatile("fnstenv %0; fldenv %0; stmxcsr %1" : "+m"(*(e)), "=m"((e)->__mxcsr))
#define CRT_FE_SET(e)   __asm__ volatile("fldenv %0; ldmxcsr %1" : : "m"(*(e)), "m"((e)->__mxcsr))
#define CRT_FE_FLAGS(e) (((e)->__status | (e)->__mxcsr) & FE_ALL_EXCEPT)
#define CRT_FE_SET_FLAGS(e, flags)                                                                 \
	((e)->__status &= ~63U, (e)->__mxcsr = ((e)->__mxcsr & ~63U) | (flags))
#define CRT_FE_ROUND(e) ((e)->__control & FE_TOWARDZERO)
#define CRT_FE_SET_ROUND(e, mode)                                                                  \
	((e)->__control = ((e)->__control & ~0xc00U) | (mode),                                     \
	 (e)->__mxcsr = ((e)->__mxcsr & ~0x6000U) | (mode) << 3)
/* No exception traps. */
#define CRT_FE_MASK(e)    ((e)->__control |= 63, (e)->__mxcsr |= 63 << 7)
/* Which exceptions trap. */
#define CRT_FE_ENABLED(e) (~(e)->__control & FE_ALL_EXCEPT)
#define CRT_FE_SET_ENABLED(e, which)                                                               \
	((e)->__control = ((e)->__control & ~61U) | (~(which)&61U),                                \
	 (e)->__mxcsr = ((e)->__mxcsr & ~(61U << 7)) | (~(which)&61U) << 7)
