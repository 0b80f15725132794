/*
 * Makes io_uring_register's calls, each with several counts and with memory that holds pointers at
 * each place where one may be. Like odd.c it is run where none of the calls takes place: under a
 * tracer that injects a result. The argument says what the pointers point to: 0 zeroes, 1 small
 * numbers, 2 any.
 */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "fill.h"

#define IO_URING_REGISTER 427
#define OPERATIONS        22 /* those whose memory is shown */
#define PROCESSORS        17 /* a mask, of which large ones are not shown to their end */
#define COUNTS            9

static void with(void *argument)
{
	static const unsigned counts[COUNTS] = {0, 1, 2, 8, 31, 32, 33, 40, 300};

	for (unsigned i = 0; i < OPERATIONS * COUNTS; i++)
		if (i / COUNTS != PROCESSORS || counts[i % COUNTS] < 128)
			syscall(IO_URING_REGISTER, -1, i / COUNTS, argument, counts[i % COUNTS]);
}

int main(int argc, char **argv)
{
	unsigned long long *words;

	fill(argc > 1 ? atoi(argv[1]) : 0, 54321, 3);
	words = (void *)pages;
	with(0);
	with(pages + 4096);
	with(pages + PAGES_SIZE - 24); /* where little is left */
	words[1] = (unsigned long)pages + 8192;
	words[2] = (unsigned long)pages + PAGES_SIZE - 16;
	words[3] = 5;
	with(words);
	words[0] = 3;
	words[1] = 0;
	words[2] = (unsigned long)pages + PAGES_SIZE - 32;
	words[3] = (unsigned long)pages + 8192;
	with(words);
	return 0;
}
