; echo: writes its arguments with spaces between them and a newline, as coreutils' echo does.
;	-n no newline, -e backslash escapes, -E no escapes (the default), alone or joined (-ne)
; Not here: --help, --version and POSIXLY_CORRECT.
;
; At _start the stack holds, from rsp upwards: argc, the argv pointers, 0. So pop walks argv.
; System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
; Registers (output.inc tells about rdi and rsi, the cursors of output and input):
;	ebp	the options, one bit each

	default rel			; [label] is relative to rip, as (%rip) is in the GNU syntax

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
	pop rax				; argc
	pop rax				; argv[0]
	lea rdi, [buffer]
	xor ebp, ebp

; An option is a dash and then one or more of the letters n, e, E. "-", "--" and "-nx" are words.
next_option:
	mov rsi, [rsp]			; looked at, not taken: it may be a word
	test rsi, rsi			; argv ends with a null pointer
	jz end_of_line
	lodsb
	cmp al, '-'
	jne next_word
	cmp byte [rsi], 0
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
	pop rax				; it is an option: take it
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
	pop rsi
next_character:
	lodsb
	test al, al
	jz end_of_word
	cmp al, '\'
	jne put_character
	test ebp, ESCAPES
	jz put_character
	cmp byte [rsi], 0		; a backslash at the end of a word stands for itself
	jne escape
put_character:
	call put_byte
	jmp next_character

end_of_word:
	cmp qword [rsp], 0
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
	xor edi, edi
	syscall

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
	dec rsi				; \NNN: its first digit is already taken, give it back
octal:
	call digits
	jmp put_character

hexadecimal:
	push rsi
	call digits
	pop rcx
	cmp rsi, rcx
	jne put_character
	mov al, 'x'			; no digit, no escape
not_an_escape:
	push rax
	mov al, '\'
	call put_byte
	pop rax
	jmp put_character

letter:
	movzx eax, al
	push rsi
	lea rsi, [escapes]
	call lookup
	mov rcx, rsi
	pop rsi
	test edx, edx			; the last row of the table: not found
	jz not_an_escape
	mov al, [rcx]
	jmp put_character

; digits: read up to ecx digits of base edx at rsi: al = their value, rsi = what follows them.
; Changes ebx, ecx.
digits:
	xor ebx, ebx
next_digit:
	movzx eax, byte [rsi]
	sub al, '0'
	cmp al, 10			; unsigned: what was below '0' is now large
	jb digit
	mov al, [rsi]
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
	inc rsi
	dec ecx
	jnz next_digit
digits_end:
	mov eax, ebx
	ret
