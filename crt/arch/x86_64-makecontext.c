/* x86_64: makecontext(3): a context that calls a function. The calling convention is in
 * x86_64-ucontext.S. */
#include <stdarg.h>
#include <stdint.h>
#include <ucontext.h>
#include "../context.h"

/* The arguments have the width of a register, so pointers may be passed, too. */
void makecontext(ucontext_t *context, void (*function)(void), int count, ...)
{
	static const unsigned char registers[] = {REG_RDI, REG_RSI, REG_RDX,
						  REG_RCX, REG_R8,  REG_R9};
	greg_t *const r = context->uc_mcontext.gregs;
	uintptr_t end = (uintptr_t)context->uc_stack.ss_sp + context->uc_stack.ss_size;
	uint64_t *stack = (uint64_t *)((end - (count > 6 ? count - 6 : 0) * 8) & -16UL) - 1;
	va_list arguments;

	*stack = (uintptr_t)__context_end;
	va_start(arguments, count);
	for (int i = 0; i < count; i++)
		if (i < 6)
			r[registers[i]] = va_arg(arguments, greg_t);
		else
			stack[i - 5] = va_arg(arguments, uint64_t);
	va_end(arguments);
	r[REG_RSP] = (uintptr_t)stack;
	r[REG_RIP] = (uintptr_t)function;
	r[REG_RBX] = (uintptr_t)context->uc_link;
	r[REG_RBP] = 0; /* the outermost frame */
}
