/* wide_print.c: wprintf, swprintf and kin: to a stream or a string. wprintf(3). What a format
 * becomes is wide_format.c's. */
#include <errno.h>
#include <stdarg.h>
#include <wchar.h>
#include "wide_format.h"

/* Returns -1 also when it does not fit, as C says. */
static int to_string(wchar_t *to, size_t size, const wchar_t *format, struct arguments *arguments)
{
	struct wide_output o = {.at = to, .end = to + size - !!size, .arguments = arguments};
	int count = __print_wide(&o, format);
	if (size)
		*o.at = 0;
	return count >= 0 && (size_t)count >= size ? (int)__result(-EOVERFLOW) : count;
}

static int to_stream(FILE *stream, const wchar_t *format, struct arguments *arguments)
{
	struct wide_output o = {.stream = stream, .arguments = arguments};
	LOCK_STREAM(stream);
	if (!stream->wide)
		stream->wide = 1;
	int count = __print_wide(&o, format) | finish_writing(stream); /* or -1 */
	UNLOCK_STREAM(stream);
	return count;
}

int vswprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, va_list list)
{
	FORWARD_LIST(to_string(to, size, format, &arguments));
}

int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list list)
{
	FORWARD_LIST(to_stream(stream, format, &arguments));
}

int vwprintf(const wchar_t *restrict format, va_list list)
{
	return vfwprintf(stdout, format, list);
}

int wprintf(const wchar_t *restrict format, ...) { FORWARD(to_stream(stdout, format, &arguments)); }

int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	FORWARD(to_stream(stream, format, &arguments));
}

int swprintf(wchar_t *restrict to, size_t size, const wchar_t *restrict format, ...)
{
	FORWARD(to_string(to, size, format, &arguments));
}
