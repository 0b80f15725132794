/*
 * x86_64: contexts: getcontext(3), setcontext(3), swapcontext(3). In libcrt.a, a section each.
 *
 * A function keeps	rbx rbp r12-r15, rsp, mxcsr and the x87 control word
 * Arguments		rdi rsi rdx rcx r8 r9, then on the stack; rsp + 8 is a multiple of 16 at the first instruction
 * Where they lie	ucontext_t is the kernel's (asm/ucontext.h): rN at 40 + 8 N, as REG_... in x86_64-context.h
 */
#define FUNCTION(name) .section .text.name, "ax", @progbits; .globl name; .type name, @function; name
#define END(name) .size name, . - name
#define ALSO(name) .globl name; .type name, @function; name

#define R8	40
#define R9	48
#define R12	72
#define R13	80
#define R14	88
#define R15	96
#define RDI	104
#define RSI	112
#define RBP	120
#define RBX	128
#define RDX	136
#define RCX	152
#define RSP	160
#define RIP	168
#define FPREGS	224	/* a pointer; as in FXSAVE, the control word is at 0 and mxcsr at 24 */
#define MASK	296
#define FPU	304	/* room for those two */

	/* The caller's registers to the context at rdi: rsp after the return, and where to return. */
	.macro	save
	mov	%rbx, RBX(%rdi)
	mov	%rbp, RBP(%rdi)
	mov	%r12, R12(%rdi)
	mov	%r13, R13(%rdi)
	mov	%r14, R14(%rdi)
	mov	%r15, R15(%rdi)
	lea	8(%rsp), %rax
	mov	%rax, RSP(%rdi)
	mov	(%rsp), %rax
	mov	%rax, RIP(%rdi)
	lea	FPU(%rdi), %rax
	mov	%rax, FPREGS(%rdi)
	fnstcw	(%rax)
	stmxcsr	24(%rax)
	.endm

FUNCTION(getcontext):
	save
	lea	MASK(%rdi), %rdx
	xor	%esi, %esi		/* change nothing */
	xor	%edi, %edi
	mov	$8, %r10d
	mov	$14, %eax		/* __NR_rt_sigprocmask: how, new, old, size */
	syscall
	xor	%eax, %eax
	ret
END(getcontext)

FUNCTION(swapcontext):
	save
	lea	MASK(%rdi), %rdx
	mov	%rsi, %r12
	jmp	1f
ALSO(setcontext):
	xor	%edx, %edx
	mov	%rdi, %r12
1:	lea	MASK(%r12), %rsi
	mov	$2, %edi		/* SIG_SETMASK */
	mov	$8, %r10d
	mov	$14, %eax
	syscall
	mov	FPREGS(%r12), %rax
	fldcw	(%rax)
	ldmxcsr	24(%rax)
	mov	%r12, %rax
	mov	RBX(%rax), %rbx
	mov	RBP(%rax), %rbp
	mov	R12(%rax), %r12
	mov	R13(%rax), %r13
	mov	R14(%rax), %r14
	mov	R15(%rax), %r15
	mov	RSP(%rax), %rsp
	mov	RDI(%rax), %rdi		/* what makecontext gave */
	mov	RSI(%rax), %rsi
	mov	RDX(%rax), %rdx
	mov	RCX(%rax), %rcx
	mov	R8(%rax), %r8
	mov	R9(%rax), %r9
	mov	RIP(%rax), %r11
	xor	%eax, %eax		/* getcontext and swapcontext return 0 */
	jmp	*%r11
END(swapcontext)

/* Where a function that makecontext started returns to, rsp a multiple of 16; rbx is uc_link. */
FUNCTION(__context_end):
	mov	%rbx, %rdi
	call	__after_context
END(__context_end)

	.section .note.GNU-stack, "", @progbits
