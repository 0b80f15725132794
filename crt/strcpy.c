/* strcpy.c: copying and joining strings. strcpy(3), strncpy(3), stpcpy(3), strcat(3), strlcpy(3).
 */
#include <string.h>

char *stpcpy(char *restrict to, const char *restrict from)
{
	size_t length = strlen(from);
	return (char *)memcpy(to, from, length + 1) + length;
}

char *strcpy(char *restrict to, const char *restrict from)
{
	stpcpy(to, from);
	return to;
}

/* Fills up with zeros, and does not terminate when from is size bytes or longer. */
char *stpncpy(char *restrict to, const char *restrict from, size_t size)
{
	size_t length = strnlen(from, size);
	memcpy(to, from, length);
	memset(to + length, 0, size - length);
	return to + length;
}

char *strncpy(char *restrict to, const char *restrict from, size_t size)
{
	stpncpy(to, from, size);
	return to;
}

char *strcat(char *restrict to, const char *restrict from)
{
	strcpy(to + strlen(to), from);
	return to;
}

char *strncat(char *restrict to, const char *restrict from, size_t most)
{
	size_t length = strnlen(from, most);
	char *end = to + strlen(to);
	memcpy(end, from, length);
	end[length] = 0;
	return to;
}

/* Terminates whenever size is not 0. Returns the length that it tried to make. */
size_t strlcpy(char *restrict to, const char *restrict from, size_t size)
{
	size_t length = strlen(from), most = length < size ? length : size - 1;
	if (size) {
		memcpy(to, from, most);
		to[most] = 0;
	}
	return length;
}

size_t strlcat(char *restrict to, const char *restrict from, size_t size)
{
	size_t length = strnlen(to, size);
	return length + strlcpy(to + length, from, size - length);
}

/* "C" has no other order than bytes'. */
size_t strxfrm(char *restrict to, const char *restrict from, size_t size)
{
	return strlcpy(to, from, size);
}
