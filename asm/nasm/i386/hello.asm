; hello: writes "hello\n" to standard output and exits. Two system calls and nothing else.
;
; The i386 system call:
;	instruction	int $0x80
;	number		eax
;	arguments	ebx ecx edx esi edi ebp
;	result		eax; -4095 to -1 is an error: -errno
;	destroyed	nothing else

	%include "constants.inc"	; SYS_write, SYS_exit: from the kernel's asm/unistd.h

	section .rodata
message:
	db "hello", 10
message_length equ $ - message

	section .text
	global _start
_start:					; the kernel jumps here: there is no caller
	mov eax, SYS_write
	mov ebx, 1			; standard output
	mov ecx, message		; an absolute address: i386 has none relative to eip
	mov edx, message_length
	int 0x80

	mov eax, SYS_exit		; with no caller there is nowhere to return to
	xor ebx, ebx			; status 0
	int 0x80

	section .note.GNU-stack noalloc noexec nowrite progbits
