/* regex_compiler.h: what the parts of regcomp share. */
#ifndef CRT_REGEX_COMPILER_H
#define CRT_REGEX_COMPILER_H

#include <regex.h>
#include "regex_program.h"

struct compiler {
	const char *at;
	int flags, error, depth, closed[10];
	struct regex_program *program;
	size_t room;
};

/* Each of these returns 0, or the error, which is also in c. */
/* Inserts a step at a place; steps behind it move, and so do the jumps inside, which are relative.
 */
int __regex_insert(struct compiler *c, size_t place, struct regex_step step);
int __regex_append(struct compiler *c, int kind, int x, int y);
/* A step that has a set of bytes. */
int __regex_append_set(struct compiler *c, const char *set);
/* The steps from a place on, {least,most} times; most -1: without end. */
int __regex_repeat(struct compiler *c, size_t from, int least, int most);

#endif
