/*
 * x86_64: what source/hook.c writes over three functions of a qemu-user, so that each stops in a system call of no
 * meaning, whose number and arguments are the guest's. Not called here.
 *
 * The C calling convention: arguments in rdi rsi rdx rcx r8 r9 and on the stack; the caller expects none of them back,
 * nor rax, r10, r11. The system call: number eax, arguments rdi rsi rdx r10 r8 r9; it destroys rcx and r11.
 */
#include "../source/hook_numbers.h"

	.text
	.balign 8
	.globl hook_call, hook_return, hook_signal, hook_end
hook_call:				/* (cpu, number, a1 … a6, …) */
	push %rdi			/* the cpu, found at the stack pointer */
	lea HOOK_CALL(%rsi), %eax
	mov %rdx, %rdi
	mov %rcx, %rsi
	mov %r8, %rdx
	mov %r9, %r10
	mov 16(%rsp), %r8
	mov 24(%rsp), %r9
	syscall
	pop %rdi
	ret
	.balign 8
hook_return:				/* (cpu, number, result) */
	push %rdi
	mov $HOOK_RETURN, %eax
	syscall
	pop %rdi
	ret
	.balign 8
hook_signal:				/* (cpu, signal) returns signal */
	mov $HOOK_SIGNAL, %eax
	syscall
	mov %esi, %eax
	ret
	.balign 8
hook_end:

	.section .note.GNU-stack, "", %progbits
