/*
 * i386: division of 64-bit integers, which the compiler calls by these names. libgcc has them too,
 * but a machine with gcc -m32 alone has no 32-bit libgcc.
 */
#include <stdint.h>

/* One instruction: high:low / divisor, when high < divisor. */
static uint32_t divide_once(uint32_t high, uint32_t low, uint32_t divisor, uint32_t *rest)
{
	uint32_t quotient;
	__asm__("divl %4"
		: "=a"(quotient), "=d"(*rest)
		: "0"(low), "1"(high), "rm"(divisor)
		: "cc");
	return quotient;
}

/* Knuth's algorithm D with two digits of 32 bits: a divisor of two digits leaves a quotient of one,
 * which is guessed from the leading 32 bits and is at most one too large. */
uint64_t __udivmoddi4(uint64_t a, uint64_t b, uint64_t *rest)
{
	uint32_t a_high = a >> 32, b_high = b >> 32, remainder;
	uint64_t quotient;

	if (!b_high) {
		uint32_t high = divide_once(0, a_high, b, &remainder);
		uint32_t low = divide_once(remainder, a, b, &remainder);
		if (rest)
			*rest = remainder;
		return (uint64_t)high << 32 | low;
	}
	if (b > a) {
		if (rest)
			*rest = a;
		return 0;
	}
	int shift = __builtin_clz(b_high);
	uint32_t leading = (b << shift) >> 32;
	uint64_t half = a >> 1; /* so that its high digit is below leading */
	quotient = divide_once(half >> 32, half, leading, &remainder);
	quotient = (uint32_t)quotient >> (31 - shift);
	if (quotient)
		quotient--;
	a -= quotient * b;
	if (a >= b) {
		quotient++;
		a -= b;
	}
	if (rest)
		*rest = a;
	return quotient;
}

uint64_t __udivdi3(uint64_t a, uint64_t b) { return __udivmoddi4(a, b, 0); }

uint64_t __umoddi3(uint64_t a, uint64_t b)
{
	uint64_t rest;
	__udivmoddi4(a, b, &rest);
	return rest;
}

/* C rounds towards zero: the quotient's sign is the signs' product, the rest's that of a. */
int64_t __divmoddi4(int64_t a, int64_t b, int64_t *rest)
{
	uint64_t remainder;
	uint64_t quotient = __udivmoddi4(a < 0 ? -(uint64_t)a : (uint64_t)a,
					 b < 0 ? -(uint64_t)b : (uint64_t)b, &remainder);
	*rest = a < 0 ? -remainder : remainder;
	return (a < 0) != (b < 0) ? -quotient : quotient;
}

int64_t __divdi3(int64_t a, int64_t b)
{
	int64_t rest;
	return __divmoddi4(a, b, &rest);
}

int64_t __moddi3(int64_t a, int64_t b)
{
	int64_t rest;
	__divmoddi4(a, b, &rest);
	return rest;
}
