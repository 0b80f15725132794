/* aarch64: what a function written in C cannot do, or not as well. In libcrt.a, a section each. */
#define FUNCTION(name) .section .text.name, "ax", %progbits; .globl name; .type name, %function; name
#define END(name) .size name, . - name
/* A second name, in the same section: another one would be empty, and what it falls into not be linked. */
#define ALSO(name) .globl name; .type name, %function; name

/* setjmp keeps what the ABI says a function keeps: x19-x29, d8-d15, sp, and where to return. */
FUNCTION(setjmp):
ALSO(_setjmp):
	stp	x19, x20, [x0]
	stp	x21, x22, [x0, 16]
	stp	x23, x24, [x0, 32]
	stp	x25, x26, [x0, 48]
	stp	x27, x28, [x0, 64]
	stp	x29, x30, [x0, 80]
	stp	d8, d9, [x0, 96]
	stp	d10, d11, [x0, 112]
	stp	d12, d13, [x0, 128]
	stp	d14, d15, [x0, 144]
	mov	x1, sp
	str	x1, [x0, 160]
	mov	w0, 0
	ret
END(setjmp)

FUNCTION(longjmp):
ALSO(_longjmp):
	ldp	x19, x20, [x0]
	ldp	x21, x22, [x0, 16]
	ldp	x23, x24, [x0, 32]
	ldp	x25, x26, [x0, 48]
	ldp	x27, x28, [x0, 64]
	ldp	x29, x30, [x0, 80]
	ldp	d8, d9, [x0, 96]
	ldp	d10, d11, [x0, 112]
	ldp	d12, d13, [x0, 128]
	ldp	d14, d15, [x0, 144]
	ldr	x2, [x0, 160]
	mov	sp, x2
	cmp	w1, 0			// setjmp never returns 0 a second time
	csinc	w0, w1, wzr, ne
	ret
END(longjmp)

/* The return address is in a register, so the child cannot overwrite it. */
FUNCTION(vfork):
	mov	x0, 0x4111		// CLONE_VM | CLONE_VFORK | SIGCHLD
	mov	x1, 0			// on this stack
	mov	x8, 220			// __NR_clone
	svc	0
	b	__result
END(vfork)

/* int clone(function, stack, flags, argument, parent_tid, tls, child_tid): a thread or process that runs
 * function(argument) on a stack of its own and ends with what that returns. clone(2). */
FUNCTION(clone):
	cbz	x0, 2f
	ands	x1, x1, -16
	b.eq	2f
	stp	x0, x3, [x1, -16]!
	mov	w0, w2
	mov	x2, x4
	mov	x3, x5
	mov	x4, x6
	mov	x8, 220			// __NR_clone: flags, stack, parent tid, tls, child tid
	svc	0
	cbnz	x0, 1f
	mov	x29, 0
	mov	x30, 0
	ldp	x1, x0, [sp], 16
	blr	x1
	mov	x8, 93			// __NR_exit
	svc	0
	brk	0
2:	mov	x0, -22			// -EINVAL
1:	b	__result
END(clone)

	.section .note.GNU-stack, "", %progbits
