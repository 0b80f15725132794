# cat: copies its files, or standard input ("-", or no operand), to standard output. No options.
# A file that fails gets a message, the others are still copied, and the status is 1 at the end.
#
# At _start the stack holds, from esp upwards: argc, the argv pointers, 0. So pop walks argv.
# System call: number eax, arguments ebx ecx edx, `int $0x80`, result eax (-errno).
# i386 is short of registers: the file descriptor stays in ebx, where every call here wants it,
# and the exit status is in memory.
# Registers:
#	ebx	the current file descriptor
#	ebp	the name of the current file

	.include "output.inc"

	.section .rodata
program:
	.asciz "cat: "
dash:
	.asciz "-"

	.bss
	.balign 4
status:
	.skip 4

	.text
	.globl _start
_start:
	pop %eax			# argc
	pop %eax			# argv[0]
	mov $dash, %ebp
	cmpl $0, (%esp)			# no operand is as "-"
	je open_file

next_file:
	pop %ebp
	test %ebp, %ebp			# argv ends with a null pointer
	jz exit

open_file:
	xor %ebx, %ebx			# standard input, for "-"
	cmpw $'-', (%ebp)		# '-' and its NUL, read as one little-endian word
	je copy
	mov $SYS_openat, %eax
	mov $AT_FDCWD, %ebx		# a relative name starts in the working directory
	mov %ebp, %ecx
	mov $O_RDONLY | O_LARGEFILE, %edx	# 32 bits: without it, 2 GiB are EOVERFLOW
	int $0x80
	mov %eax, %ebx
	test %eax, %eax
	js open_failed

copy:
	mov $SYS_read, %eax
	mov $buffer, %ecx
	mov $BUFFER_SIZE, %edx
	int $0x80
	cmp $-EINTR, %eax
	je copy
	test %eax, %eax
	jz close_file			# 0 bytes: the end of the file
	js read_failed
	lea (%ecx,%eax), %edi		# a short read is no error: write what there is
	call flush
	jmp copy

read_failed:
	call file_failed
close_file:
	cmpw $'-', (%ebp)		# standard input stays open: "-" may come twice
	je next_file
	mov $SYS_close, %eax
	int $0x80
	jmp next_file

open_failed:
	call file_failed
	jmp next_file

# file_failed: the message for the error in eax about the current file.
file_failed:
	movl $1, status
	mov %ebp, %esi
	jmp complain

exit:
	mov $SYS_exit, %eax
	mov status, %ebx
	int $0x80
