/* random.c: numbers that look random, for programs that keep several sequences. random(3). Knuth's
 * 64-bit linear congruential generator; the high bits are the good ones. Its state stands where the
 * caller of initstate wants it, and needs eight bytes whatever the size. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "call.h"

static char first[8] = {1}, *current = first;

static void seed_state(char *state, unsigned seed)
{
	uint64_t value = seed;
	memcpy(state, &value, sizeof(value));
}

static long next(char *at)
{
	uint64_t state;
	memcpy(&state, at, sizeof(state));
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	memcpy(at, &state, sizeof(state));
	return state >> 33;
}

void srandom(unsigned seed) { seed_state(current, seed); }
long random(void) { return next(current); }

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

/* The same with a state for each caller. They return 0, or -1 and EINVAL. */
int srandom_r(unsigned seed, struct random_data *data)
{
	if (!data || !data->__state)
		return __result(-EINVAL);
	seed_state(data->__state, seed);
	return 0;
}

int random_r(struct random_data *restrict data, int32_t *restrict number)
{
	if (!data || !number || !data->__state)
		return __result(-EINVAL);
	*number = next(data->__state);
	return 0;
}

int setstate_r(char *restrict state, struct random_data *restrict data)
{
	if (!data || !state)
		return __result(-EINVAL);
	data->__state = state;
	return 0;
}

int initstate_r(unsigned seed, char *restrict state, size_t size, struct random_data *restrict data)
{
	if (size < sizeof(first) || setstate_r(state, data))
		return __result(-EINVAL);
	return srandom_r(seed, data);
}
