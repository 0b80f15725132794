/*
 * call.h: how a standard name is made from a system call, inside crt only.
 *
 * CALL(__NR_name, arguments...) makes the call and answers as section 2 of the manual promises:
 * -1 and errno on failure. RAW(...) answers as the kernel does. Up to six arguments, counted here,
 * so that a 64-bit one may be written SPLIT64(x): two arguments on a 32-bit architecture.
 */
#ifndef CRT_CALL_H
#define CRT_CALL_H

#include <sys.h>
#include <errno.h>

/* Sets errno when result is in the error range. Returns result, or -1. */
long __result(long result);

#define CALL(...) __result(RAW(__VA_ARGS__))
#define RAW(...)  RAW_COUNTED(__VA_ARGS__, RAW6, RAW5, RAW4, RAW3, RAW2, RAW1, RAW0, )(__VA_ARGS__)

#define RAW_COUNTED(n, a, b, c, d, e, f, raw, ...) raw
#define RAW0(n)                                    syscall0(n)
#define RAW1(n, a)                                 syscall1(n, (long)(a))
#define RAW2(n, a, b)                              syscall2(n, (long)(a), (long)(b))
#define RAW3(n, a, b, c)                           syscall3(n, (long)(a), (long)(b), (long)(c))
#define RAW4(n, a, b, c, d)                        syscall4(n, (long)(a), (long)(b), (long)(c), (long)(d))
#define RAW5(n, a, b, c, d, e)                     syscall5(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))
#define RAW6(n, a, b, c, d, e, f)                                                                  \
	syscall6(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

/* The same in a function that may be a cancellation point: pthreads(7). It must hold no lock. */
#define POINT(...) __result(RAW_POINT(__VA_ARGS__))
#define RAW_POINT(...)                                                                             \
	RAW_COUNTED(__VA_ARGS__, POINT6, POINT5, POINT4, POINT3, POINT2, POINT1, , )(__VA_ARGS__)

#define POINT1(n, a)             POINT3(n, a, 0, 0)
#define POINT2(n, a, b)          POINT3(n, a, b, 0)
#define POINT3(n, a, b, c)       point3(n, (long)(a), (long)(b), (long)(c))
#define POINT4(n, a, b, c, d)    POINT6(n, a, b, c, d, 0, 0)
#define POINT5(n, a, b, c, d, e) POINT6(n, a, b, c, d, e, 0)
#define POINT6(n, a, b, c, d, e, f)                                                                \
	point6(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))

/* A function that a program may or may not link in: its address is NULL when it does not. */
#define OPTIONAL __attribute__((weak))

#endif
