/* x86_64: what C cannot say: where a program starts. */
	.text
	.globl	_start
	.type	_start, @function
	.reloc	., R_X86_64_NONE, main	/* so that a main in an archive is found, wherever the archive stands */
_start:	xor	%ebp, %ebp		/* the outermost frame, as the ABI asks */
	mov	%rsp, %rdi		/* argc, argv, envp and auxv are here */
	and	$-16, %rsp
	call	__start_c		/* never returns */
	.size	_start, . - _start

	.section .note.GNU-stack, "", @progbits
