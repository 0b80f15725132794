/*
 * clobber_main.c: the program for clobber.h: mixes nine numbers, and writes a dot after each of
 * COUNT rounds; reads one byte, and ends with its value, or with 1 when the numbers are not what
 * they are without the calls. Not to be changed: the checker has its own copy.
 */
#include "clobber.h"
#include <asm/unistd.h>

#ifndef COUNT
#define COUNT 5
#endif

static volatile int rounds = COUNT; /* volatile: the compiler cannot do the rounds beforehand */

/* Nine numbers in use at once are as many as there are registers left beside the call's. */
static inline long mix(int with_dots)
{
	long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9;
	char dot = '.';

	for (int n = rounds; n > 0; n--) {
		a += b, b ^= c, c += d, d ^= e, e += f, f ^= g, g += h, h ^= i, i += a;
		if (with_dots)
			call3(__NR_write, 1, (long)&dot, 1);
	}
	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i;
}

int main(void)
{
	char letter = '?';
	long mixed = mix(1);

	call3(__NR_read, 0, (long)&letter, 1);
	return mixed == mix(0) ? letter : 1;
}
