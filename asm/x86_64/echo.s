# echo: writes its arguments with spaces between them and a newline, as coreutils' echo does.
#	-n no newline, -e backslash escapes, -E no escapes (the default), alone or joined (-ne)
# Not here: --help, --version and POSIXLY_CORRECT.
#
# At _start the stack holds, from rsp upwards: argc, the argv pointers, 0. So pop walks argv.
# System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
# Registers (output.inc tells about rdi and rsi, the cursors of output and input):
#	ebp	the options, one bit each

	.include "output.inc"

	.equ NO_NEWLINE, 1
	.equ ESCAPES, 2

	.section .rodata
program:
	.asciz "echo: "
escapes:				# rows: the letter after the backslash, its meaning
	.asciz "a\007", "b\b", "e\033", "f\f", "n\n", "r\r", "t\t", "v\013", "\\\\"
	.byte 0

	.text
	.globl _start
_start:
	pop %rax			# argc
	pop %rax			# argv[0]
	lea buffer(%rip), %rdi
	xor %ebp, %ebp

# An option is a dash and then one or more of the letters n, e, E. "-", "--" and "-nx" are words.
next_option:
	mov (%rsp), %rsi		# looked at, not taken: it may be a word
	test %rsi, %rsi			# argv ends with a null pointer
	jz end_of_line
	lodsb
	cmp $'-', %al
	jne next_word
	cmpb $0, (%rsi)
	je next_word
	mov %ebp, %ecx			# changed on trial: an "x" further on makes it all a word
next_letter:
	lodsb
	cmp $'n', %al
	je set_no_newline
	cmp $'e', %al
	je set_escapes
	cmp $'E', %al
	je clear_escapes
	test %al, %al
	jnz next_word
	mov %ecx, %ebp
	pop %rax			# it is an option: take it
	jmp next_option
set_no_newline:
	or $NO_NEWLINE, %ecx
	jmp next_letter
set_escapes:
	or $ESCAPES, %ecx
	jmp next_letter
clear_escapes:
	and $~ESCAPES, %ecx
	jmp next_letter

next_word:
	pop %rsi
next_character:
	lodsb
	test %al, %al
	jz end_of_word
	cmp $'\\', %al
	jne put_character
	test $ESCAPES, %ebp
	jz put_character
	cmpb $0, (%rsi)			# a backslash at the end of a word stands for itself
	jne escape
put_character:
	call put_byte
	jmp next_character

end_of_word:
	cmpq $0, (%rsp)
	je end_of_line
	mov $' ', %al
	call put_byte
	jmp next_word

end_of_line:
	test $NO_NEWLINE, %ebp
	jnz exit
	mov $'\n', %al
	call put_byte
exit:
	call flush
	mov $SYS_exit, %eax
	xor %edi, %edi
	syscall

escape:
	lodsb
	cmp $'c', %al			# \c: no more output, not even the newline
	je exit
	mov $16, %edx			# \xHH: one or two hexadecimal digits
	mov $2, %ecx
	cmp $'x', %al
	je hexadecimal
	mov $8, %edx			# \0NNN: none to three octal digits
	mov $3, %ecx
	cmp $'0', %al
	je octal
	cmp $'1', %al
	jb letter
	cmp $'7', %al
	ja letter
	dec %rsi			# \NNN: its first digit is already taken, give it back
octal:
	call digits
	jmp put_character

hexadecimal:
	push %rsi
	call digits
	pop %rcx
	cmp %rcx, %rsi
	jne put_character
	mov $'x', %al			# no digit, no escape
not_an_escape:
	push %rax
	mov $'\\', %al
	call put_byte
	pop %rax
	jmp put_character

letter:
	movzbl %al, %eax
	push %rsi
	lea escapes(%rip), %rsi
	call lookup
	mov %rsi, %rcx
	pop %rsi
	test %edx, %edx			# the last row of the table: not found
	jz not_an_escape
	mov (%rcx), %al
	jmp put_character

# digits: read up to ecx digits of base edx at rsi: al = their value, rsi = what follows them.
# Changes ebx, ecx.
digits:
	xor %ebx, %ebx
next_digit:
	movzbl (%rsi), %eax
	sub $'0', %al
	cmp $10, %al			# unsigned: what was below '0' is now large
	jb digit
	mov (%rsi), %al
	or $0x20, %al			# lower case
	sub $'a', %al
	cmp $6, %al
	jae digits_end
	add $10, %al
digit:
	cmp %dl, %al			# 8 is no octal digit
	jae digits_end
	imul %edx, %ebx
	add %eax, %ebx
	inc %rsi
	dec %ecx
	jnz next_digit
digits_end:
	mov %ebx, %eax
	ret
