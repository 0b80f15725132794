/* wide_string.c: strings of wide characters, as string.h has them of bytes. wcscpy(3) and others.
 */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

size_t wcslen(const wchar_t *string) { return wcsnlen(string, -1); }

size_t wcsnlen(const wchar_t *string, size_t most)
{
	size_t length = 0;
	while (length < most && string[length])
		length++;
	return length;
}

wchar_t *wcpcpy(wchar_t *restrict to, const wchar_t *restrict from)
{
	while ((*to = *from++))
		to++;
	return to;
}

wchar_t *wcscpy(wchar_t *restrict to, const wchar_t *restrict from)
{
	wcpcpy(to, from);
	return to;
}

wchar_t *wcpncpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size)
{
	size_t length = wcsnlen(from, size);
	wmemcpy(to, from, length);
	wmemset(to + length, 0, size - length);
	return to + length;
}

wchar_t *wcsncpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size)
{
	wcpncpy(to, from, size);
	return to;
}

wchar_t *wcscat(wchar_t *restrict to, const wchar_t *restrict from)
{
	wcscpy(to + wcslen(to), from);
	return to;
}

wchar_t *wcsncat(wchar_t *restrict to, const wchar_t *restrict from, size_t most)
{
	wchar_t *end = to + wcslen(to);
	most = wcsnlen(from, most);
	wmemcpy(end, from, most);
	end[most] = 0;
	return to;
}

/* Returns the length that there is room needed for: when it is size or more, the end was cut off.
 */
size_t wcslcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t size)
{
	size_t length = wcslen(from);
	if (size) {
		size_t kept = length < size ? length : size - 1;
		wmemcpy(to, from, kept);
		to[kept] = 0;
	}
	return length;
}

size_t wcslcat(wchar_t *restrict to, const wchar_t *restrict from, size_t size)
{
	size_t length = wcsnlen(to, size);
	return length + wcslcpy(to + length, from, size - length);
}

wchar_t *wcschrnul(const wchar_t *string, wchar_t c)
{
	while (*string && *string != c)
		string++;
	return (wchar_t *)string;
}

wchar_t *wmempcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t count)
{
	return wmemcpy(to, from, count) + count;
}

wchar_t *wcsdup(const wchar_t *string)
{
	size_t size = wcslen(string) + 1;
	wchar_t *copy = reallocarray(NULL, size, sizeof(*copy));
	return copy ? wmemcpy(copy, string, size) : NULL;
}

int wcsncmp(const wchar_t *a, const wchar_t *b, size_t most)
{
	for (; most; most--, a++, b++)
		if (*a != *b || !*a)
			return (*a > *b) - (*a < *b);
	return 0;
}

int wcscmp(const wchar_t *a, const wchar_t *b) { return wcsncmp(a, b, -1); }
int wcscoll(const wchar_t *a, const wchar_t *b) { return wcscmp(a, b); }

int wcsncasecmp(const wchar_t *a, const wchar_t *b, size_t most)
{
	for (; most; most--, a++, b++) {
		wint_t x = towlower(*a), y = towlower(*b);
		if (x != y || !x)
			return (x > y) - (x < y);
	}
	return 0;
}

int wcscasecmp(const wchar_t *a, const wchar_t *b) { return wcsncasecmp(a, b, -1); }

size_t wcsxfrm(wchar_t *restrict to, const wchar_t *restrict from, size_t size)
{
	size_t length = wcslen(from);
	if (length < size)
		wcscpy(to, from);
	return length;
}

wchar_t *wcschr(const wchar_t *string, wchar_t c)
{
	for (; *string != c; string++)
		if (!*string)
			return NULL;
	return (wchar_t *)string;
}

wchar_t *wcsrchr(const wchar_t *string, wchar_t c)
{
	const wchar_t *found = NULL;
	do
		if (*string == c)
			found = string;
	while (*string++);
	return (wchar_t *)found;
}

wchar_t *wcsstr(const wchar_t *restrict string, const wchar_t *restrict pattern)
{
	size_t length = wcslen(pattern);
	wchar_t *at = memmem(string, wcslen(string) * sizeof(*string), pattern,
			     length * sizeof(*pattern));
	while (at && ((char *)at - (char *)string) % sizeof(*string)) { /* not at a character */
		at = (wchar_t *)((char *)at + 1);
		at = memmem(at, (char *)(string + wcslen(string)) - (char *)at, pattern,
			    length * sizeof(*pattern));
	}
	return at;
}

size_t wcsspn(const wchar_t *string, const wchar_t *accept)
{
	size_t length = 0;
	while (string[length] && wcschr(accept, string[length]))
		length++;
	return length;
}

/* wcschr finds the terminator in every set, which ends this loop. */
size_t wcscspn(const wchar_t *string, const wchar_t *reject)
{
	size_t length = 0;
	while (!wcschr(reject, string[length]))
		length++;
	return length;
}

wchar_t *wcspbrk(const wchar_t *string, const wchar_t *accept)
{
	string += wcscspn(string, accept);
	return *string ? (wchar_t *)string : NULL;
}

wchar_t *wcstok(wchar_t *restrict string, const wchar_t *restrict separators,
		wchar_t **restrict state)
{
	if (!string && !(string = *state))
		return NULL;
	string += wcsspn(string, separators);
	if (!*string) {
		*state = NULL;
		return NULL;
	}
	wchar_t *end = string + wcscspn(string, separators);
	*state = *end ? end + 1 : NULL;
	*end = 0;
	return string;
}

wchar_t *wmemchr(const wchar_t *from, wchar_t c, size_t count)
{
	for (; count; count--, from++)
		if (*from == c)
			return (wchar_t *)from;
	return NULL;
}

int wmemcmp(const wchar_t *a, const wchar_t *b, size_t count)
{
	for (; count; count--, a++, b++)
		if (*a != *b)
			return *a < *b ? -1 : 1;
	return 0;
}

wchar_t *wmemcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t count)
{
	return memcpy(to, from, count * sizeof(*to));
}

wchar_t *wmemmove(wchar_t *to, const wchar_t *from, size_t count)
{
	return memmove(to, from, count * sizeof(*to));
}

wchar_t *wmemset(wchar_t *to, wchar_t c, size_t count)
{
	for (size_t i = 0; i < count; i++)
		to[i] = c;
	return to;
}

/* The older name of wcsstr. */
wchar_t *wcswcs(const wchar_t *text, const wchar_t *part) { return wcsstr(text, part); }
