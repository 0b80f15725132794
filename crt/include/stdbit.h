/* stdbit.h: C23's questions about the bits of unsigned numbers. Each function is inline and has a
 * name for each type (_uc _us _ui _ul _ull) and a macro that takes any. */
#ifndef CRT_STDBIT_H
#define CRT_STDBIT_H

#include <stdint.h>
#include <stddef.h>

#define __STDC_VERSION_STDBIT_H__ 202311L
#define __STDC_ENDIAN_LITTLE__    __ORDER_LITTLE_ENDIAN__
#define __STDC_ENDIAN_BIG__       __ORDER_BIG_ENDIAN__
#define __STDC_ENDIAN_NATIVE__    __BYTE_ORDER__

#ifdef __cplusplus
#define CRT_BIT_BOOL bool
#else
#define CRT_BIT_BOOL _Bool
#endif

/* The questions for one type: its suffix, itself, its bits. */
#define CRT_BITS(s, type, width)                                                                   \
	static inline unsigned stdc_leading_zeros_##s(type value)                                  \
	{                                                                                          \
		return value ? (unsigned)__builtin_clzll(value) - (64 - (width)) : (width);        \
	}                                                                                          \
	static inline unsigned stdc_leading_ones_##s(type value)                                   \
	{                                                                                          \
		return stdc_leading_zeros_##s((type)~value);                                       \
	}                                                                                          \
	static inline unsigned stdc_trailing_zeros_##s(type value)                                 \
	{                                                                                          \
		return value ? (unsigned)__builtin_ctzll(value) : (width);                         \
	}                                                                                          \
	static inline unsigned stdc_trailing_ones_##s(type value)                                  \
	{                                                                                          \
		return stdc_trailing_zeros_##s((type)~value);                                      \
	}                                                                                          \
	static inline unsigned stdc_first_leading_zero_##s(type value)                             \
	{                                                                                          \
		return value == (type)-1 ? 0 : stdc_leading_ones_##s(value) + 1;                   \
	}                                                                                          \
	static inline unsigned stdc_first_leading_one_##s(type value)                              \
	{                                                                                          \
		return value ? stdc_leading_zeros_##s(value) + 1 : 0;                              \
	}                                                                                          \
	static inline unsigned stdc_first_trailing_zero_##s(type value)                            \
	{                                                                                          \
		return value == (type)-1 ? 0 : stdc_trailing_ones_##s(value) + 1;                  \
	}                                                                                          \
	static inline unsigned stdc_first_trailing_one_##s(type value)                             \
	{                                                                                          \
		return value ? stdc_trailing_zeros_##s(value) + 1 : 0;                             \
	}                                                                                          \
	static inline unsigned stdc_count_ones_##s(type value)                                     \
	{                                                                                          \
		unsigned ones = 0;                                                                 \
		for (; value; value &= (type)(value - 1))                                          \
			ones++;                                                                    \
		return ones;                                                                       \
	}                                                                                          \
	static inline unsigned stdc_count_zeros_##s(type value)                                    \
	{                                                                                          \
		return (width)-stdc_count_ones_##s(value);                                         \
	}                                                                                          \
	static inline CRT_BIT_BOOL stdc_has_single_bit_##s(type value)                             \
	{                                                                                          \
		return value && !(value & (type)(value - 1));                                      \
	}                                                                                          \
	static inline unsigned stdc_bit_width_##s(type value)                                      \
	{                                                                                          \
		return (width)-stdc_leading_zeros_##s(value);                                      \
	}                                                                                          \
	static inline type stdc_bit_floor_##s(type value)                                          \
	{                                                                                          \
		return value ? (type)((type)1 << (stdc_bit_width_##s(value) - 1)) : 0;             \
	}                                                                                          \
	static inline type stdc_bit_ceil_##s(type value) /* 0: it does not fit */                  \
	{                                                                                          \
		unsigned bits = value > 1 ? stdc_bit_width_##s((type)(value - 1)) : 0;             \
		return bits < (width) ? (type)((type)1 << bits) : 0;                               \
	}

CRT_BITS(uc, unsigned char, 8)
CRT_BITS(us, unsigned short, 16)
CRT_BITS(ui, unsigned, 32)
CRT_BITS(ul, unsigned long, (unsigned)(8 * __SIZEOF_LONG__))
CRT_BITS(ull, unsigned long long, 64)

#ifndef __cplusplus
#define CRT_BIT_ANY(name, value)                                                                   \
	_Generic((value), unsigned char                                                            \
		 : name##_uc, unsigned short                                                       \
		 : name##_us, unsigned                                                             \
		 : name##_ui, unsigned long                                                        \
		 : name##_ul, unsigned long long                                                   \
		 : name##_ull)(value)
#define stdc_leading_zeros(value)       CRT_BIT_ANY(stdc_leading_zeros, value)
#define stdc_leading_ones(value)        CRT_BIT_ANY(stdc_leading_ones, value)
#define stdc_trailing_zeros(value)      CRT_BIT_ANY(stdc_trailing_zeros, value)
#define stdc_trailing_ones(value)       CRT_BIT_ANY(stdc_trailing_ones, value)
#define stdc_first_leading_zero(value)  CRT_BIT_ANY(stdc_first_leading_zero, value)
#define stdc_first_leading_one(value)   CRT_BIT_ANY(stdc_first_leading_one, value)
#define stdc_first_trailing_zero(value) CRT_BIT_ANY(stdc_first_trailing_zero, value)
#define stdc_first_trailing_one(value)  CRT_BIT_ANY(stdc_first_trailing_one, value)
#define stdc_count_ones(value)          CRT_BIT_ANY(stdc_count_ones, value)
#define stdc_count_zeros(value)         CRT_BIT_ANY(stdc_count_zeros, value)
#define stdc_has_single_bit(value)      CRT_BIT_ANY(stdc_has_single_bit, value)
#define stdc_bit_width(value)           CRT_BIT_ANY(stdc_bit_width, value)
#define stdc_bit_floor(value)           CRT_BIT_ANY(stdc_bit_floor, value)
#define stdc_bit_ceil(value)            CRT_BIT_ANY(stdc_bit_ceil, value)
#endif

#endif
