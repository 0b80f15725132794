/* random.c: numbers that look random, for programs that keep several sequences. random(3). Knuth's
 * 64-bit linear congruential generator; the high bits are the good ones. Its state stands where the
 * caller of initstate wants it, and needs eight bytes whatever the size. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static char first[8] = {1}, *current = first;

void srandom(unsigned seed)
{
	uint64_t state = seed;
	memcpy(current, &state, sizeof(state));
}

long random(void)
{
	uint64_t state;
	memcpy(&state, current, sizeof(state));
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	memcpy(current, &state, sizeof(state));
	return state >> 33;
}

/* Both return the state used before; initstate NULL and EINVAL when the size is below 8. */
char *setstate(char *state)
{
	char *old = current;
	current = state;
	return old;
}

char *initstate(unsigned seed, char *state, size_t size)
{
	if (size < sizeof(first)) {
		errno = EINVAL;
		return NULL;
	}
	char *old = setstate(state);
	srandom(seed);
	return old;
}
