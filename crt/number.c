/* number.c: small arithmetic. abs(3), div(3), ffs(3), rand(3). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

int abs(int value) { return value < 0 ? -(unsigned)value : (unsigned)value; }
long labs(long value) { return value < 0 ? -(unsigned long)value : (unsigned long)value; }
long long llabs(long long value)
{
	return value < 0 ? -(unsigned long long)value : (unsigned long long)value;
}
intmax_t imaxabs(intmax_t value) { return llabs(value); }

div_t div(int a, int b) { return (div_t){a / b, a % b}; }
ldiv_t ldiv(long a, long b) { return (ldiv_t){a / b, a % b}; }
lldiv_t lldiv(long long a, long long b) { return (lldiv_t){a / b, a % b}; }
imaxdiv_t imaxdiv(intmax_t a, intmax_t b) { return (imaxdiv_t){a / b, a % b}; }

int ffs(int bits) { return __builtin_ffs(bits); }
int ffsl(long bits) { return __builtin_ffsl(bits); }
int ffsll(long long bits) { return __builtin_ffsll(bits); }

/* Knuth's 64-bit linear congruential generator; the high bits are the good ones. */
static uint64_t state = 1;
void srand(unsigned seed) { state = seed; }
int rand(void)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return state >> 33;
}

int rand_r(unsigned *seed)
{
	uint64_t next = (*seed + 1ULL) * 6364136223846793005ULL;
	*seed = next >> 32;
	return *seed >> 1;
}
