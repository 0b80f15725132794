/* getsubopt.c: options inside an option: "name,name=value". getsubopt(3). */
#include <stdlib.h>
#include <string.h>

/* The index of the next name in names, or -1; *value is what follows its '=', NULL without one, or
 * for an unknown name the whole. */
int getsubopt(char **restrict options, char *const *restrict names, char **restrict value)
{
	char *word = *options, *end = strchrnul(word, ',');
	*options = *end ? end + 1 : end;
	*end = 0;
	size_t length = strcspn(word, "=");
	for (int i = 0; names[i]; i++)
		if (!strncmp(names[i], word, length) && !names[i][length]) {
			*value = word[length] ? word + length + 1 : NULL;
			return i;
		}
	*value = word;
	return -1;
}
