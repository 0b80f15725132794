; args: prints all that the kernel hands to a new program: argc, argv, envp, the auxiliary vector.
; Not for changing any of it. Start it under `env -i`, sudo, qemu-user or gdb, and compare.
;
; At _start, from esp upwards, in words of 4 bytes (the kernel's create_elf_tables writes them):
;	argc | argv[0] … argv[argc-1] | 0 | envp[0] … | 0 | type, value | type, value … | AT_NULL, 0
; System call: number eax, arguments ebx ecx edx, `int $0x80`, result eax (-errno).
; Registers (output.inc tells about edi and esi, the cursors of output and input):
;	ebx	walks the words above
;	ebp	argv and envp: the index; auxiliary vector: how to print the value

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
	mov ebx, esp
	mov edi, buffer

	mov esi, argc_is
	call put_string
	mov eax, [ebx]
	call put_decimal
	call put_newline
	add ebx, 4

	push argv_name
	call put_vector
	pop eax
	push envp_name
	call put_vector
	pop eax

next_entry:
	mov eax, [ebx]
	test eax, eax			; AT_NULL
	jz exit
	mov esi, auxv_names
	call lookup
	movzx ebp, byte [esi]
	inc esi
	call put_string
	cmp ebp, '?'
	jne put_value
	mov eax, [ebx]
	call put_decimal
put_value:
	mov esi, value_is
	call put_string
	cmp ebp, 's'
	je value_string
	cmp ebp, 'd'
	je value_decimal
	mov esi, hex_prefix
	call put_string
	mov eax, [ebx + 4]
	mov ecx, 16
	call put_number
	jmp entry_end
value_string:
	mov esi, [ebx + 4]
	call put_string
	jmp entry_end
value_decimal:
	mov eax, [ebx + 4]
	call put_decimal
entry_end:
	call put_newline
	add ebx, 8
	jmp next_entry

exit:
	call flush
	mov eax, SYS_exit
	xor ebx, ebx
	int 0x80

; put_vector: a line "NAME[INDEX]: STRING" for each pointer from ebx up to the null pointer.
; "NAME[" is on the stack, where C on i386 has its arguments. Leaves ebx behind the null pointer.
put_vector:
	xor ebp, ebp
next_string:
	mov eax, [ebx]
	add ebx, 4
	test eax, eax
	jz vector_end
	mov esi, [esp + 4]
	call put_string
	mov eax, ebp
	call put_decimal
	mov esi, index_end
	call put_string
	mov esi, [ebx - 4]
	call put_string
	call put_newline
	inc ebp
	jmp next_string
vector_end:
	ret

put_newline:
	mov al, 10
	jmp put_byte

put_decimal:
	mov ecx, 10
; put_number: append eax in base ecx. The last digit is known first but comes last:
; so it waits on the stack while put_number calls itself for those before it.
put_number:
	xor edx, edx
	div ecx				; edx:eax / ecx: quotient eax, remainder edx
	push edx
	test eax, eax
	jz last_digit
	call put_number
last_digit:
	pop edx
	mov al, [digit_characters + edx]
	jmp put_byte
