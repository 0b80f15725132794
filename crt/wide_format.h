/* wide_format.h: where the text of a wide format goes, for wide_format.c and wide_print.c. */
#ifndef CRT_WIDE_FORMAT_H
#define CRT_WIDE_FORMAT_H

#include <wchar.h>
#include "format.h"

enum { WIDE_PLACES = 32 }; /* %32$d */

struct wide_output {
	FILE *stream;      /* NULL: a string */
	wchar_t *at, *end; /* of the string; end is the place of the last 0 at the latest */
	int total;         /* wide characters, also those that did not fit */
	int error;         /* errno at the beginning, for %m */
	int noting;        /* nothing is written, types are noted */
	struct arguments *arguments;
	unsigned char types[WIDE_PLACES + 1]; /* of arguments that have places, from 1 on */
};

/* Returns the number of wide characters, or -1 and errno. */
int __print_wide(struct wide_output *o, const wchar_t *format);

#endif
