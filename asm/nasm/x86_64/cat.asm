; cat: copies its files, or standard input ("-", or no operand), to standard output. No options.
; A file that fails gets a message, the others are still copied, and the status is 1 at the end.
;
; At _start the stack holds, from rsp upwards: argc, the argv pointers, 0. So pop walks argv.
; System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
; Registers:
;	r12	the name of the current file
;	r13	its file descriptor
;	ebp	the exit status

	default rel			; [label] is relative to rip, as (%rip) is in the GNU syntax

	%include "output.inc"

	section .rodata
program:
	db "cat: ", 0
dash:
	db "-", 0

	section .text
	global _start
_start:
	pop rax				; argc
	pop rax				; argv[0]
	xor ebp, ebp
	lea r12, [dash]
	cmp qword [rsp], 0		; no operand is as "-"
	je open_file

next_file:
	pop r12
	test r12, r12			; argv ends with a null pointer
	jz exit

open_file:
	xor r13d, r13d			; standard input, for "-"
	cmp word [r12], '-'		; '-' and its NUL, read as one little-endian word
	je copy
	mov eax, SYS_openat
	mov edi, AT_FDCWD		; a relative name starts in the working directory
	mov rsi, r12
	mov edx, O_RDONLY
	syscall
	mov r13d, eax
	test eax, eax
	js open_failed

copy:
	mov eax, SYS_read
	mov edi, r13d
	lea rsi, [buffer]
	mov edx, BUFFER_SIZE
	syscall
	cmp rax, -EINTR
	je copy
	test rax, rax
	jz close_file			; 0 bytes: the end of the file
	js read_failed
	lea rdi, [rsi + rax]		; a short read is no error: write what there is
	call flush
	jmp copy

read_failed:
	call file_failed
close_file:
	cmp word [r12], '-'		; standard input stays open: "-" may come twice
	je next_file
	mov eax, SYS_close
	mov edi, r13d
	syscall
	jmp next_file

open_failed:
	call file_failed
	jmp next_file

; file_failed: the message for the error in rax about the current file.
file_failed:
	mov ebp, 1
	mov rsi, r12
	jmp complain

exit:
	mov eax, SYS_exit
	mov edi, ebp
	syscall
