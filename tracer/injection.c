/*
 * injection.c: the command line is turned into a row of injections[] for each -e inject=; row_of
 * says which row a call has. What is done then is in inject.c.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
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
	unsigned number = injection_count ? row_of[call_index(abi, row)] : 0;
	return number ? &injections[number - 1] : NULL;
}

/* Every part's function takes the same four, needed or not; when: AT_ENTRY or AT_EXIT. */
#define PART(name)                                                                                 \
	static bool name(struct injection *injection, int when __attribute__((unused)),            \
			 const char *text, size_t length)

/* FIRST[..LAST][+[STEP]] */
PART(parse_when)
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

PART(parse_error)
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
PART(parse_result)
{
	char *end;
	errno = 0;
	injection->result = strtoull(text, &end, 0);
	uint64_t size = *text == '-' ? -injection->result : injection->result;
	if (!length || end != text + length || errno || size > ULONG_MAX || injection->has_result)
		return false;
	return injection->has_result = true;
}

PART(parse_instead)
{
	static call_set pure;
	const struct syscall_row *row = row_named(text, length);
	if (!row || injection->instead || choose_calls(pure, "%pure") ||
	    !pure[call_index(NATIVE_ABI, row)])
		return false;
	injection->instead = row;
	return true;
}

/* @argN=HEX,@argM=HEX... */
PART(parse_pokes)
{
	const char *end = text + length;
	for (;; text++) {
		struct poke *poke = injection->pokes[when];
		if (strncmp(text, "@arg", 4) != 0 || text[4] < '1' || text[4] > '6' ||
		    text[5] != '=')
			return false;
		const struct poke *next = poke + injection->poke_count[when]++;
		uint8_t argument = text[4] - '1';
		for (; poke < next; poke++) /* each once: there is room for all */
			if (poke->argument == argument)
				return false;
		poke->argument = argument;
		poke->size = parse_bytes(text += 6, poke->bytes, POKE_SIZE);
		text += 2 * poke->size;
		if (!poke->size || (text != end && *text != ','))
			return false;
		if (text == end)
			return true;
	}
}

PART(parse_delay)
{
	if (injection->delay[when] >= 0)
		return false;
	injection->delay[when] = parse_time(text, length);
	return injection->delay[when] >= 0;
}

PART(parse_signal)
{
	long number = parse_decimal(text, length, 64);
	if (number < 0)
		number = signal_of_word(text, length);
	if (number <= 0 || injection->signal)
		return false;
	injection->signal = number;
	return true;
}

static const struct {
	char name[14];
	bool of_fault; /* -e fault= has it, too */
	uint8_t when;
	bool (*parse)(struct injection *injection, int when, const char *text, size_t length);
} part_names[] = {
	{"when=", true, 0, parse_when},
	{"error=", true, 0, parse_error},
	{"syscall=", true, 0, parse_instead},
	{"retval=", false, 0, parse_result},
	{"signal=", false, 0, parse_signal},
	{"delay_enter=", false, AT_ENTRY, parse_delay},
	{"delay_exit=", false, AT_EXIT, parse_delay},
	{"poke_enter=", false, AT_ENTRY, parse_pokes},
	{"poke_exit=", false, AT_EXIT, parse_pokes},
};

/* *acts: it says more than when. */
static bool parse_part(struct injection *injection, bool fault, const char *part, bool *acts)
{
	for (unsigned i = 0; i < sizeof part_names / sizeof *part_names; i++) {
		const char *value = part + strlen(part_names[i].name);
		if (strncmp(part, part_names[i].name, value - part) != 0)
			continue;
		*acts |= i > 0;
		return (!fault || part_names[i].of_fault) &&
		       part_names[i].parse(injection, part_names[i].when, value,
					   strcspn(value, ":"));
	}
	return false;
}

static int invalid(bool fault, const char *argument)
{
	say("invalid %s argument '%s'", fault ? "fault" : "inject", argument);
	return 1;
}

TAKER(take_injection)
{
	static call_set chosen;
	static char calls[4096];
	bool fault = option->value, acts = fault;
	size_t length = strcspn(argument, ":");
	struct injection *injection = &injections[injection_count];
	if (injection_count == MOST_INJECTIONS || length >= sizeof calls)
		return invalid(fault, argument);
	*injection = (struct injection){.first = 1, .last = FOREVER, .step = 1, .delay = {-1, -1}};
	for (const char *part = argument + length; length && *part; part += strcspn(part, ":")) {
		part += strspn(part, ":");
		if (*part && !parse_part(injection, fault, part, &acts))
			return invalid(fault, argument);
	}
	if (fault && !injection->has_result)
		parse_error(injection, 0, "ENOSYS", 6);
	memcpy(calls, argument, length);
	calls[length] = 0;
	const char *wrong = choose_calls(chosen, calls);
	if (wrong)
		return invalid_member("system call", wrong);
	if (!acts)
		return invalid(fault, argument);
	injection_count++;
	for (unsigned i = 0; i < sizeof chosen; i++)
		if (chosen[i])
			row_of[i] = injection_count;
	return -1;
}
