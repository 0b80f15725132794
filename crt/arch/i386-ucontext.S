/*
 * i386: contexts: getcontext(3), setcontext(3), swapcontext(3). In libcrt.a, a section each.
 *
 * A function keeps	ebx esi edi ebp, esp and the x87 control word
 * Arguments		on the stack; esp + 4 is a multiple of 16 at the first instruction
 * Where they lie	ucontext_t is the kernel's (asm/ucontext.h): registers at 20 + 4 N, as REG_... in i386-context.h
 */
#define FUNCTION(name) .section .text.name, "ax", @progbits; .globl name; .type name, @function; name
#define END(name) .size name, . - name
#define ALSO(name) .globl name; .type name, @function; name

#define EDI	36
#define ESI	40
#define EBP	44
#define ESP	48
#define EBX	52
#define EIP	76
#define FPREGS	96	/* a pointer; as in FSAVE, the control word is at 0 */
#define MASK	108
#define FPU	116	/* room for it */

	/* The caller's registers to the context at eax: esp after the return, and where to return. */
	.macro	save
	mov	4(%esp), %eax
	mov	%ebx, EBX(%eax)
	mov	%esi, ESI(%eax)
	mov	%edi, EDI(%eax)
	mov	%ebp, EBP(%eax)
	lea	4(%esp), %edx
	mov	%edx, ESP(%eax)
	mov	(%esp), %edx
	mov	%edx, EIP(%eax)
	lea	FPU(%eax), %edx
	mov	%edx, FPREGS(%eax)
	fnstcw	(%edx)
	.endm

FUNCTION(getcontext):
	save
	lea	MASK(%eax), %edx
	push	%ebx
	push	%esi
	xor	%ebx, %ebx
	xor	%ecx, %ecx		/* change nothing */
	mov	$8, %esi
	mov	$175, %eax		/* __NR_rt_sigprocmask: how, new, old, size */
	int	$0x80
	pop	%esi
	pop	%ebx
	xor	%eax, %eax
	ret
END(getcontext)

FUNCTION(swapcontext):
	save
	lea	MASK(%eax), %edx
	mov	8(%esp), %edi
	jmp	1f
ALSO(setcontext):
	xor	%edx, %edx
	mov	4(%esp), %edi
1:	lea	MASK(%edi), %ecx
	mov	$2, %ebx		/* SIG_SETMASK */
	mov	$8, %esi
	mov	$175, %eax
	int	$0x80
	mov	FPREGS(%edi), %eax
	test	%eax, %eax		/* a handler's may have none */
	jz	2f
	fldcw	(%eax)
2:	mov	EBX(%edi), %ebx
	mov	ESI(%edi), %esi
	mov	EBP(%edi), %ebp
	mov	ESP(%edi), %esp
	mov	EIP(%edi), %ecx
	mov	EDI(%edi), %edi
	xor	%eax, %eax		/* getcontext and swapcontext return 0 */
	jmp	*%ecx
END(swapcontext)

/* Where a function that makecontext started returns to, esp a multiple of 16; ebx is uc_link. */
FUNCTION(__context_end):
	sub	$12, %esp
	push	%ebx
	call	__after_context
END(__context_end)

	.section .note.GNU-stack, "", @progbits
