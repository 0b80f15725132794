; cat: copies its files, or standard input ("-", or no operand), to standard output. No options.
; A file that fails gets a message, the others are still copied, and the status is 1 at the end.
;
; At _start the stack holds, from esp upwards: argc, the argv pointers, 0. So pop walks argv.
; System call: number eax, arguments ebx ecx edx, `int $0x80`, result eax (-errno).
; i386 is short of registers: the file descriptor stays in ebx, where every call here wants it,
; and the exit status is in memory.
; Registers:
;	ebx	the current file descriptor
;	ebp	the name of the current file

	%include "output.inc"

	section .rodata
program:
	db "cat: ", 0
dash:
	db "-", 0

	section .bss
	alignb 4
status:
	resb 4

	section .text
	global _start
_start:
	pop eax				; argc
	pop eax				; argv[0]
	mov ebp, dash
	cmp dword [esp], 0		; no operand is as "-"
	je open_file

next_file:
	pop ebp
	test ebp, ebp			; argv ends with a null pointer
	jz exit

open_file:
	xor ebx, ebx			; standard input, for "-"
	cmp word [ebp], '-'		; '-' and its NUL, read as one little-endian word
	je copy
	mov eax, SYS_openat
	mov ebx, AT_FDCWD		; a relative name starts in the working directory
	mov ecx, ebp
	mov edx, O_RDONLY | O_LARGEFILE	; 32 bits: without it, 2 GiB are EOVERFLOW
	int 0x80
	mov ebx, eax
	test eax, eax
	js open_failed

copy:
	mov eax, SYS_read
	mov ecx, buffer
	mov edx, BUFFER_SIZE
	int 0x80
	cmp eax, -EINTR
	je copy
	test eax, eax
	jz close_file			; 0 bytes: the end of the file
	js read_failed
	lea edi, [ecx + eax]		; a short read is no error: write what there is
	call flush
	jmp copy

read_failed:
	call file_failed
close_file:
	cmp word [ebp], '-'		; standard input stays open: "-" may come twice
	je next_file
	mov eax, SYS_close
	int 0x80
	jmp next_file

open_failed:
	call file_failed
	jmp next_file

; file_failed: the message for the error in eax about the current file.
file_failed:
	mov dword [status], 1
	mov esi, ebp
	jmp complain

exit:
	mov eax, SYS_exit
	mov ebx, [status]
	int 0x80
