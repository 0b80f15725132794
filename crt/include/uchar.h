/* uchar.h: characters of 16 and 32 bits. mbrtoc32(3). */
#ifndef CRT_UCHAR_H
#define CRT_UCHAR_H

#include <wchar.h>

#ifndef __cplusplus
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

#ifdef CRT_SHOW_C23
#if !defined(__cplusplus) && !defined(__cpp_char8_t)
typedef unsigned char char8_t;
#endif
size_t mbrtoc8(char8_t *restrict to, const char *restrict text, size_t size,
	       mbstate_t *restrict state);
size_t c8rtomb(char *restrict to, char8_t unit, mbstate_t *restrict state);
#endif
size_t mbrtoc16(char16_t *restrict to, const char *restrict text, size_t size,
		mbstate_t *restrict state);
size_t c16rtomb(char *restrict to, char16_t unit, mbstate_t *restrict state);
size_t mbrtoc32(char32_t *restrict to, const char *restrict text, size_t size,
		mbstate_t *restrict state);
size_t c32rtomb(char *restrict to, char32_t c, mbstate_t *restrict state);

#endif
