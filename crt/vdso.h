/* vdso.h: the kernel's clock without a system call. vdso(7). */
#ifndef CRT_VDSO_H
#define CRT_VDSO_H

struct timespec;

/* As clock_gettime(2), by the vDSO where there is one. Returns 0 or -errno. */
long __vdso_clock_gettime(int clock, struct timespec *now);

#endif
