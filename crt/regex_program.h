/* regex_program.h: what regcomp makes and regexec runs, inside crt only. */
#ifndef CRT_REGEX_PROGRAM_H
#define CRT_REGEX_PROGRAM_H

#include <stddef.h>

enum regex_steps {
	STEP_BYTE,  /* the byte x */
	STEP_SET,   /* a byte of the set */
	STEP_BEGIN, /* ^ */
	STEP_END,   /* $ */
	STEP_PLACE, /* between two characters: x, one of those that an escape names */
	STEP_SAVE,  /* the place becomes mark x */
	STEP_BACK,  /* what group x matched */
	STEP_SPLIT, /* goes on at x steps from here, then at y */
	STEP_LOOP,  /* a split at the begin of a repetition */
	STEP_MORE,  /* the same, behind what must be there at least */
	STEP_JUMP,  /* x steps from here */
	STEP_MATCH,
};

struct regex_step {
	int kind, x, y;
	const char *set;
};

struct regex_set {
	struct regex_set *next;
	char has[256];
};

struct regex_program {
	int flags, groups, refers; /* refers: has STEP_BACK */
	size_t count;
	struct regex_set *sets;
	struct regex_step steps[];
};

#endif
