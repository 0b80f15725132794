// hello: writes "hello\n" to standard output and exits. Two system calls and nothing else.
//
// The aarch64 system call:
//	instruction	svc #0
//	number		x8
//	arguments	x0 x1 x2 x3 x4 x5
//	result		x0; -4095 to -1 is an error: -errno
//	destroyed	nothing else

	.include "constants.inc"	// SYS_write, SYS_exit: from the kernel's asm/unistd.h

	.section .rodata
message:
	.ascii "hello\n"
	.equ message_length, . - message

	.text
	.globl _start
_start:					// the kernel jumps here: there is no caller
	mov x8, #SYS_write
	mov x0, #1			// standard output
	adr x1, message			// relative to pc, up to 1 MiB from here
	mov x2, #message_length
	svc #0

	mov x8, #SYS_exit		// with no caller there is nowhere to return to
	mov x0, #0			// status 0
	svc #0

	.section .note.GNU-stack, "", %progbits		// this program needs no executable stack
