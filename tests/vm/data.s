// Prints hello, for aarch64, after a write to its data: what a page that code and data share would not let it do.
	.globl _start
_start:	mov	x0, #1
	adrp	x1, text
	add	x1, x1, :lo12:text
	mov	w2, #'h'
	strb	w2, [x1]
	mov	x2, #6
	mov	x8, #64			// __NR_write
	svc	#0
	mov	x0, #0
	mov	x8, #93			// __NR_exit
	svc	#0

	.data
text:	.ascii	"Hello\n"
