/* stddef.h: the compiler's own, and what C23 added to it. */
#include_next <stddef.h>

/* The compiler's may be read in parts, so this, too, more than once. */
#if !defined(CRT_STDDEF_H) && defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L
#define CRT_STDDEF_H
#ifndef unreachable
#define unreachable() __builtin_unreachable()
#endif
#endif
