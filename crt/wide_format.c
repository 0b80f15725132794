/* wide_format.c: printf, scanf and strftime with wide formats. wprintf(3), wscanf(3), wcsftime(3).
 * The format becomes bytes, the byte functions do the work; so widths and %n count bytes. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* A copy in bytes from malloc; NULL and EILSEQ or ENOMEM. */
static char *narrow(const wchar_t *text)
{
	size_t size = wcstombs(NULL, text, 0);
	if (size == (size_t)-1)
		return NULL;
	char *copy = malloc(size + 1);
	if (copy)
		wcstombs(copy, text, size + 1);
	return copy;
}

/* Returns -1 also when it does not fit, as C says. */
int vswprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, va_list list)
{
	char *bytes = narrow(format), *text = NULL;
	size_t count = -1;

	if (bytes && vasprintf(&text, bytes, list) >= 0) {
		count = mbstowcs(to, text, size);
		if (count != (size_t)-1 && count >= size) {
			if (size)
				to[size - 1] = 0;
			count = -1;
			errno = EOVERFLOW;
		}
		free(text);
	}
	free(bytes);
	return count;
}

int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list list)
{
	char *bytes = narrow(format), *text = NULL;
	int result = -1;

	if (bytes && vasprintf(&text, bytes, list) >= 0) {
		result = mbstowcs(NULL, text, 0);
		if (result >= 0 && fputs(text, stream) < 0)
			result = -1;
		free(text);
	}
	free(bytes);
	return result;
}

int vfwscanf(FILE *restrict stream, const wchar_t *restrict format, va_list list)
{
	char *bytes = narrow(format);
	int result = bytes ? vfscanf(stream, bytes, list) : EOF;
	free(bytes);
	return result;
}

int vswscanf(const wchar_t *restrict text, const wchar_t *restrict format, va_list list)
{
	char *bytes = narrow(format), *from = narrow(text);
	int result = bytes && from ? vsscanf(from, bytes, list) : EOF;
	free(bytes);
	free(from);
	return result;
}

#define FORWARD(call)                                                                              \
	va_list list;                                                                              \
	va_start(list, format);                                                                    \
	int result = call;                                                                         \
	va_end(list);                                                                              \
	return result

int vwprintf(const wchar_t *restrict format, va_list list)
{
	return vfwprintf(stdout, format, list);
}
int vwscanf(const wchar_t *restrict format, va_list list) { return vfwscanf(stdin, format, list); }
int wprintf(const wchar_t *restrict format, ...) { FORWARD(vfwprintf(stdout, format, list)); }
int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	FORWARD(vfwprintf(stream, format, list));
}
int swprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, ...)
{
	FORWARD(vswprintf(to, size, format, list));
}
int wscanf(const wchar_t *restrict format, ...) { FORWARD(vfwscanf(stdin, format, list)); }
int fwscanf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	FORWARD(vfwscanf(stream, format, list));
}
int swscanf(const wchar_t *restrict text, const wchar_t *restrict format, ...)
{
	FORWARD(vswscanf(text, format, list));
}

/* Returns 0 when it does not fit. */
size_t wcsftime(wchar_t *restrict to, size_t size, const wchar_t *restrict format,
		const struct tm *restrict parts)
{
	char *bytes = narrow(format), *text = size <= (size_t)-1 / 4 ? malloc(size * 4) : NULL;
	size_t count = 0;

	if (bytes && text && strftime(text, size * 4, bytes, parts)) {
		count = mbstowcs(to, text, size);
		if (count >= size)
			count = 0;
	}
	free(bytes);
	free(text);
	return count;
}
