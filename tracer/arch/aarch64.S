/*
 * aarch64: what source/hook.c writes over three functions of a qemu-user, so that each stops in a system call of no
 * meaning, whose number and arguments are the guest's. Not called here.
 *
 * The C calling convention: arguments in x0 … x7 and on the stack; the caller expects none of them back, nor x8 … x18.
 * The system call: number w8, arguments x0 … x5; it destroys nothing but x0.
 */
#include "../source/hook_numbers.h"

	.text
	.balign 8
	.globl hook_call, hook_return, hook_signal, hook_end
hook_call:				/* (cpu, number, a1 … a6, …) */
	str x0, [sp, #-16]!		/* the cpu, found at the stack pointer */
	add w8, w1, #HOOK_CALL
	mov x0, x2
	mov x1, x3
	mov x2, x4
	mov x3, x5
	mov x4, x6
	mov x5, x7
	svc #0
	add sp, sp, #16
	ret
	.balign 8
hook_return:				/* (cpu, number, result) */
	str x0, [sp, #-16]!
	mov w8, #HOOK_RETURN
	svc #0
	add sp, sp, #16
	ret
	.balign 8
hook_signal:				/* (cpu, signal) returns signal */
	mov w8, #HOOK_SIGNAL
	svc #0
	mov w0, w1
	ret
	.balign 8
hook_end:

	.section .note.GNU-stack, "", %progbits
