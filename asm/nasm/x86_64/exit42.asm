; exit42: exits with status 42: the shortest program that shows it has run.
;
; The x86_64 system call: number in rax, first argument in rdi, `syscall`. See hello.s for the rest.

	%include "constants.inc"

	section .text
	global _start
_start:
	mov eax, SYS_exit
	mov edi, 42			; the parent sees the low eight bits: try 298
	syscall

	section .note.GNU-stack noalloc noexec nowrite progbits
