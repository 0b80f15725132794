; hello: writes "hello\n" to standard output and exits. Two system calls and nothing else.
;
; The x86_64 system call:
;	instruction	syscall
;	number		rax
;	arguments	rdi rsi rdx r10 r8 r9
;	result		rax; -4095 to -1 is an error: -errno
;	destroyed	rcx and r11 (the instruction puts the return address and the flags there)

	default rel			; [label] is relative to rip, as (%rip) is in the GNU syntax

	%include "constants.inc"	; SYS_write, SYS_exit: from the kernel's asm/unistd.h

	section .rodata
message:
	db "hello", 10
message_length equ $ - message

	section .text
	global _start
_start:					; the kernel jumps here: there is no caller
	mov eax, SYS_write		; writing eax zeroes the upper half of rax
	mov edi, 1			; standard output
	lea rsi, [message]		; relative to rip: right wherever the program is loaded
	mov edx, message_length
	syscall

	mov eax, SYS_exit		; with no caller there is nowhere to return to
	xor edi, edi			; status 0
	syscall

	section .note.GNU-stack noalloc noexec nowrite progbits
