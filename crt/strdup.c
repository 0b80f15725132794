/* strdup.c: a copy in memory from malloc. strdup(3). */
#include <string.h>
#include <stdlib.h>

char *strndup(const char *string, size_t most)
{
	size_t length = strnlen(string, most);
	char *copy = malloc(length + 1);
	if (copy) {
		memcpy(copy, string, length);
		copy[length] = 0;
	}
	return copy;
}

char *strdup(const char *string) { return strndup(string, strlen(string)); }
