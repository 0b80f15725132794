# A program for x86_64 whose line table is written by hand, with all that such tables have (tests/tracer-lines.t). At each row's
# first address, and 7 bytes before its last, a call returns: there are the functions rN and qN.
	.macro mark name
	.globl \name
	.type \name, @function
\name:
	.endm
	# From here to the row's end so many bytes: a call that returns 7 bytes before it, and one that returns there.
	.macro row number, size
	mark r\number
	.space \size - 14, 0x90
	mov $80, %eax
	syscall
	mark q\number
	mov $80, %eax
	syscall
	.endm
	.text
	.globl _start
	.type _start, @function
_start:	xor %edi, %edi
	mov $80, %eax
	syscall
begin:
	row 0, 40
	row 1, 24
	row 2, 176
	row 3, 260
	row 4, 40
	row 5, 40
	row 6, 40
	row 7, 40
	row 8, 40
	row 9, 40
again:
	row 10, 40
five:
	row 11, 40
	row 12, 40
	row 13, 40
six:
	row 14, 40
	row 15, 40
end:
	mark r16
	mov $60, %eax
	syscall

	.section .debug_abbrev
	.uleb128 1, 0x11 # a compile unit
	.byte 0
	.uleb128 0x10, 0x17, 0x11, 0x01, 0x12, 0x07, 0, 0 # its lines, its first address, its size
	.byte 0

	.macro unit from, to, lines
	.section .debug_info
	.long 2f - 1f
1:	.short 4
	.long 0
	.byte 8
	.uleb128 1
	.long \lines
	.quad \from, \to - \from
2:
	.endm
	unit begin, five, .Lold
	unit five, six, .Lnew
	unit six, end, .Lother

	.macro begin_lines version
	.long 9f - 8f
8:	.short \version
	.if \version >= 5
	.byte 8, 0
	.endif
	.long 7f - 6f
6:	.byte 2, 1, 1, -3, 11, 13 # steps of 2 bytes, lines from -3 on, 11 of them, opcodes from 13 on
	.byte 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1
	.endm
	.macro set_address where
	.byte 0, 9, 2
	.quad \where
	.endm
	.macro next # 40 bytes
	.byte 2
	.uleb128 20
	.endm
	.macro line by
	.byte 3
	.sleb128 \by
	.endm

	.section .debug_line
	# One that is too long to be read.
	.long 9f - 8f
8:	.short 4
	.space 0x110000
9:
.Lold:	begin_lines 4
	.asciz "sub", "/abs"
	.byte 0
	.asciz "one.c"
	.uleb128 0, 300, 0
	.asciz "two.c"
	.uleb128 1, 0, 300
	.asciz "/root/three.c"
	.uleb128 1, 0, 0
	.asciz "four.c"
	.uleb128 2, 0, 0
	.byte 0
7:	set_address begin
	line 9
	.byte 1 # a row
	next
	line -3
	.byte 1
	.byte 13 + 4 + 3 + 11 * 12 # 24 bytes and 4 lines
	.byte 8, 8, 8, 8, 4 # 44 bytes each; a file
	.uleb128 2
	line 1
	.byte 1
	.byte 9 # so many bytes
	.short 260
	line 100
	.byte 1
	.byte 5 # what does not matter: column, statement, block, prologue, epilogue, instruction set
	.uleb128 300
	.byte 6, 7, 10, 11, 12
	.uleb128 200
	.byte 0, 4, 0x80, 1, 1, 1, 0, 2, 4, 5 # something of a vendor's; a discriminator
	next
	.byte 13
	next
	.byte 4
	.uleb128 3
	.byte 1
	next
	.byte 4
	.uleb128 4
	.byte 1
	next
	line -109 # no line
	.byte 1
	next
	.byte 0, 1, 1 # the end: of r9 nothing is told
	set_address again
	.byte 1
	next
	.byte 0, 1, 1
9:
.Lnew:	begin_lines 5
	.uleb128 1, 1, 0x1f, 2 # folders: a name in .debug_line_str
	.long .Lwork, .Lsub
	.uleb128 5, 1, 0x0e, 2, 5, 3, 6, 4, 9, 5, 0x1e, 3 # files: a name in .debug_str, a folder of 2 bytes, time, size, checksum
	.macro file name, folder
	.long \name
	.short \folder
	.long 0
	.uleb128 2
	.byte 1, 1
	.space 16
	.endm
	file .Lfive, 0
	file .Lsix, 1
	file .Labsolute, 1
7:	set_address five
	.byte 4
	.uleb128 0
	.byte 1
	next
	.byte 4
	.uleb128 1
	line 4
	.byte 1
	next
	.byte 4
	.uleb128 2
	.byte 1
	next
	.byte 0, 1, 1
9:
.Lother: begin_lines 5
	.uleb128 1, 1, 8, 1 # names that stand there
	.asciz "/work"
	.uleb128 4, 1, 8, 2, 0x0b, 3, 7, 4, 0x0f, 2
	.asciz "seven.c"
	.byte 0
	.quad 0
	.uleb128 300
	.asciz "eight.c"
	.byte 0
	.quad 0
	.uleb128 1
7:	set_address six
	line 2
	.byte 1 # of file 1
	next
	.byte 4
	.uleb128 0
	.byte 1
	next
	.byte 0, 1, 1
9:
	.section .debug_line_str, "MS", @progbits, 1
.Lwork:	.asciz "/work"
.Lsub:	.asciz "under"
	.section .debug_str, "MS", @progbits, 1
	.asciz "first"
.Lfive:	.asciz "five.c"
.Lsix:	.asciz "six.c"
.Labsolute: .asciz "/where/ever.c"
