/* arguments.h: how the argument of an option is read, for the rows of tables/options.tbl. */
#pragma once

#include "text.h"
#include "words.h"

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

/* The member of options that it sets. */
void *option_place(const struct option_row *option);

/* How the user spelled the option that is being taken: "-a" or "--columns". */
extern const char *spelled;

/* The flush of a text that an option shows on standard output. */
void write_all(struct text *text);

/* Say what is wrong with the command line, and how to learn more. All return the exit status. */
int usage_error(const char *what, const char *quoted);
/* "invalid signal 'X'"; the word ends at a comma. */
int invalid_member(const char *member, const char *word);

/* The takers that rows name. Every one takes both, whether it needs them or not. */
#define TAKER(name)                                                                                \
	int name(const struct option_row *option __attribute__((unused)),                          \
		 const char *argument __attribute__((unused)))
/* What the row's place is: of take_flag unsigned, one more each time; take_size a size_t of at most
 * value, take_limit that but 0; take_string const char *; take_name struct names, one more;
 * take_word unsigned, value without a word; take_precision unsigned[2], how often and digits;
 * take_duration size_t, nanoseconds. The value is of take_calls QUALIFY_…, of no calls when there
 * is no argument, of take_set enum set_name. */
extern option_taker take_flag, take_size, take_limit, take_string, take_name, take_word,
	take_precision, take_timestamps, take_pids, take_detach_on, take_duration, take_calls,
	take_set, take_injection, take_columns, take_sort;
