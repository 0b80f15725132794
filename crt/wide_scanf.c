/* wide_scanf.c: scanf with wide formats, as programs call it. wscanf(3). */
#include <wchar.h>
#include "scan.h"

int vfwscanf(FILE *restrict stream, const wchar_t *restrict format, va_list list)
{
	LOCK_STREAM(stream);
	int result = __scan_wide(stream, NULL, format, list);
	UNLOCK_STREAM(stream);
	return result;
}

int vswscanf(const wchar_t *restrict text, const wchar_t *restrict format, va_list list)
{
	return __scan_wide(NULL, text, format, list);
}

int vwscanf(const wchar_t *restrict format, va_list list) { return vfwscanf(stdin, format, list); }

int wscanf(const wchar_t *restrict format, ...) { FORWARD(vfwscanf(stdin, format, list)); }

int fwscanf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	FORWARD(vfwscanf(stream, format, list));
}

int swscanf(const wchar_t *restrict text, const wchar_t *restrict format, ...)
{
	FORWARD(vswscanf(text, format, list));
}
