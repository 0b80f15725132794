/* alloca.h: memory on the caller's stack. alloca(3). */
#ifndef CRT_ALLOCA_H
#define CRT_ALLOCA_H
#define alloca(size) __builtin_alloca(size)
#endif
