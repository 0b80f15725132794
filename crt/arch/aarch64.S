/* aarch64: what C cannot say: where a program starts. */
	.text
	.globl	_start
	.type	_start, %function
	.reloc	., R_AARCH64_NONE, main	// so that a main in an archive is found, wherever the archive stands
_start:	mov	x29, #0			// the outermost frame, as the ABI asks
	mov	x30, #0
	mov	x0, sp			// argc, argv, envp and auxv are here; sp is a multiple of 16
	b	__start_c
	.size	_start, . - _start

	.section .note.GNU-stack, "", %progbits
