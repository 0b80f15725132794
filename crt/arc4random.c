/* arc4random.c: random numbers of the kernel's that never fail. arc4random(3), getrandom(2). */
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

void arc4random_buf(void *buffer, size_t size)
{
	char *at = buffer;
	while (size) {
		ssize_t got = getrandom(at, size, 0);
		if (got > 0) {
			at += got;
			size -= got;
		}
	}
}

uint32_t arc4random(void)
{
	uint32_t value;
	arc4random_buf(&value, sizeof(value));
	return value;
}

/* Below bound, each as likely. */
uint32_t arc4random_uniform(uint32_t bound)
{
	uint32_t value, uneven = bound < 2 ? 0 : -bound % bound; /* so many are too many */
	if (bound < 2)
		return 0;
	do
		value = arc4random();
	while (value < uneven);
	return value % bound;
}
