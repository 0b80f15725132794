/* net_lines.c: files of lines of words with comments. hosts(5), services(5), protocols(5). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "net_lines.h"

int __each_net_line(const char *path, int (*take)(char *words[], void *argument), void *argument)
{
	FILE *file = fopen(path, "re");
	char *line = NULL, *state, *words[NET_WORDS + 1];
	size_t size = 0;
	int result = 0;

	while (!result && file && getline(&line, &size, file) > 0) {
		int count = 0;
		line[strcspn(line, "#")] = 0;
		char *word = strtok_r(line, " \t\r\n", &state);
		for (; word && count < NET_WORDS; word = strtok_r(NULL, " \t\r\n", &state))
			words[count++] = word;
		words[count] = NULL;
		if (count > 1)
			result = take(words, argument);
	}
	free(line);
	if (file)
		fclose(file);
	return result;
}
