# stack.s: a _start for a program in C: calls main(argc, argv) and ends with what main returns.
# The C compiler relies on the ABI: just before a call instruction, rsp is a multiple of 16. The kernel starts a program so.
	.text
	.globl _start
_start:
	mov (%rsp), %edi	# argc
	lea 8(%rsp), %rsi	# argv
	xor %ebp, %ebp		# no frame above this one: a debugger stops here
	call main
	mov %eax, %edi
	mov $60, %eax		# exit
	syscall

	.section .note.GNU-stack, "", @progbits
