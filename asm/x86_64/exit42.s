# exit42: exits with status 42: the shortest program that shows it has run.
#
# The x86_64 system call: number in rax, first argument in rdi, `syscall`. See hello.s for the rest.

	.include "constants.inc"

	.text
	.globl _start
_start:
	mov $SYS_exit, %eax
	mov $42, %edi			# the parent sees the low eight bits: try 298
	syscall

	.section .note.GNU-stack, "", @progbits
