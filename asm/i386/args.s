# args: prints all that the kernel hands to a new program: argc, argv, envp, the auxiliary vector.
# Not for changing any of it. Start it under `env -i`, sudo, qemu-user or gdb, and compare.
#
# At _start, from esp upwards, in words of 4 bytes (the kernel's create_elf_tables writes them):
#	argc | argv[0] … argv[argc-1] | 0 | envp[0] … | 0 | type, value | type, value … | AT_NULL, 0
# System call: number eax, arguments ebx ecx edx, `int $0x80`, result eax (-errno).
# Registers (output.inc tells about edi and esi, the cursors of output and input):
#	ebx	walks the words above
#	ebp	argv and envp: the index; auxiliary vector: how to print the value

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
auxv_names:				# rows: type, then in a string: d, s or x, and the name
	.include "auxv.inc"
	.byte 0; .asciz "?AT_"		# newer than the headers: AT_ and its number

	.text
	.globl _start
_start:
	mov %esp, %ebx
	mov $buffer, %edi

	mov $argc_is, %esi
	call put_string
	mov (%ebx), %eax
	call put_decimal
	call put_newline
	add $4, %ebx

	push $argv_name
	call put_vector
	pop %eax
	push $envp_name
	call put_vector
	pop %eax

next_entry:
	mov (%ebx), %eax
	test %eax, %eax			# AT_NULL
	jz exit
	mov $auxv_names, %esi
	call lookup
	movzbl (%esi), %ebp
	inc %esi
	call put_string
	cmp $'?', %ebp
	jne put_value
	mov (%ebx), %eax
	call put_decimal
put_value:
	mov $value_is, %esi
	call put_string
	cmp $'s', %ebp
	je value_string
	cmp $'d', %ebp
	je value_decimal
	mov $hex_prefix, %esi
	call put_string
	mov 4(%ebx), %eax
	mov $16, %ecx
	call put_number
	jmp entry_end
value_string:
	mov 4(%ebx), %esi
	call put_string
	jmp entry_end
value_decimal:
	mov 4(%ebx), %eax
	call put_decimal
entry_end:
	call put_newline
	add $8, %ebx
	jmp next_entry

exit:
	call flush
	mov $SYS_exit, %eax
	xor %ebx, %ebx
	int $0x80

# put_vector: a line "NAME[INDEX]: STRING" for each pointer from ebx up to the null pointer.
# "NAME[" is on the stack, where C on i386 has its arguments. Leaves ebx behind the null pointer.
put_vector:
	xor %ebp, %ebp
next_string:
	mov (%ebx), %eax
	add $4, %ebx
	test %eax, %eax
	jz vector_end
	mov 4(%esp), %esi
	call put_string
	mov %ebp, %eax
	call put_decimal
	mov $index_end, %esi
	call put_string
	mov -4(%ebx), %esi
	call put_string
	call put_newline
	inc %ebp
	jmp next_string
vector_end:
	ret

put_newline:
	mov $'\n', %al
	jmp put_byte

put_decimal:
	mov $10, %ecx
# put_number: append eax in base ecx. The last digit is known first but comes last:
# so it waits on the stack while put_number calls itself for those before it.
put_number:
	xor %edx, %edx
	div %ecx			# edx:eax / ecx: quotient eax, remainder edx
	push %edx
	test %eax, %eax
	jz last_digit
	call put_number
last_digit:
	pop %edx
	mov digit_characters(%edx), %al
	jmp put_byte
