/* sets.c: see sets.h. Each set is a row of the table here, its words are in tables/words.tbl. */
#include <string.h>
#include "sets.h"
#include "words.h"

#define MOST_DESCRIPTORS 65536 /* more than a process may have by default */

static uint64_t signal_bits[2] = {-1ULL, -1ULL}, status_bits[1] = {-1ULL}, quiet_bits[1],
		fd_bits[1], pid_bits[1], read_bits[MOST_DESCRIPTORS / 64],
		write_bits[MOST_DESCRIPTORS / 64], traced_bits[MOST_DESCRIPTORS / 64];

static const struct number_set {
	const char *member; /* as a message calls one */
	uint64_t *bits;
	const struct word *words; /* NULL: numbers */
	unsigned most;
} number_sets[SET_COUNT] = {
	[SET_SIGNALS] = {"signal", signal_bits, NULL, 128},
	[SET_STATUSES] = {"status", status_bits, status_words, 64},
	[SET_QUIET] = {"quiet", quiet_bits, quiet_words, 64},
	[SET_READS] = {"descriptor", read_bits, NULL, MOST_DESCRIPTORS},
	[SET_WRITES] = {"descriptor", write_bits, NULL, MOST_DESCRIPTORS},
	[SET_TRACE_FDS] = {"descriptor", traced_bits, NULL, MOST_DESCRIPTORS},
	[SET_DECODE_FDS] = {"decode-fds", fd_bits, fd_words, 64},
	[SET_DECODE_PIDS] = {"decode-pids", pid_bits, pid_words, 64},
};

bool in_set(enum set_name set, unsigned number)
{
	return number < number_sets[set].most &&
	       number_sets[set].bits[number / 64] >> number % 64 & 1;
}

bool all_statuses(void)
{
	const uint64_t all = (1 << STATUS_COUNT) - 1;
	return (*status_bits & all) == all;
}

bool is_empty(enum set_name set)
{
	for (unsigned i = 0; i < number_sets[set].most / 64; i++)
		if (number_sets[set].bits[i])
			return false;
	return true;
}

static bool add(const char *word, size_t length, void *to)
{
	const struct number_set *set = to;
	long number = set->words ? value_of_word(set->words, word, length)
				 : parse_decimal(word, length, set->most - 1);
	if (number < 0 && set == &number_sets[SET_SIGNALS])
		number = signal_of_word(word, length);
	if (number >= 0)
		set->bits[number / 64] |= 1ULL << number % 64;
	return number >= 0;
}

const char *parse_set(enum set_name name, const char *text, const char **wrong)
{
	const struct number_set *set = &number_sets[name];
	bool others;
	memset(set->bits, 0, set->most / 8);
	*wrong = parse_members(text, add, (void *)set, &others);
	for (unsigned i = 0; others && i < set->most / 64; i++)
		set->bits[i] = ~set->bits[i];
	return *wrong ? set->member : NULL;
}
