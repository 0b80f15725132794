; echo: writes its arguments with spaces between them and a newline, as coreutils' echo does.
;	-n no newline, -e backslash escapes, -E no escapes (the default), alone or joined (-ne)
; Not here: --help, --version and POSIXLY_CORRECT.
;
; At _start the stack holds, from esp upwards: argc, the argv pointers, 0. So pop walks argv.
; System call: number eax, arguments ebx ecx edx, `int $0x80`, result eax (-errno).
; Registers (output.inc tells about edi and esi, the cursors of output and input):
;	ebp	the options, one bit each

	%include "output.inc"

NO_NEWLINE equ 1
ESCAPES equ 2

	section .rodata
program:
	db "echo: ", 0
escapes:				; rows: the letter after the backslash, its meaning
	db "a", 7, 0, "b", 8, 0, "e", 27, 0, "f", 12, 0
	db "n", 10, 0, "r", 13, 0, "t", 9, 0, "v", 11, 0, "\\", 0
	db 0

	section .text
	global _start
_start:
	pop eax				; argc
	pop eax				; argv[0]
	mov edi, buffer
	xor ebp, ebp

; An option is a dash and then one or more of the letters n, e, E. "-", "--" and "-nx" are words.
next_option:
	mov esi, [esp]			; looked at, not taken: it may be a word
	test esi, esi			; argv ends with a null pointer
	jz end_of_line
	lodsb
	cmp al, '-'
	jne next_word
	cmp byte [esi], 0
	je next_word
	mov ecx, ebp			; changed on trial: an "x" further on makes it all a word
next_letter:
	lodsb
	cmp al, 'n'
	je set_no_newline
	cmp al, 'e'
	je set_escapes
	cmp al, 'E'
	je clear_escapes
	test al, al
	jnz next_word
	mov ebp, ecx
	pop eax				; it is an option: take it
	jmp next_option
set_no_newline:
	or ecx, NO_NEWLINE
	jmp next_letter
set_escapes:
	or ecx, ESCAPES
	jmp next_letter
clear_escapes:
	and ecx, ~ESCAPES
	jmp next_letter

next_word:
	pop esi
next_character:
	lodsb
	test al, al
	jz end_of_word
	cmp al, '\'
	jne put_character
	test ebp, ESCAPES
	jz put_character
	cmp byte [esi], 0		; a backslash at the end of a word stands for itself
	jne escape
put_character:
	call put_byte
	jmp next_character

end_of_word:
	cmp dword [esp], 0
	je end_of_line
	mov al, ' '
	call put_byte
	jmp next_word

end_of_line:
	test ebp, NO_NEWLINE
	jnz exit
	mov al, 10
	call put_byte
exit:
	call flush
	mov eax, SYS_exit
	xor ebx, ebx
	int 0x80

escape:
	lodsb
	cmp al, 'c'			; \c: no more output, not even the newline
	je exit
	mov edx, 16			; \xHH: one or two hexadecimal digits
	mov ecx, 2
	cmp al, 'x'
	je hexadecimal
	mov edx, 8			; \0NNN: none to three octal digits
	mov ecx, 3
	cmp al, '0'
	je octal
	cmp al, '1'
	jb letter
	cmp al, '7'
	ja letter
	dec esi				; \NNN: its first digit is already taken, give it back
octal:
	call digits
	jmp put_character

hexadecimal:
	push esi
	call digits
	pop ecx
	cmp esi, ecx
	jne put_character
	mov al, 'x'			; no digit, no escape
not_an_escape:
	push eax
	mov al, '\'
	call put_byte
	pop eax
	jmp put_character

letter:
	movzx eax, al
	push esi
	mov esi, escapes
	call lookup
	mov ecx, esi
	pop esi
	test edx, edx			; the last row of the table: not found
	jz not_an_escape
	mov al, [ecx]
	jmp put_character

; digits: read up to ecx digits of base edx at esi: al = their value, esi = what follows them.
; Changes ebx, ecx.
digits:
	xor ebx, ebx
next_digit:
	movzx eax, byte [esi]
	sub al, '0'
	cmp al, 10			; unsigned: what was below '0' is now large
	jb digit
	mov al, [esi]
	or al, 0x20			; lower case
	sub al, 'a'
	cmp al, 6
	jae digits_end
	add al, 10
digit:
	cmp al, dl			; 8 is no octal digit
	jae digits_end
	imul ebx, edx
	add ebx, eax
	inc esi
	dec ecx
	jnz next_digit
digits_end:
	mov eax, ebx
	ret
