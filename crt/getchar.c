/* getchar.c: bytes of the standard input. getchar(3). Apart from fgetc, whose programs may not have
 * a stdin. */
#include "stream.h"

/* C99's. The newline is not kept. */
char *gets(char *line);
char *gets(char *line)
{
	char *end = line;
	int c;
	flockfile(stdin);
	while ((c = getc_unlocked(stdin)) >= 0 && c != '\n')
		*end++ = c;
	if (c < 0 && (end == line || ferror(stdin)))
		line = NULL;
	else
		*end = 0;
	funlockfile(stdin);
	return line;
}

int getchar(void) { return fgetc(stdin); }
int getchar_unlocked(void) { return getc_unlocked(stdin); }
