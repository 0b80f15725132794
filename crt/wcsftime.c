/* wcsftime.c: strftime(3) with a wide format: it becomes bytes, strftime does the work. */
#include <stdlib.h>
#include <time.h>
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
