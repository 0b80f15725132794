/* getchar.c: bytes of the standard input. getchar(3). Apart from fgetc, whose programs may not have
 * a stdin. */
#include "stream.h"

int getchar(void) { return fgetc(stdin); }
int getchar_unlocked(void) { return getc_unlocked(stdin); }
