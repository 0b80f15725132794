/*
 * injection.c: the command line is turned into a row of injections[] for each -e inject=; row_of
 * says which row a call has. What is done then is in inject.c.
 */
#include <string.h>
#include <strings.h>
#include "inject.h"
#include "message.h"

#define MOST_INJECTIONS 64

static struct injection injections[MOST_INJECTIONS];
static unsigned injection_count;
static call_set row_of; /* 0 none, else one more than its index */

bool inject_any(void) { return injection_count > 0; }

const struct injection *injection_of(enum abi abi, const struct syscall_row *row)
{
	unsigned number = injection_count ? row_of[abi][call_index(row)] : 0;
	return number ? &injections[number - 1] : NULL;
}

static bool begins_with(const char **text, const char *prefix)
{
	size_t length = strlen(prefix);
	if (strncmp(*text, prefix, length) != 0)
		return false;
	*text += length;
	return true;
}

/* FIRST[..LAST][+[STEP]] */
static bool parse_when(struct injection *injection, const char *text, size_t length)
{
	size_t digits = strspn(text, "0123456789");
	const char *end = text + length;
	long first = parse_decimal(text, digits, FOREVER), last = first, step = 1;
	text += digits;
	if (text + 1 < end && text[0] == '.' && text[1] == '.') {
		digits = strspn(text += 2, "0123456789");
		last = parse_decimal(text, digits, FOREVER - 1);
		text += digits;
	} else if (*text == '+') {
		last = FOREVER;
	}
	if (text < end && *text == '+') {
		digits = strspn(++text, "0123456789");
		step = digits ? parse_decimal(text, digits, FOREVER) : 1;
		text += digits;
	}
	injection->first = first, injection->last = last, injection->step = step;
	return text == end && first > 0 && last >= first && step > 0;
}

static bool parse_error(struct injection *injection, const char *text, size_t length)
{
	long number = parse_decimal(text, length, 4095);
	for (unsigned i = 1; length && number < 0 && i < error_count; i++)
		if (strlen(name_at(errors[i].name)) == length &&
		    strncasecmp(name_at(errors[i].name), text, length) == 0)
			number = i;
	if (number <= 0 || injection->has_result)
		return false;
	injection->has_result = injection->failing = true;
	injection->result = -number;
	return true;
}

/* A number as strtoull(3) takes it: decimal, 0x or 0 before it, less than nothing too. */
static bool parse_result(struct injection *injection, const char *text, size_t length)
{
	bool negative = length > 1 && *text == '-';
	uint64_t value = 0, base = 10;
	text += negative;
	length -= negative;
	if (length > 2 && text[0] == '0' && (text[1] | 32) == 'x')
		base = 16, text += 2, length -= 2;
	else if (length > 1 && text[0] == '0')
		base = 8;
	if (!length || injection->has_result)
		return false;
	for (; length; text++, length--) {
		uint64_t digit = digit_of(*text);
		if (digit >= base || value > (UINT64_MAX - digit) / base)
			return false;
		value = value * base + digit;
	}
	if (sizeof(long) == 4 && value > UINT32_MAX)
		return false;
	injection->has_result = true;
	injection->result = negative ? -value : value;
	return true;
}

static bool parse_instead(struct injection *injection, const char *text, size_t length)
{
	static call_set pure;
	const struct syscall_row *row = row_named(text, length);
	if (!row || injection->instead || choose_calls(pure, "%pure") ||
	    !pure[NATIVE_ABI][call_index(row)])
		return false;
	injection->instead = row;
	return true;
}

