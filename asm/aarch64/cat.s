// cat: copies its files, or standard input ("-", or no operand), to standard output. No options.
// A file that fails gets a message, the others are still copied, and the status is 1 at the end.
//
// At _start the stack holds, from sp upwards: argc, the argv pointers, 0: argv[1] is at sp + 16.
// System call: number x8, arguments x0 x1 x2, `svc #0`, result x0 (-errno).
// Registers:
//	x21	walks argv
//	x22	the name of the current file
//	w23	its file descriptor
//	w24	the exit status

	.include "output.inc"

	.section .rodata
program:
	.asciz "cat: "
dash:
	.asciz "-"

	.text
	.globl _start
_start:
	add x21, sp, #16
	mov w24, #0
	adr x22, dash
	ldr x0, [x21]
	cbz x0, open_file		// no operand is as "-"

next_file:
	ldr x22, [x21], #8
	cbz x22, exit			// argv ends with a null pointer

open_file:
	mov w23, #0			// standard input, for "-"
	ldrh w0, [x22]			// '-' and its NUL, read as one little-endian half word
	cmp w0, #'-'
	b.eq copy
	mov x8, #SYS_openat
	mov x0, #AT_FDCWD		// a relative name starts in the working directory
	mov x1, x22
	mov x2, #O_RDONLY
	svc #0
	mov w23, w0
	tbnz w0, #31, open_failed	// the sign

copy:
	mov x8, #SYS_read
	mov w0, w23
	adr x1, buffer
	mov x2, #BUFFER_SIZE
	svc #0
	cmn x0, #EINTR
	b.eq copy
	cbz x0, close_file		// 0 bytes: the end of the file
	tbnz x0, #63, read_failed
	add x19, x1, x0			// a short read is no error: write what there is
	bl flush
	b copy

read_failed:
	bl file_failed
close_file:
	ldrh w0, [x22]
	cmp w0, #'-'			// standard input stays open: "-" may come twice
	b.eq next_file
	mov x8, #SYS_close
	mov w0, w23
	svc #0
	b next_file

open_failed:
	bl file_failed
	b next_file

// file_failed: the message for the error in x0 about the current file.
file_failed:
	mov w24, #1
	mov x20, x22
	b complain

exit:
	mov x8, #SYS_exit
	mov w0, w24
	svc #0
