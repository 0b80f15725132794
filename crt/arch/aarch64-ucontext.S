/*
 * aarch64: contexts: getcontext(3), setcontext(3), swapcontext(3). In libcrt.a, a section each.
 *
 * A function keeps	x19-x29, sp, d8-d15, fpcr; x30 is where it returns to; x18 belongs to the platform
 * Arguments		x0-x7, then on the stack; sp is always a multiple of 16
 * Where they lie	ucontext_t is the kernel's (asm/ucontext.h): xN at 184 + 8 N; numbers with a point are in the first
 *			record behind them, struct fpsimd_context (asm/sigcontext.h)
 */
#define FUNCTION(name) .section .text.name, "ax", %progbits; .globl name; .type name, %function; name
#define END(name) .size name, . - name
#define ALSO(name) .globl name; .type name, %function; name

#define MASK	40
#define X(n)	(184 + 8 * n)
#define SP	432
#define PC	440
#define RECORD	464	/* magic, size, fpsr, fpcr, 32 registers of 16 bytes */
#define MAGIC	0x46508001
#define D(n)	(480 + 16 * n)

	/* The caller's registers to the context at x0. */
	.macro	save
	str	xzr, [x0, X(0)]		// getcontext and swapcontext return 0
	stp	x18, x19, [x0, X(18)]
	stp	x20, x21, [x0, X(20)]
	stp	x22, x23, [x0, X(22)]
	stp	x24, x25, [x0, X(24)]
	stp	x26, x27, [x0, X(26)]
	stp	x28, x29, [x0, X(28)]
	mov	x2, sp
	stp	x30, x2, [x0, X(30)]
	str	x30, [x0, PC]
	ldr	x2, =MAGIC + (528 << 32)
	str	x2, [x0, RECORD]
	mrs	x2, fpsr
	str	w2, [x0, RECORD + 8]
	mrs	x2, fpcr
	str	w2, [x0, RECORD + 12]
	str	q8, [x0, D(8)]
	str	q9, [x0, D(9)]
	str	q10, [x0, D(10)]
	str	q11, [x0, D(11)]
	str	q12, [x0, D(12)]
	str	q13, [x0, D(13)]
	str	q14, [x0, D(14)]
	str	q15, [x0, D(15)]
	str	xzr, [x0, RECORD + 528]	// the end of the records
	.endm

FUNCTION(getcontext):
	save
	add	x2, x0, MASK
	mov	x0, 0
	mov	x1, 0			// change nothing
	mov	x3, 8
	mov	x8, 135			// __NR_rt_sigprocmask: how, new, old, size
	svc	0
	mov	w0, 0
	ret
	.ltorg
END(getcontext)

FUNCTION(swapcontext):
	save
	add	x2, x0, MASK
	mov	x9, x1
	b	1f
ALSO(setcontext):
	mov	x2, 0
	mov	x9, x0
1:	mov	x0, 2			// SIG_SETMASK
	add	x1, x9, MASK
	mov	x3, 8
	mov	x8, 135
	svc	0
	ldr	w0, [x9, RECORD]
	ldr	w1, =MAGIC
	cmp	w0, w1
	b.ne	2f
	ldr	w2, [x9, RECORD + 8]
	msr	fpsr, x2
	ldr	w2, [x9, RECORD + 12]
	msr	fpcr, x2
	ldr	q8, [x9, D(8)]
	ldr	q9, [x9, D(9)]
	ldr	q10, [x9, D(10)]
	ldr	q11, [x9, D(11)]
	ldr	q12, [x9, D(12)]
	ldr	q13, [x9, D(13)]
	ldr	q14, [x9, D(14)]
	ldr	q15, [x9, D(15)]
2:	ldp	x18, x19, [x9, X(18)]
	ldp	x20, x21, [x9, X(20)]
	ldp	x22, x23, [x9, X(22)]
	ldp	x24, x25, [x9, X(24)]
	ldp	x26, x27, [x9, X(26)]
	ldp	x28, x29, [x9, X(28)]
	ldp	x30, x0, [x9, X(30)]
	mov	sp, x0
	ldp	x0, x1, [x9, X(0)]	// what makecontext gave
	ldp	x2, x3, [x9, X(2)]
	ldp	x4, x5, [x9, X(4)]
	ldp	x6, x7, [x9, X(6)]
	ldr	x16, [x9, PC]
	br	x16
	.ltorg
END(swapcontext)

/* Where a function that makecontext started returns to; x19 is uc_link. */
FUNCTION(__context_end):
	mov	x0, x19
	bl	__after_context
END(__context_end)

	.section .note.GNU-stack, "", %progbits
