; args: prints all that the kernel hands to a new program: argc, argv, envp, the auxiliary vector.
; Not for changing any of it. Start it under `env -i`, sudo, qemu-user or gdb, and compare.
;
; At _start, from rsp upwards, in words of 8 bytes (the kernel's create_elf_tables writes them):
;	argc | argv[0] … argv[argc-1] | 0 | envp[0] … | 0 | type, value | type, value … | AT_NULL, 0
; System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
; Registers (output.inc tells about rdi and rsi, the cursors of output and input):
;	rbx	walks the words above
;	rbp	argv and envp: what their lines start with
;	r12	argv and envp: the index; auxiliary vector: how to print the value

	default rel			; [label] is relative to rip, as (%rip) is in the GNU syntax

	%include "output.inc"

	section .rodata
program:
	db "args: ", 0
argc_is:
	db "argc: ", 0
argv_name:
	db "argv[", 0
envp_name:
	db "envp[", 0
index_end:
	db "]: ", 0
value_is:
	db ": ", 0
hex_prefix:
	db "0x", 0
digit_characters:
	db "0123456789abcdef"
auxv_names:				; rows: type, then in a string: d, s or x, and the name
	%include "auxv.inc"
	db 0, "?AT_", 0		; newer than the headers: AT_ and its number

	section .text
	global _start
_start:
	mov rbx, rsp
	lea rdi, [buffer]

	lea rsi, [argc_is]
	call put_string
	mov rax, [rbx]
	call put_decimal
	call put_newline
	add rbx, 8

	lea rbp, [argv_name]
	call put_vector
	lea rbp, [envp_name]
	call put_vector

next_entry:
	mov rax, [rbx]
	test rax, rax			; AT_NULL
	jz exit
	lea rsi, [auxv_names]
	call lookup
	movzx r12d, byte [rsi]
	inc rsi
	call put_string
	cmp r12d, '?'
	jne put_value
	mov rax, [rbx]
	call put_decimal
put_value:
	lea rsi, [value_is]
	call put_string
	cmp r12d, 's'
	je value_string
	cmp r12d, 'd'
	je value_decimal
	lea rsi, [hex_prefix]
	call put_string
	mov rax, [rbx + 8]
	mov ecx, 16
	call put_number
	jmp entry_end
value_string:
	mov rsi, [rbx + 8]
	call put_string
	jmp entry_end
value_decimal:
	mov rax, [rbx + 8]
	call put_decimal
entry_end:
	call put_newline
	add rbx, 16
	jmp next_entry

exit:
	call flush
	mov eax, SYS_exit
	xor edi, edi
	syscall

; put_vector: a line "NAME[INDEX]: STRING" for each pointer from rbx up to the null pointer.
; rbp = "NAME[". Leaves rbx behind the null pointer.
put_vector:
	xor r12d, r12d
next_string:
	mov rax, [rbx]
	add rbx, 8
	test rax, rax
	jz vector_end
	mov rsi, rbp
	call put_string
	mov rax, r12
	call put_decimal
	lea rsi, [index_end]
	call put_string
	mov rsi, [rbx - 8]
	call put_string
	call put_newline
	inc r12
	jmp next_string
vector_end:
	ret

put_newline:
	mov al, 10
	jmp put_byte

put_decimal:
	mov ecx, 10
; put_number: append rax in base ecx. The last digit is known first but comes last:
; so it waits on the stack while put_number calls itself for those before it.
put_number:
	xor edx, edx
	div rcx				; rdx:rax / rcx: quotient rax, remainder rdx
	push rdx
	test rax, rax
	jz last_digit
	call put_number
last_digit:
	pop rdx
	lea rax, [digit_characters]
	mov al, [rax + rdx]
	jmp put_byte
