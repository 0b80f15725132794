# Functions for x86_64 that say each in another way where their caller's registers are (tests/tracer-unwind.t). Each says its CFA
# by rbx, which the one that it calls has changed. The frame pointer is of no use. What is said behind a call is not of the call.
	.macro plain name
	.globl \name
	.type \name, @function
\name:
	.endm
	.macro function name
	plain \name
	.cfi_startproc
	.endm
	.macro push_rbx
	push %rbx
	.cfi_def_cfa_offset 16
	.endm
	.macro go_on next
	mov %rsp, %rbx
	.cfi_def_cfa_register %rbx
	sub $40, %rsp
	call \next
	.cfi_def_cfa_offset 5000
	nop
	.cfi_endproc
	.endm
	.macro pass_on next
	sub $24, %rsp
	.cfi_def_cfa_offset 32
	call \next
	.cfi_def_cfa_offset 5000
	nop
	.cfi_endproc
	.endm

	function _start
	.cfi_undefined %rip
	push $nested # what the frame pointer would say
	push $0
	mov %rsp, %rbp
	call nested
	nop
	.cfi_endproc
	function nested
	push_rbx
	.cfi_offset %rbx, -16
	.cfi_remember_state
	.cfi_def_cfa_offset 1000
	nop
	.cfi_remember_state
	.cfi_def_cfa_offset 2000
	nop
	.cfi_restore_state
	nop
	.cfi_restore_state
	go_on offset_extended
	function offset_extended
	push_rbx
	.cfi_escape 0x05, 3, 2
	go_on offset_above
	function offset_above # offset_extended_sf, of a place in the caller's frame
	push_rbx
	mov %rbx, 32(%rsp)
	movq $0, (%rsp)
	.cfi_escape 0x11, 3, 0x7e
	go_on negative_offset
	function negative_offset
	push_rbx
	mov %rbx, 32(%rsp)
	movq $0, (%rsp)
	.cfi_escape 0x2f, 3, 2
	go_on in_register
	function in_register
	push_rbx
	mov %rbx, %r12
	movq $0, (%rsp)
	.cfi_register %rbx, %r12
	go_on at_expression
	function at_expression # the CFA - 16
	push_rbx
	.cfi_escape 0x10, 3, 2, 0x40, 0x1c
	go_on at_register
	function at_register # r15 - 16
	push_rbx
	lea 16(%rsp), %r15
	.cfi_escape 0x10, 3, 2, 0x7f, 0x70
	go_on dereferenced
	function dereferenced
	push_rbx
	.cfi_escape 0x16, 3, 3, 0x40, 0x1c, 0x06
	go_on value_above
	function value_above # val_offset_sf
	.cfi_escape 0x15, 3, 0x7b
	push_rbx
	movq $0, (%rsp)
	go_on plus_constant
	function plus_constant
	push_rbx
	movq $0, (%rsp)
	.cfi_escape 0x16, 3, 2, 0x23, 40
	go_on bytes
	function bytes # 136 - 96; two and four bytes; eight
	push_rbx
	movq $0, (%rsp)
	.cfi_escape 0x16, 3, 6, 0x08, 0x88, 0x22, 0x09, 0xa0, 0x22
	go_on words
	function words
	push_rbx
	movq $0, (%rsp)
	.cfi_escape 0x16, 3, 8, 0x0a, 0x28, 0x80, 0x22, 0x0b, 0, 0x80, 0x22
	go_on longs
	function longs
	push_rbx
	movq $0, (%rsp)
	.cfi_escape 0x16, 3, 12, 0x0c, 0x28, 0, 0, 0x80, 0x22, 0x0d, 0, 0, 0, 0x80, 0x22
	go_on quads
	function quads
	push_rbx
	movq $0, (%rsp)
	.cfi_escape 0x16, 3, 20, 0x0e, 0x28, 0, 0, 0, 0, 0, 0, 0x80, 0x22, 0x0f, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x22
	go_on logic
	function logic # 31 & 13 >= 13, << 5, + 8; -1 >= 0
	push_rbx
	.cfi_escape 0x16, 3, 15, 0x4f, 0x3d, 0x1a, 0x3d, 0x2a, 0x35, 0x24, 0x38, 0x22, 0x22, 0x09, 0xff, 0x30, 0x2a, 0x22
	push %rbx
	.cfi_def_cfa %rsp, 24
	lea -56(%rsp), %rbx
	.cfi_def_cfa %rbx, 80
	sub $40, %rsp
	call value_below
	nop
	.cfi_endproc
	function value_below # val_offset
	push_rbx
	movq $0, (%rsp)
	.cfi_val_offset %rbx, -16
	go_on unchanged
	function unchanged
	.cfi_offset %rbx, -800
	nop
	.cfi_same_value %rbx
	pass_on restored
	function restored
	.cfi_offset %rbx, -800
	nop
	.cfi_restore %rbx
	pass_on restored_extended
	function restored_extended
	.cfi_offset %rbx, -800
	nop
	.cfi_escape 0x06, 3
	pass_on handmade
	plain handmade # version 3, steps of 4 bytes, a long number of the return address, and a rule for rbx that is of no use
	push %rbx
	nop
	nop
	nop
	sub $24, %rsp
	call signed_factor
	nop
	.p2align 2
