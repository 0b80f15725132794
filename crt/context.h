/* context.h: how a context of makecontext ends, inside crt only. */
#ifndef CRT_CONTEXT_H
#define CRT_CONTEXT_H

#include <ucontext.h>

/* Where its function returns to, in arch/ARCH-ucontext.S: not a function to be called. */
void __context_end(void);

/* What that calls: goes on with the context link, or, when there is none, ends the program. */
void __after_context(const ucontext_t *link) __attribute__((noreturn));

#endif
