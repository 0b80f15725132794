/* arguments.h: how the argument of an option is read, for the rows of options.c. */
#ifndef TRACER_ARGUMENTS_H
#define TRACER_ARGUMENTS_H

#include "words.h"

enum argument { NONE, REQUIRED, OPTIONAL } __attribute__((packed));

struct option_row {
	char letter;      /* 0: there is only the long spelling */
	char expression;  /* it may follow -e as NAME=: the letter that stands for NAME, or - */
	const char *name; /* the long spelling */
	enum argument argument;
	/* Returns -1 to go on, or an exit status. */
	int (*take)(const struct option_row *option, const char *argument);
	void *place;              /* what it sets */
	const struct word *words; /* what its argument can be */
	int value;                /* a default, a limit, or which set */
	const char *shown;        /* its argument in --help */
	const char *help;         /* NULL: another row tells */
} __attribute__((packed));        /* a quarter of the table is saved */

/* How the user spelled the option that is being taken: "-a" or "--columns". */
extern const char *spelled;

/* Say what is wrong with the command line, and how to learn more. All return the exit status. */
int usage_error(const char *what, const char *quoted);
int invalid_argument(const char *argument);
/* "invalid signal 'X'"; the word ends at a comma. */
int invalid_member(const char *member, const char *word);

int take_flag(const struct option_row *option,
	      const char *argument); /* unsigned: one more each time */
int take_size(const struct option_row *option, const char *argument);   /* size_t, at most value */
int take_string(const struct option_row *option, const char *argument); /* const char * */
int take_name(const struct option_row *option, const char *argument);   /* struct names: one more */
int take_word(const struct option_row *option,
	      const char *argument); /* unsigned; value without one */
int take_precision(const struct option_row *option,
		   const char *argument); /* unsigned[2]: on, digits */
int take_timestamps(const struct option_row *option, const char *argument);
int take_pids(const struct option_row *option, const char *argument);
int take_detach_on(const struct option_row *option, const char *argument);
int take_duration(const struct option_row *option, const char *argument); /* size_t: nanoseconds */
int take_calls(const struct option_row *option, const char *argument);    /* value: QUALIFY_… */
int take_set(const struct option_row *option, const char *argument);      /* value: enum set_name */

#endif