/* @argN=HEX,@argM=HEX... */
static bool parse_pokes(struct injection *injection, int when, const char *text, size_t length)
{
	const char *end = text + length;
	for (bool more = true; more; text++) {
		if (injection->poke_count[when] == MOST_POKES || !begins_with(&text, "@arg") ||
		    *text < '1' || *text > '6' || text[1] != '=')
			return false;
		struct poke *poke = &injection->pokes[when][injection->poke_count[when]++];
		poke->argument = *text - '1';
		for (unsigned i = 0; i + 1 < injection->poke_count[when]; i++)
			if (injection->pokes[when][i].argument == poke->argument)
				return false;
		for (text += 2; text < end && *text != ','; text += 2) {
			if (poke->size == POKE_SIZE || digit_of(text[0]) < 0 ||
			    digit_of(text[1]) < 0)
				return false;
			poke->bytes[poke->size++] = digit_of(text[0]) << 4 | digit_of(text[1]);
		}
		if (!poke->size)
			return false;
		more = text < end;
	}
	return true;
}

static bool parse_delay(struct injection *injection, int when, const char *text, size_t length)
{
	if (injection->delay[when] >= 0)
		return false;
	injection->delay[when] = parse_time(text, length);
	return injection->delay[when] >= 0;
}

static bool parse_signal(struct injection *injection, const char *text, size_t length)
{
	long number = parse_decimal(text, length, 64);
	if (number < 0)
		number = signal_of_word(text, length);
	if (number <= 0 || injection->signal)
		return false;
	injection->signal = number;
	return true;
}

static bool parse_part(struct injection *injection, bool fault, const char *part)
{
	const char *at = part;
	size_t length = strcspn(part, ":");
#define IS(name) (begins_with(&at, name) && (length -= at - part, true))
	if (IS("when="))
		return parse_when(injection, at, length);
	if (IS("error="))
		return parse_error(injection, at, length);
	if (IS("syscall="))
		return parse_instead(injection, at, length);
	if (fault)
		return false;
	if (IS("retval="))
		return parse_result(injection, at, length);
	if (IS("signal="))
		return parse_signal(injection, at, length);
	if (IS("delay_enter="))
		return parse_delay(injection, AT_ENTRY, at, length);
	if (IS("delay_exit="))
		return parse_delay(injection, AT_EXIT, at, length);
	if (IS("poke_enter="))
		return parse_pokes(injection, AT_ENTRY, at, length);
	return IS("poke_exit=") && parse_pokes(injection, AT_EXIT, at, length);
}

static int invalid(bool fault, const char *argument)
{
	say("invalid %s argument '%s'", fault ? "fault" : "inject", argument);
	return 1;
}

static bool does_something(const struct injection *injection)
{
	return injection->has_result || injection->instead || injection->signal ||
	       injection->delay[AT_ENTRY] >= 0 || injection->delay[AT_EXIT] >= 0 ||
	       injection->poke_count[AT_ENTRY] || injection->poke_count[AT_EXIT];
}

TAKER(take_injection)
{
	static call_set chosen;
	static char calls[4096];
	bool fault = option->value;
	size_t length = strcspn(argument, ":");
	struct injection *injection = &injections[injection_count];
	if (injection_count == MOST_INJECTIONS || length >= sizeof calls)
		return invalid(fault, argument);
	*injection = (struct injection){.first = 1, .last = FOREVER, .step = 1, .delay = {-1, -1}};
	for (const char *part = argument + length; length && *part; part += strcspn(part, ":")) {
		part += strspn(part, ":");
		if (*part && !parse_part(injection, fault, part))
			return invalid(fault, argument);
	}
	if (fault && !injection->has_result)
		parse_error(injection, "ENOSYS", 6);
	memcpy(calls, argument, length);
	calls[length] = 0;
	const char *wrong = choose_calls(chosen, calls);
	if (wrong)
		return invalid_member("system call", wrong);
	if (!does_something(injection))
		return invalid(fault, argument);
	injection_count++;
	for (enum abi abi = 0; abi < ABI_COUNT; abi++)
		for (unsigned row = 0; row <= MOST_ROWS; row++)
			if (chosen[abi][row])
				row_of[abi][row] = injection_count;
	return -1;
}
