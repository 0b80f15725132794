/* strspn.c: characters of a set, and splitting by them. strspn(3), strpbrk(3), strtok(3),
 * strsep(3). */
#include <string.h>

size_t strspn(const char *string, const char *accept)
{
	size_t length = 0;
	while (string[length] && strchr(accept, string[length]))
		length++;
	return length;
}

/* strchr finds the terminator in every set, which ends this loop. */
size_t strcspn(const char *string, const char *reject)
{
	size_t length = 0;
	while (!strchr(reject, string[length]))
		length++;
	return length;
}

char *strpbrk(const char *string, const char *accept)
{
	string += strcspn(string, accept);
	return *string ? (char *)string : NULL;
}

char *strsep(char **string, const char *separators)
{
	char *word = *string;
	if (!word)
		return NULL;
	char *end = word + strcspn(word, separators);
	*string = *end ? end + 1 : NULL;
	*end = 0;
	return word;
}

char *strtok_r(char *restrict string, const char *restrict separators, char **restrict state)
{
	if (!string)
		string = *state;
	if (!string)
		return NULL;
	string += strspn(string, separators);
	*state = *string ? string : NULL;
	return *string ? strsep(state, separators) : NULL;
}

char *strtok(char *restrict string, const char *restrict separators)
{
	static char *state;
	return strtok_r(string, separators, &state);
}
