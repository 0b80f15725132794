/*
 * fill.h: sixteen pages of memory for arguments that point somewhere, and what is in them: zeroes,
 * small numbers up to a mask, or any bytes, the same in each run. Not for: the tests of netlink,
 * whose bytes differ from each other.
 */
#include <sys/mman.h>

#define PAGES_SIZE 65536
static unsigned char *pages;

/* At an address that is the same in each run; behind it nothing can be read. how 0: zeroes, 1:
 * numbers of four bytes up to small, 2: any bytes. */
static void fill(int how, unsigned seed, unsigned small)
{
	pages = mmap((void *)0x10000000, PAGES_SIZE + 4096, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	mprotect(pages + PAGES_SIZE, 4096, PROT_NONE);
	for (int i = 0; i < PAGES_SIZE; i++) {
		seed = seed * 1103515245 + 12345;
		pages[i] = how == 0 ? 0 : how == 2 ? seed >> 16 : i % 4 ? 0 : seed >> 16 & small;
	}
}
