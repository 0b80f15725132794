/* ucontext.h: the registers in a signal handler; the layout is the kernel's. Stacks of a program's
 * own: getcontext(3), makecontext(3). */
#ifndef CRT_UCONTEXT_H
#define CRT_UCONTEXT_H

#include <signal.h>

int getcontext(ucontext_t *context) __attribute__((returns_twice));
int setcontext(const ucontext_t *context);
int swapcontext(ucontext_t *restrict old, const ucontext_t *restrict context);
void makecontext(ucontext_t *context, void (*function)(void), int count, ...);

#endif
