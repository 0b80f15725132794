/* x86_64: what a function written in C cannot do, or not as well. In libcrt.a, a section each. */
#define FUNCTION(name) .section .text.name, "ax", @progbits; .globl name; .type name, @function; name
#define END(name) .size name, . - name
/* A second name, in the same section: another one would be empty, and what it falls into not be linked. */
#define ALSO(name) .globl name; .type name, @function; name

/* Copying and filling: one instruction, which the CPU runs 32 or 64 bytes at a time (ERMS, FSRM). */
FUNCTION(memcpy):
	mov	%rdi, %rax
	mov	%rdx, %rcx
	rep movsb
	ret
END(memcpy)

FUNCTION(memset):
	mov	%rdi, %r8
	mov	%esi, %eax
	mov	%rdx, %rcx
	rep stosb
	mov	%r8, %rax
	ret
END(memset)

/* setjmp keeps what the ABI says a function keeps: rbx rbp r12-r15, rsp after the return, and where to return. */
FUNCTION(setjmp):
ALSO(_setjmp):
	mov	%rbx, (%rdi)
	mov	%rbp, 8(%rdi)
	mov	%r12, 16(%rdi)
	mov	%r13, 24(%rdi)
	mov	%r14, 32(%rdi)
	mov	%r15, 40(%rdi)
	lea	8(%rsp), %rdx
	mov	%rdx, 48(%rdi)
	mov	(%rsp), %rdx
	mov	%rdx, 56(%rdi)
	xor	%eax, %eax
	ret
END(setjmp)

FUNCTION(longjmp):
ALSO(_longjmp):
	mov	%esi, %eax
	cmp	$1, %eax		/* setjmp never returns 0 a second time */
	adc	$0, %eax
	mov	(%rdi), %rbx
	mov	8(%rdi), %rbp
	mov	16(%rdi), %r12
	mov	24(%rdi), %r13
	mov	32(%rdi), %r14
	mov	40(%rdi), %r15
	mov	48(%rdi), %rsp
	jmp	*56(%rdi)
END(longjmp)

/* The child runs on this very stack: the return address must not lie there while it does. */
FUNCTION(vfork):
	pop	%rdx
	mov	$58, %eax		/* __NR_vfork */
	syscall
	push	%rdx
	mov	%rax, %rdi
	jmp	__result
END(vfork)

FUNCTION(__restore_rt):
	mov	$15, %eax		/* __NR_rt_sigreturn */
	syscall
END(__restore_rt)

/* int clone(function, stack, flags, argument, parent_tid, tls, child_tid): a thread or process that runs
 * function(argument) on a stack of its own and ends with what that returns. clone(2). */
FUNCTION(clone):
	test	%rdi, %rdi
	jz	2f
	and	$-16, %rsi
	jz	2f
	sub	$16, %rsi
	mov	%rdi, (%rsi)
	mov	%rcx, 8(%rsi)
	mov	%edx, %edi
	mov	%r8, %rdx
	mov	8(%rsp), %r10
	mov	%r9, %r8
	mov	$56, %eax		/* __NR_clone: flags, stack, parent tid, child tid, tls */
	syscall
	test	%eax, %eax
	jnz	1f
	xor	%ebp, %ebp
	pop	%rax
	pop	%rdi
	call	*%rax
	mov	%eax, %edi
	mov	$60, %eax		/* __NR_exit */
	syscall
	hlt
2:	mov	$-22, %rax		/* -EINVAL */
1:	mov	%rax, %rdi
	jmp	__result
END(clone)

	.section .note.GNU-stack, "", @progbits
