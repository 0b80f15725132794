/* arguments.h: how the argument of an option is read, for the rows of tables/options.tbl. */
#ifndef TRACER_ARGUMENTS_H
#define TRACER_ARGUMENTS_H

#include "words.h"
#include <stdint.h>

enum argument { NONE, REQUIRED, OPTIONAL };

struct option_row;
/* Returns -1 to go on, or an exit status. */
typedef int option_taker(const struct option_row *option, const char *argument);

/* A row of tables/options.tbl. */
struct option_row {
	char letter;     /* 0: there is only the long spelling */
	char expression; /* it may follow -e as NAME=: the letter that stands for NAME, or - */
	uint8_t argument : 2, take : 6; /* enum argument; in option_takers[] */
	uint8_t words;                  /* in option_words[]: what its argument can be */
	uint16_t place;                 /* what it sets: the offset in struct options; 0: nothing */
	int value;                      /* a default, a limit, or which set */
	uint16_t name, shown,
		help; /* in names[]: the long spelling; its argument in --help; 0: none */
} __attribute__((packed));
extern const struct option_row option_rows[];
extern const unsigned option_count;
extern option_taker *const option_takers[];
extern const struct word *const option_words[];
extern const struct word style_words[], hex_words[], interrupt_words[], stack_words[],
	namespace_words[], guest_way_words[], daemon_words[];

/* The member of options that it sets. */
void *option_place(const struct option_row *option);

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
int take_limit(const struct option_row *option, const char *argument);  /* the same, not 0 */
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
