/* unlocked.c: streams without their locks. unlocked_stdio(3). */
#include "stream.h"

int fgetc_unlocked(FILE *stream) { return getc_unlocked(stream); }
int fputc_unlocked(int character, FILE *stream) { return putc_unlocked(character, stream); }
int fflush_unlocked(FILE *stream) { return fflush(stream); }
char *fgets_unlocked(char *restrict line, int size, FILE *restrict stream)
{
	return fgets(line, size, stream);
}
int feof_unlocked(FILE *stream) { return feof(stream); }
int ferror_unlocked(FILE *stream) { return ferror(stream); }
void clearerr_unlocked(FILE *stream) { clearerr(stream); }
int fileno_unlocked(FILE *stream) { return fileno(stream); }
