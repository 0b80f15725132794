/*
 * stdio_plain.h: printf with a plain format, for stdio.h. A format that the compiler knows, of %c
 * %s %d %i %u %x %p and %% with nothing between but l, takes less code to carry out
 * (crt/format_plain.c), so such calls go there. Where the compiler cannot tell, the call takes the
 * long way, which is right for all.
 */
#ifndef CRT_STDIO_PLAIN_H
#define CRT_STDIO_PLAIN_H

#include <stdio.h>

#if defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && !defined(CRT_FORMATS)
#pragma GCC system_header
#define __INLINE extern __inline __attribute__((gnu_inline, always_inline, artificial))

/* No % is followed by what only the other code knows, or by nothing. The compiler itself answers
 * each question. */
__INLINE int __is_plain(const char *format)
{
#define __HAS(what)           (__builtin_strstr(format, "%" what) != NULL)
#define __ANY4(l, a, b, c, d) (__HAS(l a) | __HAS(l b) | __HAS(l c) | __HAS(l d))
	int flags = __ANY4("", "-", "+", " ", "#") | __ANY4("", "0", "'", ".", "*");
	int widths = __ANY4("", "1", "2", "3", "4") | __ANY4("", "5", "6", "7", "8") | __HAS("9");
	int lengths = __ANY4("", "h", "j", "z", "t") | __HAS("q") | __HAS("L");
	int letters = __ANY4("", "o", "X", "n", "m") | __ANY4("", "b", "B", "S", "C") |
		      __ANY4("", "e", "f", "g", "a") | __ANY4("", "E", "F", "G", "A");
	int longs = __ANY4("l", "o", "X", "n", "c") | __ANY4("l", "e", "f", "g", "a") |
		    __ANY4("l", "E", "F", "G", "A") | __ANY4("l", "b", "B", "S", "C") |
		    __HAS("ls") | __ANY4("ll", "o", "X", "n", "l") | __HAS("llb") | __HAS("llB");
	char last = format[__builtin_strlen(format) - !!*format];
	int cut_off = (last == '%') | ((last == 'l') & __HAS("l"));
	return !(flags | widths | lengths | letters | longs | cut_off);
#undef __ANY4
#undef __HAS
}

/* The inline function decides, and is never in the program itself: where its address is taken, or
 * the program has its own, it is as if it were not there. */
#define __TELL_PLAIN(name, parameters, ...)                                                        \
	int __any_##name parameters __asm__(#name);                                                \
	int __plain_##name parameters;                                                             \
	__INLINE int name parameters                                                               \
	{                                                                                          \
		int plain = __builtin_constant_p(*format) ? __is_plain(format) : 0;                \
		return __builtin_constant_p(plain) && plain                                        \
			       ? __plain_##name(__VA_ARGS__, __builtin_va_arg_pack())              \
			       : __any_##name(__VA_ARGS__, __builtin_va_arg_pack());               \
	}
__TELL_PLAIN(printf, (const char *__restrict format, ...), format)
__TELL_PLAIN(fprintf, (FILE *__restrict stream, const char *__restrict format, ...), stream, format)
__TELL_PLAIN(sprintf, (char *__restrict buffer, const char *__restrict format, ...), buffer, format)
__TELL_PLAIN(snprintf, (char *__restrict buffer, size_t size, const char *__restrict format, ...),
	     buffer, size, format)
#undef __TELL_PLAIN
#undef __INLINE
#endif

#endif
