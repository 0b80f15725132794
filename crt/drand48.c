/* drand48.c: the 48-bit linear congruential generator that POSIX describes. drand48(3). Each
 * function starts as after srand48's reset: x = 0x1234abcd330e. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static unsigned short state[3] = {0x330e, 0xabcd, 0x1234};
static uint64_t factor = 0x5deece66d;
static unsigned short addend = 11;

/* The next x, 48 bits, low half first. */
static uint64_t next(unsigned short x[3])
{
	uint64_t value = x[0] | (uint32_t)x[1] << 16 | (uint64_t)x[2] << 32;
	value = value * factor + addend;
	x[0] = value;
	x[1] = value >> 16;
	x[2] = value >> 32;
	return value & 0xffffffffffff;
}

/* In [0, 1): 48 bits fit a double's 53. */
double erand48(unsigned short x[3]) { return (double)(int64_t)next(x) / 281474976710656.0; }

long nrand48(unsigned short x[3]) { return next(x) >> 17; }
long jrand48(unsigned short x[3]) { return (int32_t)(next(x) >> 16); }
double drand48(void) { return erand48(state); }
long lrand48(void) { return nrand48(state); }
long mrand48(void) { return jrand48(state); }

/* Returns the old x. */
unsigned short *seed48(unsigned short x[3])
{
	static unsigned short old[3];
	memcpy(old, state, sizeof(old));
	memcpy(state, x, sizeof(state));
	factor = 0x5deece66d;
	addend = 11;
	return old;
}

void srand48(long seed) { seed48((unsigned short[]){0x330e, seed, (unsigned long)seed >> 16}); }

/* x, the factor and the addend. */
void lcong48(unsigned short p[7])
{
	memcpy(state, p, sizeof(state));
	factor = p[3] | (uint32_t)p[4] << 16 | (uint64_t)p[5] << 32;
	addend = p[6];
}
