/* accounts.c: files of lines with fields between colons. passwd(5), group(5). */
#include <stdlib.h>
#include <string.h>
#include "accounts.h"

ssize_t __next_account(struct accounts *a, char *fields[], int count)
{
	ssize_t length;
	while (a->stream && (length = getline(&a->line, &a->room, a->stream)) > 0) {
		char *at = a->line;
		int found = 0;
		at[strcspn(at, "\n")] = 0;
		if (strchr("#", *at))
			continue;
		while (found < count - 1 && (fields[found] = strsep(&at, ":")))
			found++;
		fields[count - 1] = at;
		if (at)
			return length;
	}
	return -1;
}

void __end_accounts(struct accounts *a)
{
	if (a->stream)
		fclose(a->stream);
	free(a->line);
	*a = (struct accounts){0};
}

int __account_number(const char *text, unsigned *number)
{
	char *end;
	*number = strtoul(text, &end, 10);
	return end != text && !*end;
}
