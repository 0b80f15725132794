/* setjmp.h: leaving several functions at once. setjmp(3). */
#ifndef CRT_SETJMP_H
#define CRT_SETJMP_H

/* The registers that a function must keep (arch/ARCH-routines.S), then the signal mask. */
typedef struct {
	unsigned long __registers[22];
	int __has_mask;
	unsigned long __mask[8 / sizeof(long)];
} jmp_buf[1];
typedef jmp_buf sigjmp_buf;

int setjmp(jmp_buf state) __attribute__((returns_twice));
int _setjmp(jmp_buf state) __attribute__((returns_twice));
void longjmp(jmp_buf state, int value) __attribute__((noreturn));
void _longjmp(jmp_buf state, int value) __attribute__((noreturn));
/* Stores the mask, if asked, and returns state. */
void *__save_mask(sigjmp_buf state, int save);
/* A macro: setjmp must be called in the frame that longjmp returns to. */
#define sigsetjmp(state, save) setjmp(*(jmp_buf *)__save_mask(state, save))
void siglongjmp(sigjmp_buf state, int value) __attribute__((noreturn));

#endif
