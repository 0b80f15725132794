/* i386: what a function written in C cannot do, or not as well. In libcrt.a, a section each. */
#define FUNCTION(name) .section .text.name, "ax", @progbits; .globl name; .type name, @function; name
#define END(name) .size name, . - name
/* A second name, in the same section: another one would be empty, and what it falls into not be linked. */
#define ALSO(name) .globl name; .type name, @function; name

/* Copying and filling: one instruction, which the CPU runs 32 or 64 bytes at a time (ERMS, FSRM). */
FUNCTION(memcpy):
	push	%edi
	push	%esi
	mov	12(%esp), %edi
	mov	16(%esp), %esi
	mov	20(%esp), %ecx
	mov	%edi, %eax
	rep movsb
	pop	%esi
	pop	%edi
	ret
END(memcpy)

FUNCTION(memset):
	push	%edi
	mov	8(%esp), %edi
	mov	12(%esp), %eax
	mov	16(%esp), %ecx
	rep stosb
	mov	8(%esp), %eax
	pop	%edi
	ret
END(memset)

/* setjmp keeps what the ABI says a function keeps: ebx esi edi ebp, esp after the return, and where to return. */
FUNCTION(setjmp):
ALSO(_setjmp):
	mov	4(%esp), %eax
	mov	%ebx, (%eax)
	mov	%esi, 4(%eax)
	mov	%edi, 8(%eax)
	mov	%ebp, 12(%eax)
	lea	4(%esp), %edx
	mov	%edx, 16(%eax)
	mov	(%esp), %edx
	mov	%edx, 20(%eax)
	xor	%eax, %eax
	ret
END(setjmp)

FUNCTION(longjmp):
ALSO(_longjmp):
	mov	4(%esp), %edx
	mov	8(%esp), %eax
	cmp	$1, %eax		/* setjmp never returns 0 a second time */
	adc	$0, %eax
	mov	(%edx), %ebx
	mov	4(%edx), %esi
	mov	8(%edx), %edi
	mov	12(%edx), %ebp
	mov	16(%edx), %esp
	jmp	*20(%edx)
END(longjmp)

/* The child runs on this very stack: the return address must not lie there while it does. */
FUNCTION(vfork):
	pop	%edx
	mov	$190, %eax		/* __NR_vfork */
	int	$0x80
	push	%edx
	push	%eax
	call	__result
	pop	%edx
	ret
END(vfork)

/* How a handler returns: from a frame with siginfo_t, and from the older one that it gets without SA_SIGINFO. */
FUNCTION(__restore):
	pop	%eax
	mov	$119, %eax		/* __NR_sigreturn */
	int	$0x80
END(__restore)

FUNCTION(__restore_rt):
	mov	$173, %eax		/* __NR_rt_sigreturn */
	int	$0x80
END(__restore_rt)

/* int clone(function, stack, flags, argument, parent_tid, tls, child_tid): a thread or process that runs
 * function(argument) on a stack of its own and ends with what that returns. clone(2). */
FUNCTION(clone):
	push	%ebx
	push	%esi
	push	%edi
	mov	$-22, %eax		/* -EINVAL */
	mov	16(%esp), %edx
	test	%edx, %edx
	jz	1f
	mov	20(%esp), %ecx
	and	$-16, %ecx
	jz	1f
	sub	$20, %ecx
	mov	%edx, (%ecx)
	mov	28(%esp), %edx
	mov	%edx, 4(%ecx)
	mov	24(%esp), %ebx
	mov	32(%esp), %edx
	mov	36(%esp), %esi
	mov	40(%esp), %edi
	mov	$120, %eax		/* __NR_clone: flags, stack, parent tid, tls, child tid */
	int	$0x80
	test	%eax, %eax
	jnz	1f
	xor	%ebp, %ebp
	pop	%eax
	call	*%eax			/* the argument is on top; esp is a multiple of 16 */
	mov	%eax, %ebx
	mov	$1, %eax		/* __NR_exit */
	int	$0x80
	hlt
1:	pop	%edi
	pop	%esi
	pop	%ebx
	push	%eax
	call	__result
	pop	%edx
	ret
END(clone)

	.section .note.GNU-stack, "", @progbits
