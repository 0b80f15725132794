/* i386: makecontext(3): a context that calls a function. The calling convention is in
 * i386-ucontext.S. */
#include <stdarg.h>
#include <stdint.h>
#include <ucontext.h>
#include "../context.h"

void makecontext(ucontext_t *context, void (*function)(void), int count, ...)
{
	greg_t *const r = context->uc_mcontext.gregs;
	uintptr_t end = (uintptr_t)context->uc_stack.ss_sp + context->uc_stack.ss_size;
	uint32_t *stack = (uint32_t *)((end - count * 4) & -16UL) - 1;
	va_list arguments;

	*stack = (uintptr_t)__context_end;
	va_start(arguments, count);
	for (int i = 0; i < count; i++)
		stack[i + 1] = va_arg(arguments, uint32_t);
	va_end(arguments);
	r[REG_ESP] = (uintptr_t)stack;
	r[REG_EIP] = (uintptr_t)function;
	r[REG_EBX] = (uintptr_t)context->uc_link;
	r[REG_EBP] = 0; /* the outermost frame */
}
