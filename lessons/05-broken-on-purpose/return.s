# return.s: is to end with STATUS, which the checker chooses. It does not get that far.
	.ifndef STATUS
	.equ STATUS, 7
	.endif

	.text
	.globl _start
_start:
	call work
	ret

work:
	mov $STATUS, %edi
	ret

	.section .note.GNU-stack, "", @progbits
