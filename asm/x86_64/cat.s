# cat: copies its files, or standard input ("-", or no operand), to standard output. No options.
# A file that fails gets a message, the others are still copied, and the status is 1 at the end.
#
# At _start the stack holds, from rsp upwards: argc, the argv pointers, 0. So pop walks argv.
# System call: number rax, arguments rdi rsi rdx, `syscall`, result rax (-errno), rcx and r11 lost.
# Registers:
#	r12	the name of the current file
#	r13	its file descriptor
#	ebp	the exit status

	.include "output.inc"

	.section .rodata
program:
	.asciz "cat: "
dash:
	.asciz "-"

	.text
	.globl _start
_start:
	pop %rax			# argc
	pop %rax			# argv[0]
	xor %ebp, %ebp
	lea dash(%rip), %r12
	cmpq $0, (%rsp)			# no operand is as "-"
	je open_file

next_file:
	pop %r12
	test %r12, %r12			# argv ends with a null pointer
	jz exit

open_file:
	xor %r13d, %r13d		# standard input, for "-"
	cmpw $'-', (%r12)		# '-' and its NUL, read as one little-endian word
	je copy
	mov $SYS_openat, %eax
	mov $AT_FDCWD, %edi		# a relative name starts in the working directory
	mov %r12, %rsi
	mov $O_RDONLY, %edx
	syscall
	mov %eax, %r13d
	test %eax, %eax
	js open_failed

copy:
	mov $SYS_read, %eax
	mov %r13d, %edi
	lea buffer(%rip), %rsi
	mov $BUFFER_SIZE, %edx
	syscall
	cmp $-EINTR, %rax
	je copy
	test %rax, %rax
	jz close_file			# 0 bytes: the end of the file
	js read_failed
	lea (%rsi,%rax), %rdi		# a short read is no error: write what there is
	call flush
	jmp copy

read_failed:
	call file_failed
close_file:
	cmpw $'-', (%r12)		# standard input stays open: "-" may come twice
	je next_file
	mov $SYS_close, %eax
	mov %r13d, %edi
	syscall
	jmp next_file

open_failed:
	call file_failed
	jmp next_file

# file_failed: the message for the error in rax about the current file.
file_failed:
	mov $1, %ebp
	mov %r12, %rsi
	jmp complain

exit:
	mov $SYS_exit, %eax
	mov %ebp, %edi
	syscall
