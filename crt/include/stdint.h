/* stdint.h: the compiler knows its integer types; this gives them their C names. */
#ifndef CRT_STDINT_H
#define CRT_STDINT_H

typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __UINT64_TYPE__ uint64_t;

typedef __INT_LEAST8_TYPE__ int_least8_t;
typedef __INT_LEAST16_TYPE__ int_least16_t;
typedef __INT_LEAST32_TYPE__ int_least32_t;
typedef __INT_LEAST64_TYPE__ int_least64_t;
typedef __UINT_LEAST8_TYPE__ uint_least8_t;
typedef __UINT_LEAST16_TYPE__ uint_least16_t;
typedef __UINT_LEAST32_TYPE__ uint_least32_t;
typedef __UINT_LEAST64_TYPE__ uint_least64_t;

/* As glibc and musl choose them: int_fast16_t and int_fast32_t are as wide as a register. */
typedef signed char int_fast8_t;
typedef __INTPTR_TYPE__ int_fast16_t;
typedef __INTPTR_TYPE__ int_fast32_t;
typedef __INT64_TYPE__ int_fast64_t;
typedef unsigned char uint_fast8_t;
typedef __UINTPTR_TYPE__ uint_fast16_t;
typedef __UINTPTR_TYPE__ uint_fast32_t;
typedef __UINT64_TYPE__ uint_fast64_t;

typedef __INTPTR_TYPE__ intptr_t;
typedef __UINTPTR_TYPE__ uintptr_t;
typedef __INTMAX_TYPE__ intmax_t;
typedef __UINTMAX_TYPE__ uintmax_t;

#define INT8_MAX   __INT8_MAX__
#define INT16_MAX  __INT16_MAX__
#define INT32_MAX  __INT32_MAX__
#define INT64_MAX  __INT64_MAX__
#define INT8_MIN   (-INT8_MAX - 1)
#define INT16_MIN  (-INT16_MAX - 1)
#define INT32_MIN  (-INT32_MAX - 1)
#define INT64_MIN  (-INT64_MAX - 1)
#define UINT8_MAX  __UINT8_MAX__
#define UINT16_MAX __UINT16_MAX__
#define UINT32_MAX __UINT32_MAX__
#define UINT64_MAX __UINT64_MAX__

#define INT_LEAST8_MAX   INT8_MAX
#define INT_LEAST16_MAX  INT16_MAX
#define INT_LEAST32_MAX  INT32_MAX
#define INT_LEAST64_MAX  INT64_MAX
#define INT_LEAST8_MIN   INT8_MIN
#define INT_LEAST16_MIN  INT16_MIN
#define INT_LEAST32_MIN  INT32_MIN
#define INT_LEAST64_MIN  INT64_MIN
#define UINT_LEAST8_MAX  UINT8_MAX
#define UINT_LEAST16_MAX UINT16_MAX
#define UINT_LEAST32_MAX UINT32_MAX
#define UINT_LEAST64_MAX UINT64_MAX

#define INT_FAST8_MAX   INT8_MAX
#define INT_FAST16_MAX  INTPTR_MAX
#define INT_FAST32_MAX  INTPTR_MAX
#define INT_FAST64_MAX  INT64_MAX
#define INT_FAST8_MIN   INT8_MIN
#define INT_FAST16_MIN  INTPTR_MIN
#define INT_FAST32_MIN  INTPTR_MIN
#define INT_FAST64_MIN  INT64_MIN
#define UINT_FAST8_MAX  UINT8_MAX
#define UINT_FAST16_MAX UINTPTR_MAX
#define UINT_FAST32_MAX UINTPTR_MAX
#define UINT_FAST64_MAX UINT64_MAX

#define INTPTR_MAX     __INTPTR_MAX__
#define INTPTR_MIN     (-INTPTR_MAX - 1)
#define UINTPTR_MAX    __UINTPTR_MAX__
#define INTMAX_MAX     __INTMAX_MAX__
#define INTMAX_MIN     (-INTMAX_MAX - 1)
#define UINTMAX_MAX    __UINTMAX_MAX__
#define PTRDIFF_MAX    __PTRDIFF_MAX__
#define PTRDIFF_MIN    (-PTRDIFF_MAX - 1)
#define SIZE_MAX       __SIZE_MAX__
#define SIG_ATOMIC_MAX __SIG_ATOMIC_MAX__
#define SIG_ATOMIC_MIN (-SIG_ATOMIC_MAX - 1)
#define WCHAR_MAX      __WCHAR_MAX__
#ifdef __WCHAR_MIN__
#define WCHAR_MIN __WCHAR_MIN__
#else
#define WCHAR_MIN (-WCHAR_MAX - 1)
#endif
#define WINT_MAX __WINT_MAX__
#define WINT_MIN 0U

/* C23's: bits of a type. */
#define INT8_WIDTH         8
#define UINT8_WIDTH        8
#define INT_LEAST8_WIDTH   8
#define UINT_LEAST8_WIDTH  8
#define INT_FAST8_WIDTH    8
#define UINT_FAST8_WIDTH   8
#define INT16_WIDTH        16
#define UINT16_WIDTH       16
#define INT_LEAST16_WIDTH  16
#define UINT_LEAST16_WIDTH 16
#define INT_FAST16_WIDTH   INTPTR_WIDTH
#define UINT_FAST16_WIDTH  INTPTR_WIDTH
#define INT32_WIDTH        32
#define UINT32_WIDTH       32
#define INT_LEAST32_WIDTH  32
#define UINT_LEAST32_WIDTH 32
#define INT_FAST32_WIDTH   INTPTR_WIDTH
#define UINT_FAST32_WIDTH  INTPTR_WIDTH
#define INT64_WIDTH        64
#define UINT64_WIDTH       64
#define INT_LEAST64_WIDTH  64
#define UINT_LEAST64_WIDTH 64
#define INT_FAST64_WIDTH   64
#define UINT_FAST64_WIDTH  64
#define INTPTR_WIDTH       (8 * __SIZEOF_POINTER__)
#define UINTPTR_WIDTH      INTPTR_WIDTH
#define INTMAX_WIDTH       64
#define UINTMAX_WIDTH      64
#define PTRDIFF_WIDTH      INTPTR_WIDTH
#define SIZE_WIDTH         INTPTR_WIDTH
#define SIG_ATOMIC_WIDTH   32
#define WCHAR_WIDTH        32
#define WINT_WIDTH         32

#define INT8_C(c)   c
#define INT16_C(c)  c
#define INT32_C(c)  c
#define UINT8_C(c)  c
#define UINT16_C(c) c
#define UINT32_C(c) c##U
#if __INT64_WIDTH__ == __LONG_WIDTH__ || __SIZEOF_LONG__ == 8
#define INT64_C(c)  c##L
#define UINT64_C(c) c##UL
#else
#define INT64_C(c)  c##LL
#define UINT64_C(c) c##ULL
#endif
#define INTMAX_C(c)  INT64_C(c)
#define UINTMAX_C(c) UINT64_C(c)

#endif
