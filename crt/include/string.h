/* string.h: bytes and strings, as string(3) and bstring(3). Nothing here knows locales. */
#ifndef CRT_STRING_H
#define CRT_STRING_H

#include <features.h>
#include <stddef.h>
#include <locale.h>
#ifdef CRT_SHOW_BSD
#include <strings.h>
#endif

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *a, const void *b, size_t size);
void *memchr(const void *bytes, int byte, size_t size);

size_t strlen(const char *string);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t most);
int strcoll(const char *a, const char *b);
size_t strxfrm(char *restrict to, const char *restrict from, size_t size);
char *strchr(const char *string, int character);
char *strrchr(const char *string, int character);
char *strstr(const char *string, const char *pattern);
size_t strspn(const char *string, const char *accept);
size_t strcspn(const char *string, const char *reject);
char *strpbrk(const char *string, const char *accept);
char *strtok(char *restrict string, const char *restrict separators);

char *strcpy(char *restrict to, const char *restrict from);
char *strncpy(char *restrict to, const char *restrict from, size_t size);
char *strcat(char *restrict to, const char *restrict from);
char *strncat(char *restrict to, const char *restrict from, size_t most);

char *strerror(int number);

#ifdef CRT_SHOW_POSIX
size_t strnlen(const char *string, size_t most);
char *strtok_r(char *restrict string, const char *restrict separators, char **restrict state);
char *stpcpy(char *restrict to, const char *restrict from);
char *stpncpy(char *restrict to, const char *restrict from, size_t size);
#ifdef CRT_SHOW_GNU
/* GNU's returns the text, which need not be in the buffer. */
char *__gnu_strerror_r(int number, char *buffer, size_t size);
#define strerror_r __gnu_strerror_r
#else
int strerror_r(int number, char *buffer, size_t size);
#endif
char *strsignal(int number);
int strcoll_l(const char *a, const char *b, locale_t locale);
size_t strxfrm_l(char *restrict to, const char *restrict from, size_t size, locale_t locale);
char *strerror_l(int number, locale_t locale);
#endif

#if defined(CRT_SHOW_POSIX) || defined(CRT_SHOW_C23)
char *strdup(const char *string);
char *strndup(const char *string, size_t most);
#endif

#if defined(CRT_SHOW_XSI) || defined(CRT_SHOW_C23) || defined(CRT_SHOW_POSIX8)
void *memccpy(void *restrict to, const void *restrict from, int byte, size_t size);
#endif

#ifdef CRT_SHOW_C23
void *memset_explicit(void *to, int byte, size_t size);
#endif

#if defined(CRT_SHOW_BSD) || defined(CRT_SHOW_POSIX8)
size_t strlcpy(char *restrict to, const char *restrict from, size_t size);
size_t strlcat(char *restrict to, const char *restrict from, size_t size);
#endif

#ifdef CRT_SHOW_POSIX8
void *memmem(const void *bytes, size_t size, const void *pattern, size_t pattern_size);
#endif

#ifdef CRT_SHOW_BSD
void explicit_bzero(void *to, size_t size);
char *strsep(char **string, const char *separators);
#endif

#ifdef CRT_SHOW_GNU
#include <alloca.h>
/* Copies on the caller's stack. strdupa(3). */
#define strdupa(string)                                                                            \
	({                                                                                         \
		const char *from_ = (string);                                                      \
		size_t size_ = strlen(from_) + 1;                                                  \
		(char *)memcpy(alloca(size_), from_, size_);                                       \
	})
#define strndupa(string, most)                                                                     \
	({                                                                                         \
		const char *from_ = (string);                                                      \
		size_t size_ = strnlen(from_, most);                                               \
		char *to_ = (char *)alloca(size_ + 1);                                             \
		to_[size_] = 0;                                                                    \
		(char *)memcpy(to_, from_, size_);                                                 \
	})
void *mempcpy(void *restrict to, const void *restrict from, size_t size);
void *memrchr(const void *bytes, int byte, size_t size);
void *rawmemchr(const void *bytes, int byte);
int strverscmp(const char *a, const char *b);
char *strchrnul(const char *string, int character);
char *strcasestr(const char *string, const char *pattern);
const char *sigdescr_np(int number);
const char *sigabbrev_np(int number);
const char *strerrorname_np(int number);
const char *strerrordesc_np(int number);
/* GNU's basename, which changes nothing; libgen.h has POSIX's. */
#ifndef basename
char *basename(const char *path);
#endif
#endif

#endif
