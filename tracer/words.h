/* words.h: words, numbers and patterns as options spell them. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct word {
	uint16_t name; /* in names[] */
	int8_t value;  /* -1 ends a list */
} __attribute__((packed));
/* The lists of tables/words.tbl. */
extern const struct word precision_words[], time_words[], clock_words[], style_words[], hex_words[],
	interrupt_words[], namespace_words[], stack_words[], guest_way_words[], daemon_words[],
	status_words[], quiet_words[], fd_words[], pid_words[], column_words[];

/* Do the first length bytes of text spell the word? */
bool is_word(const char *word, const char *text, size_t length);
/* The value of the word that a text spells; -1 when it is none of the list. */
int value_of_word(const struct word *words, const char *text, size_t length);
/* The members of a set, as options write it: words with commas, of which each is given to add; all,
 * none, or with a leading ! *others: the set is all but these. Returns NULL, or the word for which
 * add was false; it ends at a comma. */
typedef bool member_adder(const char *word, size_t length, void *set);
const char *parse_members(const char *text, member_adder *add, void *set, bool *others);
/* A decimal number of at most `most`, digits alone; -1 when it is none. */
long parse_decimal(const char *text, size_t length, unsigned long most);
/* The value of a hexadecimal digit; -1 when it is none. */
int digit_of(char character);
/* At most size bytes, each written as two of them; returns how many there were. */
size_t parse_bytes(const char *digits, void *bytes, size_t size);
/* Digits of a base up to 16; the one character behind them is passed, too, unless it is the end. */
uint64_t take_number(const char **at, unsigned base);
/* A time, 1.5e3, with s, ms, us or ns after it, or us, in nanoseconds; -1 when it is none. */
long parse_time(const char *text, size_t length);
/* The number of a signal by its name, in any case, with or without SIG; -1 when there is none. */
int signal_of_word(const char *text, size_t length);

/* pattern.c: extended regular expressions over names, for -e trace=/PATTERN. */
/* Does the pattern match anywhere in the text? It knows . * + ? [] () | ^ $ and \ (regex(7)). */
bool pattern_matches(const char *pattern, const char *text);

/* What is wrong with the pattern; NULL when nothing is. */
const char *pattern_error(const char *pattern);
