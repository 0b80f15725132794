# hello: writes "hello\n" to standard output and exits. Two system calls and nothing else.
#
# The x86_64 system call:
#	instruction	syscall
#	number		rax
#	arguments	rdi rsi rdx r10 r8 r9
#	result		rax; -4095 to -1 is an error: -errno
#	destroyed	rcx and r11 (the instruction puts the return address and the flags there)

	.include "constants.inc"	# SYS_write, SYS_exit: from the kernel's asm/unistd.h

	.section .rodata
message:
	.ascii "hello\n"
	.equ message_length, . - message

	.text
	.globl _start
_start:					# the kernel jumps here: there is no caller
	mov $SYS_write, %eax		# writing eax zeroes the upper half of rax
	mov $1, %edi			# standard output
	lea message(%rip), %rsi		# relative to rip: right wherever the program is loaded
	mov $message_length, %edx
	syscall

	mov $SYS_exit, %eax		# with no caller there is nowhere to return to
	xor %edi, %edi			# status 0
	syscall

	.section .note.GNU-stack, "", @progbits		# this program needs no executable stack
