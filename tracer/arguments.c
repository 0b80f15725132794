/* arguments.c: see arguments.h. */
#include <string.h>
#include "arguments.h"
#include "filter.h"
#include "message.h"
#include "options.h"

const char *spelled;

void *option_place(const struct option_row *option) { return (char *)&options + option->place; }

int usage_error(const char *what, const char *quoted)
{
	say(quoted ? "%s '%s', try '%s -h'" : "%s%s, try '%s -h'", what, quoted ? quoted : "",
	    options.name);
	return 1;
}

static int invalid_argument(const char *argument)
{
	say("invalid %s argument: '%s'", spelled, argument);
	return 1;
}

int invalid_member(const char *member, const char *word)
{
	static char shown[128];
	size_t length = word[strspn(word, "!,")] ? strcspn(word, ",") : strlen(word);
	memcpy(shown, word, length < sizeof shown ? length : sizeof shown - 1);
	say("invalid %s '%s'", member, shown);
	return 1;
}

TAKER(take_flag)
{
	++*(unsigned *)option_place(option);
	return -1;
}

TAKER(take_size)
{
	long value = parse_decimal(argument, strlen(argument), option->value);
	if (value < 0)
		return invalid_argument(argument);
	*(size_t *)option_place(option) = value;
	return -1;
}

TAKER(take_limit)
{
	int status = take_size(option, argument);
	return status < 0 && !*(size_t *)option_place(option) ? invalid_argument(argument) : status;
}

TAKER(take_string)
{
	*(const char **)option_place(option) = argument;
	return -1;
}

TAKER(take_name)
{
	struct names *names = option_place(option);
	if (names->count == MOST_NAMED)
		return usage_error("too many arguments, from here on:", argument);
	names->name[names->count++] = argument;
	return -1;
}

TAKER(take_word)
{
	int value = argument
			    ? value_of_word(option_words[option->words], argument, strlen(argument))
			    : option->value;
	if (value < 0)
		return invalid_argument(argument);
	*(unsigned *)option_place(option) = value;
	return -1;
}

TAKER(take_precision)
{
	unsigned *place = option_place(option);
	int digits = argument ? value_of_word(precision_words, argument, strlen(argument)) : 6;
	if (digits < 0)
		return invalid_argument(argument);
	place[0]++;
	place[1] = digits;
	return -1;
}

/* [format:]FORMAT and [precision:]PRECISION in any order, with commas. */
TAKER(take_timestamps)
{
	if (!options.clock)
		options.clock = CLOCK_TIME_OF_DAY;
	++*(unsigned *)option_place(option);
	for (const char *word = argument ? argument : ""; *word; word += *word == ',') {
		bool format = strncmp(word, "format:", 7) == 0,
		     precision = strncmp(word, "precision:", 10) == 0;
		const char *value = word + (format ? 7 : precision ? 10 : 0);
		size_t length = strcspn(value, ",");
		int clock = precision ? -1 : value_of_word(clock_words, value, length),
		    digits = format ? -1 : value_of_word(precision_words, value, length);
		if (clock >= 0)
			options.clock = clock;
		else if (digits >= 0)
			options.clock_digits = digits;
		else if (*word != ',')
			return invalid_argument(argument);
		word = value + length;
	}
	return -1;
}

/* PID, or several with commas or blanks between. */
TAKER(take_pids)
{
	static char word[32];
	for (const char *at = argument; *at; at += strspn(at, ", \n\t")) {
		size_t length = strcspn(at, ", \n\t");
		long pid = parse_decimal(at, length, 0x7fffffff);
		if (pid <= 0) {
			memcpy(word, at, length < sizeof word ? length : sizeof word - 1);
			complain("Invalid process id:", word, 0);
			return 1;
		}
		if (options.attach_count == MOST_NAMED)
			return usage_error("too many process ids, from here on:", at);
		options.attach[options.attach_count++] = pid;
		at += length;
	}
	return -1;
}

TAKER(take_detach_on)
{
	if (strcmp(argument, "execve") == 0) {
		options.detach_on_exec = 1;
		return -1;
	}
	say("Syscall '%s' for -b isn't supported", argument);
	return 1;
}

TAKER(take_calls)
{
	const char *wrong = filter_set(option->value, argument ? argument : "none");
	return wrong ? invalid_member("system call", wrong) : -1;
}

TAKER(take_set)
{
	const char *wrong = argument, *member;
	if (option->place)
		++*(unsigned *)option_place(option);
	member = parse_set(option->value,
			   argument                          ? argument
			   : option->value == SET_DECODE_FDS ? "path"
							     : "all",
			   &wrong);
	return member ? invalid_member(member, wrong) : -1;
}

TAKER(take_duration)
{
	long nanoseconds = parse_time(argument, strlen(argument));
	if (nanoseconds < 0)
		return invalid_argument(argument);
	*(size_t *)option_place(option) = nanoseconds;
	return -1;
}
