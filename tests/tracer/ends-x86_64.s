# Functions for x86_64 at which a stack trace ends (tests/tracer-unwind.t).
	.macro function name
	.globl \name
	.type \name, @function
\name:
	.endm
	.macro chdir
	mov $80, %eax
	syscall
	.endm
	function _start
	xor %edi, %edi
	mov $in_g, %r12
	mov $in_h, %r13
	jmp leaf
	function leaf
	.cfi_startproc
	.cfi_def_cfa_offset 0
	.cfi_register %rip, %r12
	chdir
	jmp same
	.cfi_endproc
	function g
	.cfi_startproc
	.cfi_def_cfa_offset 0
	.cfi_register %rip, %r13
	nop
in_g:	nop
	.cfi_endproc
	function h
	.cfi_startproc
	.cfi_undefined %rip
	nop
in_h:	nop
	.cfi_endproc
	function same
	.cfi_startproc
	.cfi_def_cfa_offset 0
	.cfi_same_value %rip
	chdir
	jmp last
	.cfi_endproc
	function k
	.cfi_startproc
	.cfi_escape 0x2d # of aarch64 the sign of the return address
	.cfi_def_cfa_offset 16
	nop
in_k:	nop
	.cfi_endproc
	function last
	.cfi_startproc
	.cfi_def_cfa_offset 8
	push $in_h
	push $0
	push $in_k
	push $0
	mov %rsp, %rbp
	chdir
	.cfi_endproc
	function behind
	mov $60, %eax
	syscall
