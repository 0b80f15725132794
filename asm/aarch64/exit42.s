// exit42: exits with status 42: the shortest program that shows it has run.
//
// The aarch64 system call: number in x8, first argument in x0, `svc #0`. See hello.s for the rest.

	.include "constants.inc"

	.text
	.globl _start
_start:
	mov x8, #SYS_exit
	mov x0, #42			// the parent sees the low eight bits: try 298
	svc #0

	.section .note.GNU-stack, "", %progbits
