/* sys/cdefs.h: macros that other systems' headers use. */
#ifndef CRT_SYS_CDEFS_H
#define CRT_SYS_CDEFS_H
#define __BEGIN_DECLS
#define __END_DECLS
#define __P(arguments) arguments
#define __CONCAT(a, b) a##b
#define __STRING(a)    #a
#define __THROW
#define __nonnull(list) __attribute__((nonnull list))
#define __wur
#endif
