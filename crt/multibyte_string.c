/* multibyte_string.c: whole strings from bytes to wide characters and back. mbsrtowcs(3),
 * wcsrtombs(3). */
#include <stdlib.h>
#include <wchar.h>

/* Returns how many characters were made, without the null one, or (size_t)-1 and EILSEQ. Without a
 * destination it only counts; else *from moves, to NULL behind the end. */
size_t mbsnrtowcs(wchar_t *restrict to, const char **restrict from, size_t size, size_t count,
		  mbstate_t *restrict state)
{
	static mbstate_t own;
	mbstate_t counting, *s = state ? state : &own;
	const char *at = *from;
	size_t made = 0;

	if (!to) {
		counting = *s;
		s = &counting;
		count = -1;
	}
	while (made < count) {
		wchar_t c;
		size_t step = mbrtowc(&c, at, size, s);
		if (step == (size_t)-2) {
			at += size;
			break;
		}
		if (step == (size_t)-1) {
			made = -1;
			break;
		}
		if (to)
			to[made] = c;
		if (!step) {
			at = NULL;
			break;
		}
		made++;
		at += step;
		size -= step;
		if (!size)
			break;
	}
	if (to)
		*from = at;
	return made;
}

size_t mbsrtowcs(wchar_t *restrict to, const char **restrict from, size_t count,
		 mbstate_t *restrict state)
{
	return mbsnrtowcs(to, from, -1, count, state);
}

size_t mbstowcs(wchar_t *restrict to, const char *from, size_t count)
{
	mbstate_t state = {0};
	return mbsrtowcs(to, &from, count, &state);
}

/* The same the other way: at most count characters to at most size bytes, whole ones only. */
size_t wcsnrtombs(char *restrict to, const wchar_t **restrict from, size_t count, size_t size,
		  mbstate_t *restrict state)
{
	const wchar_t *at = *from;
	size_t made = 0;

	for (; count; count--, at++) {
		char bytes[4];
		size_t step = wcrtomb(bytes, *at, state);
		if (step == (size_t)-1) {
			made = -1;
			break;
		}
		if (to && step > size - made)
			break;
		for (size_t i = 0; to && i < step; i++)
			to[made + i] = bytes[i];
		if (!*at) {
			at = NULL;
			break;
		}
		made += step;
	}
	if (to)
		*from = at;
	return made;
}

size_t wcsrtombs(char *restrict to, const wchar_t **restrict from, size_t size,
		 mbstate_t *restrict state)
{
	return wcsnrtombs(to, from, -1, size, state);
}

size_t wcstombs(char *restrict to, const wchar_t *from, size_t size)
{
	return wcsrtombs(to, &from, size, NULL);
}
