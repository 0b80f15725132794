/*
 * sh_read.h: what sh has read: the commands of one pipeline. Not for: running them (sh.c).
 */
#ifndef VM_SH_READ_H
#define VM_SH_READ_H

#include <stdbool.h>

#define MOST_WORDS    128
#define MOST_COMMANDS 16

struct redirection {
	int fd, flags;
	const char *path; /* NULL: a copy of descriptor from */
	int from;
};

struct command {
	char *words[MOST_WORDS + 1];
	int word_count;
	struct redirection redirections[8];
	int redirection_count;
};

extern struct command commands[MOST_COMMANDS];
extern int command_count;
extern int last_status; /* of the pipeline before: $? */

/* Reads the next pipeline into commands, and moves *at behind it, to ; & && || or the end. Its
 * words are kept until the next is read. Returns false, with a line on standard error and
 * last_status 2, when it makes no sense. */
bool read_pipeline(const char **at);
/* That line. Returns false. */
bool wrong(const char *what);

#endif
