# hello: writes "hello\n" to standard output and exits. Two system calls and nothing else.
#
# The i386 system call:
#	instruction	int $0x80
#	number		eax
#	arguments	ebx ecx edx esi edi ebp
#	result		eax; -4095 to -1 is an error: -errno
#	destroyed	nothing else

	.include "constants.inc"	# SYS_write, SYS_exit: from the kernel's asm/unistd.h

	.section .rodata
message:
	.ascii "hello\n"
	.equ message_length, . - message

	.text
	.globl _start
_start:					# the kernel jumps here: there is no caller
	mov $SYS_write, %eax
	mov $1, %ebx			# standard output
	mov $message, %ecx		# an absolute address: i386 has none relative to eip
	mov $message_length, %edx
	int $0x80

	mov $SYS_exit, %eax		# with no caller there is nowhere to return to
	xor %ebx, %ebx			# status 0
	int $0x80

	.section .note.GNU-stack, "", @progbits		# this program needs no executable stack
