/* i386: what C cannot say: where a program starts. */
	.text
	.globl	_start
	.type	_start, @function
	.reloc	., R_386_NONE, main	/* so that a main in an archive is found, wherever the archive stands */
_start:	xor	%ebp, %ebp		/* the outermost frame, as the ABI asks */
	mov	%esp, %eax		/* argc, argv, envp and auxv are here */
	and	$-16, %esp
	sub	$12, %esp
	push	%eax			/* the argument; esp is a multiple of 16 at the call */
	call	__start_c
	hlt
	.size	_start, . - _start

	.section .note.GNU-stack, "", @progbits
