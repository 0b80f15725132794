/* aarch64: makecontext(3): a context that calls a function. The calling convention is in
 * aarch64-ucontext.S. */
#include <stdarg.h>
#include <stdint.h>
#include <ucontext.h>
#include "../context.h"

/* The arguments have the width of a register, so pointers may be passed, too. */
void makecontext(ucontext_t *context, void (*function)(void), int count, ...)
{
	mcontext_t *const r = &context->uc_mcontext;
	uintptr_t end = (uintptr_t)context->uc_stack.ss_sp + context->uc_stack.ss_size;
	uint64_t *stack = (uint64_t *)((end - (count > 8 ? count - 8 : 0) * 8) & -16UL);
	va_list arguments;

	va_start(arguments, count);
	for (int i = 0; i < count; i++)
		*(i < 8 ? (uint64_t *)&r->regs[i] : &stack[i - 8]) = va_arg(arguments, uint64_t);
	va_end(arguments);
	r->sp = (uintptr_t)stack;
	r->pc = (uintptr_t)function;
	r->regs[19] = (uintptr_t)context->uc_link;
	r->regs[29] = 0; /* the outermost frame */
	r->regs[30] = (uintptr_t)__context_end;
}
