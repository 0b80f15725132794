# args: prints all that the kernel hands to a new program: argc, argv, envp, the auxiliary vector.
# Not for changing any of it. Start it under `env -i`, sudo, qemu-user or gdb, and compare.
#
# At _start, from rsp upwards, in words of 8 bytes (the kernel's create_elf_tables writes them):
#	argc | argv[0] … argv[argc-1] | 0 | envp[0] … | 0 | type, value | type, value … | AT_NULL, 0
# System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
# Registers (output.inc tells about rdi and rsi, the cursors of output and input):
#	rbx	walks the words above
#	rbp	argv and envp: what their lines start with
#	r12	argv and envp: the index; auxiliary vector: how to print the value

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
	mov %rsp, %rbx
	lea buffer(%rip), %rdi

	lea argc_is(%rip), %rsi
	call put_string
	mov (%rbx), %rax
	call put_decimal
	call put_newline
	add $8, %rbx

	lea argv_name(%rip), %rbp
	call put_vector
	lea envp_name(%rip), %rbp
	call put_vector

next_entry:
	mov (%rbx), %rax
	test %rax, %rax			# AT_NULL
	jz exit
	lea auxv_names(%rip), %rsi
	call lookup
	movzbl (%rsi), %r12d
	inc %rsi
	call put_string
	cmp $'?', %r12d
	jne put_value
	mov (%rbx), %rax
	call put_decimal
put_value:
	lea value_is(%rip), %rsi
	call put_string
	cmp $'s', %r12d
	je value_string
	cmp $'d', %r12d
	je value_decimal
	lea hex_prefix(%rip), %rsi
	call put_string
	mov 8(%rbx), %rax
	mov $16, %ecx
	call put_number
	jmp entry_end
value_string:
	mov 8(%rbx), %rsi
	call put_string
	jmp entry_end
value_decimal:
	mov 8(%rbx), %rax
	call put_decimal
entry_end:
	call put_newline
	add $16, %rbx
	jmp next_entry

exit:
	call flush
	mov $SYS_exit, %eax
	xor %edi, %edi
	syscall

# put_vector: a line "NAME[INDEX]: STRING" for each pointer from rbx up to the null pointer.
# rbp = "NAME[". Leaves rbx behind the null pointer.
put_vector:
	xor %r12d, %r12d
next_string:
	mov (%rbx), %rax
	add $8, %rbx
	test %rax, %rax
	jz vector_end
	mov %rbp, %rsi
	call put_string
	mov %r12, %rax
	call put_decimal
	lea index_end(%rip), %rsi
	call put_string
	mov -8(%rbx), %rsi
	call put_string
	call put_newline
	inc %r12
	jmp next_string
vector_end:
	ret

put_newline:
	mov $'\n', %al
	jmp put_byte

put_decimal:
	mov $10, %ecx
# put_number: append rax in base ecx. The last digit is known first but comes last:
# so it waits on the stack while put_number calls itself for those before it.
put_number:
	xor %edx, %edx
	div %rcx			# rdx:rax / rcx: quotient rax, remainder rdx
	push %rdx
	test %rax, %rax
	jz last_digit
	call put_number
last_digit:
	pop %rdx
	lea digit_characters(%rip), %rax
	mov (%rax,%rdx), %al
	jmp put_byte
