/*
 * injection.h: what an option -e inject= or -e fault= asks for, as injection.c reads it and
 * inject.c does it.
 */
#ifndef TRACER_INJECTION_H
#define TRACER_INJECTION_H

#include "arguments.h"
#include "decode.h"
#include "filter.h"

#define MOST_POKES 6
#define POKE_SIZE  64
#define FOREVER    0xffff

struct poke {
	uint8_t argument, size; /* argument from 0 */
	unsigned char bytes[POKE_SIZE];
};

struct injection {
	unsigned first, last, step; /* which invocations, from 1 */
	bool has_result, failing;
	int64_t result; /* -errno when failing */
	int signal;
	const struct syscall_row *instead; /* what is called, NULL for a number that is no call */
	long delay[2];                     /* nanoseconds, at entry and at exit; -1 none */
	unsigned poke_count[2];
	struct poke pokes[2][MOST_POKES];
};

enum { AT_ENTRY, AT_EXIT };

/* Of a call, NULL when nothing is to be changed. */
const struct injection *injection_of(enum abi abi, const struct syscall_row *row);

#endif
