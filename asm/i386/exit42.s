# exit42: exits with status 42: the shortest program that shows it has run.
#
# The i386 system call: number in eax, first argument in ebx, `int $0x80`. See hello.s for the rest.

	.include "constants.inc"

	.text
	.globl _start
_start:
	mov $SYS_exit, %eax
	mov $42, %ebx			# the parent sees the low eight bits: try 298
	int $0x80

	.section .note.GNU-stack, "", @progbits
