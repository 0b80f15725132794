// echo: writes its arguments with spaces between them and a newline, as coreutils' echo does.
//	-n no newline, -e backslash escapes, -E no escapes (the default), alone or joined (-ne)
// Not here: --help, --version and POSIXLY_CORRECT.
//
// At _start the stack holds, from sp upwards: argc, the argv pointers, 0: argv[1] is at sp + 16.
// System call: number x8, arguments x0 x1 x2, `svc #0`, result x0 (-errno).
// Registers (output.inc tells about x19 and x20, the cursors of output and input):
//	x21	walks argv
//	w22	the options, one bit each

	.include "output.inc"

	.equ NO_NEWLINE, 1
	.equ ESCAPES, 2

	.section .rodata
program:
	.asciz "echo: "
escapes:				// rows: the letter after the backslash, its meaning
	.asciz "a\007", "b\b", "e\033", "f\f", "n\n", "r\r", "t\t", "v\013", "\\\\"
	.byte 0

	.text
	.globl _start
_start:
	add x21, sp, #16
	adr x19, buffer
	mov w22, #0

// An option is a dash and then one or more of the letters n, e, E. "-", "--" and "-nx" are words.
next_option:
	ldr x20, [x21]			// looked at, not taken: it may be a word
	cbz x20, end_of_line		// argv ends with a null pointer
	ldrb w0, [x20], #1
	cmp w0, #'-'
	b.ne next_word
	ldrb w0, [x20]
	cbz w0, next_word
	mov w1, w22			// changed on trial: an "x" further on makes it all a word
next_letter:
	ldrb w0, [x20], #1
	cmp w0, #'n'
	b.eq set_no_newline
	cmp w0, #'e'
	b.eq set_escapes
	cmp w0, #'E'
	b.eq clear_escapes
	cbnz w0, next_word
	mov w22, w1
	add x21, x21, #8		// it is an option: take it
	b next_option
set_no_newline:
	orr w1, w1, #NO_NEWLINE
	b next_letter
set_escapes:
	orr w1, w1, #ESCAPES
	b next_letter
clear_escapes:
	and w1, w1, #~ESCAPES
	b next_letter

next_word:
	ldr x20, [x21], #8
next_character:
	ldrb w0, [x20], #1
	cbz w0, end_of_word
	cmp w0, #'\\'
	b.ne put_character
	tst w22, #ESCAPES
	b.eq put_character
	ldrb w1, [x20]			// a backslash at the end of a word stands for itself
	cbnz w1, escape
put_character:
	bl put_byte
	b next_character

end_of_word:
	ldr x0, [x21]
	cbz x0, end_of_line
	mov w0, #' '
	bl put_byte
	b next_word

end_of_line:
	tst w22, #NO_NEWLINE
	b.ne exit
	mov w0, #'\n'
	bl put_byte
exit:
	bl flush
	mov x8, #SYS_exit
	mov x0, #0
	svc #0

escape:
	ldrb w0, [x20], #1
	cmp w0, #'c'			// \c: no more output, not even the newline
	b.eq exit
	mov w1, #16			// \xHH: one or two hexadecimal digits
	mov w2, #2
	cmp w0, #'x'
	b.eq hexadecimal
	mov w1, #8			// \0NNN: none to three octal digits
	mov w2, #3
	cmp w0, #'0'
	b.eq octal
	b.lo letter
	cmp w0, #'7'
	b.hi letter
	sub x20, x20, #1		// \NNN: its first digit is already taken, give it back
octal:
	bl digits
	b put_character

hexadecimal:
	mov x4, x20
	bl digits
	cmp x4, x20
	b.ne put_character
	mov w0, #'x'			// no digit, no escape
not_an_escape:
	mov w4, w0
	mov w0, #'\\'
	bl put_byte
	mov w0, w4
	b put_character

letter:
	mov x4, x20
	adr x20, escapes
	bl lookup
	mov x2, x20
	mov x20, x4
	cbz w1, not_an_escape		// the last row of the table: not found
	ldrb w0, [x2]
	b put_character

// digits: read up to w2 digits of base w1 at x20: w0 = their value, x20 = what follows them.
// Changes w2, w3.
digits:
	mov w0, #0
next_digit:
	ldrb w3, [x20]
	sub w3, w3, #'0'
	cmp w3, #10			// unsigned: what was below '0' is now large
	b.lo digit
	ldrb w3, [x20]
	orr w3, w3, #0x20		// lower case
	sub w3, w3, #'a'
	cmp w3, #6
	b.hs digits_end
	add w3, w3, #10
digit:
	cmp w3, w1			// 8 is no octal digit
	b.hs digits_end
	madd w0, w0, w1, w3
	add x20, x20, #1
	subs w2, w2, #1
	b.ne next_digit
digits_end:
	ret