5:
	.section .eh_frame, "a", @progbits
1:	.long 3f - 2f
2:	.long 0
	.byte 3
	.asciz "zR"
	.uleb128 4
	.sleb128 -8
	.byte 0x90, 0 # 16
	.uleb128 1
	.byte 3 # udata4
	.byte 0x0c, 7, 8, 0x80 + 16, 1, 0x80 + 3, 100
	.p2align 3
3:	.long 4f - 2f
2:	.long 2b - 1b
	.long handmade, 5b - handmade
	.uleb128 0
	.byte 0x0e, 16, 0x80 + 3, 2, 0x42, 0x0e, 40, 0x02, 2, 0x0e, 99
	.p2align 3
4:	.text
	function signed_factor # def_cfa_sf: times -8
	push %rbx
	sub $24, %rsp
	.cfi_def_cfa %rbx, 800
	.cfi_offset %rbx, -16
	.cfi_escape 0x12, 7, 0x7b
	call signed_offset
	nop
	.cfi_endproc
	function signed_offset # def_cfa_offset_sf
	sub $32, %rsp
	.cfi_escape 0x13, 0x7b
	call expression
	nop
	.cfi_endproc
	function expression # of the CFA, and the size of arguments
	sub $32, %rsp
	.cfi_escape 0x0f, 3, 0x77, 0xa8, 0
	.cfi_escape 0x2e, 0x3f
	call forgotten
	nop
	.cfi_endproc
	function forgotten # another rule after an expression
	sub $32, %rsp
	.cfi_escape 0x0f, 2, 0x77, 0x10
	nop
	.cfi_def_cfa %rsp, 40
	call register_alone
	nop
	.cfi_endproc
	function register_alone # def_cfa_register keeps the offset
	.cfi_def_cfa_offset 40
	sub $32, %rsp
	mov %rsp, %r14
	.cfi_def_cfa_register %r14
	call far
	nop
	.cfi_endproc
	function far # advance_loc1, 2 and 4
	.cfi_def_cfa_offset 1000
	jmp 1f
	.space 200, 0x90
	.cfi_def_cfa_offset 48
1:	sub $40, %rsp
	call farther
	nop
	.space 200, 0x90
	.cfi_def_cfa_offset 2000
	.cfi_endproc
	function farther
	.cfi_def_cfa_offset 48
	sub $40, %rsp
	call farthest
	nop
	.space 0x4000 - 10, 0x90
	.cfi_def_cfa_offset 2000
	.cfi_endproc
	function farthest
	.cfi_def_cfa_offset 48
	sub $40, %rsp
	call of_address
	nop
	.space 0x20000 - 10, 0x90
	.cfi_def_cfa_offset 2000
	.cfi_endproc
	.p2align 4
	function of_address # as a PLT: 8 more when (rip & 15) >= 11
	sub $32, %rsp
	.cfi_escape 0x0f, 11, 0x77, 40, 0x80, 0, 0x3f, 0x1a, 0x3b, 0x2a, 0x33, 0x24, 0x22
	call with_personality
	nop
	.cfi_endproc
	function with_personality
	.cfi_personality 0x3, _start
	.cfi_lsda 0x3, 0x3f3f3f3f
	sub $40, %rsp
	.cfi_def_cfa_offset 48
	call with_quad
	nop
	.cfi_endproc
	function with_quad
	.cfi_personality 0x4, _start
	.cfi_lsda 0x4, _start
	sub $40, %rsp
	.cfi_def_cfa_offset 48
	call with_pointer
	nop
	.cfi_endproc
	function with_pointer # of a whole word
	.cfi_personality 0, _start
	.cfi_lsda 0, _start
	sub $40, %rsp
	.cfi_def_cfa_offset 48
	call calls
	nop
	.cfi_endproc
	function calls # what is said at the address behind the call is of the call, as long as it is made
	xor %edi, %edi
	sub $40, %rsp
	.cfi_def_cfa_offset 800
	mov $80, %eax
	syscall
	.cfi_def_cfa_offset 48
	nop
	.cfi_def_cfa_offset 900
	mov $80, %eax
	syscall
	.cfi_endproc
	function begins # the first address of the last function
	.cfi_def_cfa_offset 48
	mov $60, %eax
	syscall
	.cfi_endproc
