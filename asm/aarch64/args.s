// args: prints all that the kernel hands to a new program: argc, argv, envp, the auxiliary vector.
// Not for changing any of it. Start it under `env -i`, sudo, qemu-user or gdb, and compare.
//
// At _start, from sp upwards, in words of 8 bytes (the kernel's create_elf_tables writes them):
//	argc | argv[0] … argv[argc-1] | 0 | envp[0] … | 0 | type, value | type, value … | AT_NULL, 0
// System call: number x8, arguments x0 x1 x2, `svc #0`, result x0 (-errno).
// Registers (output.inc tells about x19 and x20, the cursors of output and input):
//	x21	walks the words above
//	x22	argv and envp: what their lines start with
//	x23	argv and envp: the index; auxiliary vector: how to print the value

	.include "output.inc"

	.section .rodata
program:
	.asciz "args: "
argc_is:
	.asciz "argc: "
argv_name:
	.asciz "argv["
envp_name:
	.asciz "envp["
index_end:
	.asciz "]: "
value_is:
	.asciz ": "
hex_prefix:
	.asciz "0x"
digit_characters:
	.ascii "0123456789abcdef"
auxv_names:				// rows: type, then in a string: d, s or x, and the name
	.include "auxv.inc"
	.byte 0; .asciz "?AT_"		// newer than the headers: AT_ and its number

	.text
	.globl _start
_start:
	mov x21, sp
	adr x19, buffer

	adr x20, argc_is
	bl put_string
	ldr x0, [x21], #8
	bl put_decimal
	bl put_newline

	adr x22, argv_name
	bl put_vector
	adr x22, envp_name
	bl put_vector

next_entry:
	ldr x0, [x21]
	cbz x0, exit			// AT_NULL
	adr x20, auxv_names
	bl lookup
	ldrb w23, [x20], #1
	bl put_string
	cmp w23, #'?'
	b.ne put_value
	ldr x0, [x21]
	bl put_decimal
put_value:
	adr x20, value_is
	bl put_string
	cmp w23, #'s'
	b.eq value_string
	cmp w23, #'d'
	b.eq value_decimal
	adr x20, hex_prefix
	bl put_string
	ldr x0, [x21, #8]
	mov x1, #16
	bl put_number
	b entry_end
value_string:
	ldr x20, [x21, #8]
	bl put_string
	b entry_end
value_decimal:
	ldr x0, [x21, #8]
	bl put_decimal
entry_end:
	bl put_newline
	add x21, x21, #16
	b next_entry

exit:
	bl flush
	mov x8, #SYS_exit
	mov x0, #0
	svc #0

// put_vector: a line "NAME[INDEX]: STRING" for each pointer from x21 up to the null pointer.
// x22 = "NAME[". Leaves x21 behind the null pointer.
put_vector:
	str x30, [sp, #-16]!
	mov x23, #0
next_string:
	ldr x24, [x21], #8
	cbz x24, vector_end
	mov x20, x22
	bl put_string
	mov x0, x23
	bl put_decimal
	adr x20, index_end
	bl put_string
	mov x20, x24
	bl put_string
	bl put_newline
	add x23, x23, #1
	b next_string
vector_end:
	ldr x30, [sp], #16
	ret

put_newline:
	mov w0, #'\n'
	b put_byte

put_decimal:
	mov x1, #10
// put_number: append x0 in base x1. The last digit is known first but comes last:
// so it waits on the stack while put_number calls itself for those before it.
put_number:
	udiv x2, x0, x1			// the quotient
	msub x3, x2, x1, x0		// the remainder: there is no instruction that gives both
	stp x3, x30, [sp, #-16]!
	mov x0, x2
	cbz x0, last_digit
	bl put_number
last_digit:
	ldp x3, x30, [sp], #16
	adr x1, digit_characters
	ldrb w0, [x1, x3]
	b put_byte
