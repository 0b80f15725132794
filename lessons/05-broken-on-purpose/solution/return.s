# return.s: is to end with STATUS, which the checker chooses.
	.ifndef STATUS
	.equ STATUS, 7
	.endif

	.text
	.globl _start
_start:
	call work
	mov $60, %eax		# exit: nobody called _start, so there is nobody to return to
	syscall

work:
	mov $STATUS, %edi
	ret

	.section .note.GNU-stack, "", @progbits
