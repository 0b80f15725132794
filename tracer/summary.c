/*
 * summary.c: the table of -c, as strace(1) shows it. Time is the system time of the thread
 * (getrusage(2), as wait4 gives it), whose grain is that of the kernel's accounting, or with -w the
 * time from entry to exit.
 */
#include <string.h>
#include "decode.h"
#include "options.h"
#include "summary.h"

#define NUMBERS 512 /* more than any ABI here has; what lies above is one line together */

struct count {
	uint64_t calls, errors, nanoseconds, shortest, longest;
};
static struct count counts[ABI_COUNT][NUMBERS];

static struct {
	char title[11];
	uint8_t width, place; /* in struct count */
} columns[COLUMN_COUNT] = {
	{"% time", 6, offsetof(struct count, nanoseconds)},
	{"seconds", 11, offsetof(struct count, nanoseconds)},
	{"shortest", 8, offsetof(struct count, shortest)},
	{"longest", 8, offsetof(struct count, longest)},
	{"usecs/call", 11, offsetof(struct count, nanoseconds)},
	{"calls", 9, offsetof(struct count, calls)},
	{"errors", 9, offsetof(struct count, errors)},
	{"syscall", 0, offsetof(struct count, nanoseconds)},
};

static enum column shown[COLUMN_COUNT] = {COLUMN_PERCENT, COLUMN_TOTAL,  COLUMN_AVERAGE,
					  COLUMN_CALLS,   COLUMN_ERRORS, COLUMN_NAME};
static unsigned shown_count = 6;
static int sort = COLUMN_PERCENT; /* COLUMN_COUNT: in the order of the numbers */
bool columns_chosen;

/* COLUMN_COUNT is none, -1 no word for any. A _ is as good as a -. */
static int column_of_word(const char *word, size_t length)
{
	char name[16];
	if (length > sizeof name)
		return -1;
	for (size_t i = 0; i < length; i++)
		name[i] = word[i] == '_' ? '-' : word[i];
	return value_of_word(column_words, name, length);
}

TAKER(take_columns)
{
	unsigned seen = 0;
	shown_count = 0;
	for (const char *word = argument;; word++) {
		size_t length = strcspn(word, ",");
		int column = column_of_word(word, length);
		if (column < 0 || column == COLUMN_COUNT)
			return usage_error("unknown column name:", word);
		if (seen >> column & 1)
			return usage_error("call summary column has been provided more than once:",
					   word);
		seen |= 1u << column;
		shown[shown_count++] = column;
		word += length;
		if (!*word)
			break;
	}
	if (!(seen >> COLUMN_NAME & 1))
		shown[shown_count++] = COLUMN_NAME;
	columns_chosen = true;
	return -1;
}

bool summary_counts_entries(void)
{
	unsigned i = 0;
	while (i < shown_count && (shown[i] == COLUMN_CALLS || shown[i] == COLUMN_NAME))
		i++;
	return i == shown_count;
}

TAKER(take_sort)
{
	options.sorted = true;
	sort = column_of_word(argument, strlen(argument));
	return sort < 0 ? usage_error("invalid sortby:", argument) : -1;
}

static void add(struct count *total, const struct count *count)
{
	if (!total->calls || count->shortest < total->shortest)
		total->shortest = count->shortest;
	if (count->longest > total->longest)
		total->longest = count->longest;
	total->calls += count->calls;
	total->errors += count->errors;
	total->nanoseconds += count->nanoseconds;
}

void summary_add(const struct task *task)
{
	uint64_t time =
		task->system_time > options.overhead ? task->system_time - options.overhead : 0;
	add(&counts[task->abi][task->number < NUMBERS ? task->number : NUMBERS - 1],
	    &(struct count){1, task->failed, time, time, time});
}

static uint64_t value_of(enum column column, const struct count *count)
{
	if (column == COLUMN_COUNT)
		return 0;
	return *(const uint64_t *)((const char *)count + columns[column].place) /
	       (column == COLUMN_AVERAGE ? count->calls : 1);
}

static void put_cell(struct text *text, enum column column, const struct count *count,
		     uint64_t total)
{
	uint64_t value = value_of(column, count);
	unsigned width = columns[column].width;
	if (column == COLUMN_PERCENT) {
		uint64_t share = total ? (value * 10000 + total / 2) / total : 0;
		put_format(text, "%*ju.%02ju", width - 3, share / 100, share % 100);
	} else if (column <= COLUMN_LONGEST) {
		value = (value + 500) / 1000;
		put_format(text, "%*ju.%06ju", width - 7, value / 1000000, value % 1000000);
	} else if (column == COLUMN_ERRORS && !value) {
		put_spaces_to(text, text_column(text) + width);
	} else {
		put_format(text, "%*ju", width, column == COLUMN_AVERAGE ? value / 1000 : value);
	}
}

/* The titles when there is no count. */
static void put_row(struct text *text, const struct count *count, uint64_t total, const char *name)
{
	for (unsigned i = 0; i < shown_count; i++) {
		enum column column = shown[i];
		size_t end = text_column(text) + columns[column].width;
		bool last = i + 1 == shown_count;
		if (column == COLUMN_NAME) {
			put_string(text, name);
			put_spaces_to(text, last ? 0 : end);
		} else if (count) {
			put_cell(text, column, count, total);
		} else {
			put_spaces_to(text, end - strlen(columns[column].title));
			put_string(text, columns[column].title);
		}
		put_char(text, last ? '\n' : ' ');
	}
}

static void put_rule(struct text *text)
{
	for (unsigned i = 0; i < shown_count; i++) {
		for (unsigned dash = 0; dash < columns[shown[i]].width; dash++)
			put_char(text, '-');
		put_char(text, i + 1 < shown_count ? ' ' : '\n');
	}
}

static const char *name_of(enum abi abi, unsigned number)
{
	const struct syscall_row *row = syscall_row(abi, number);
	return row ? row_name(row) : "unknown";
}

/* Does the call come before the other? Equal ones stay in the order of their numbers. */
static bool precedes(enum abi abi, unsigned number, unsigned other)
{
	if (sort == COLUMN_NAME)
		return strcmp(name_of(abi, number), name_of(abi, other)) < 0;
	return value_of(sort, &counts[abi][number]) > value_of(sort, &counts[abi][other]);
}

static void put_table(struct text *text, enum abi abi)
{
	uint16_t order[NUMBERS];
	unsigned rows = 0;
	struct count total = {0};
	uint8_t *width = &columns[COLUMN_NAME].width; /* of the longest name and a space */
	*width = 16;
	for (unsigned number = 0; number < NUMBERS; number++) {
		unsigned at = rows;
		if (!counts[abi][number].calls)
			continue;
		if (*width < strlen(name_of(abi, number)) + 1)
			*width = strlen(name_of(abi, number)) + 1;
		add(&total, &counts[abi][number]);
		for (; at && precedes(abi, number, order[at - 1]); at--)
			order[at] = order[at - 1];
		order[at] = number;
		rows++;
	}
	if (!rows)
		return;
	if (abi_facts[abi].word != abi_facts[NATIVE_ABI].word)
		put_format(text, "System call usage summary for %u bit mode:\n",
			   8 * abi_facts[abi].word);
	put_row(text, NULL, 0, columns[COLUMN_NAME].title);
	put_rule(text);
	for (unsigned i = 0; i < rows; i++)
		put_row(text, &counts[abi][order[i]], total.nanoseconds, name_of(abi, order[i]));
	put_rule(text);
	total.nanoseconds += !total.nanoseconds; /* it is all of the time, even of none */
	put_row(text, &total, total.nanoseconds, "total");
}

void put_summary(struct text *text)
{
	for (enum abi abi = 0; abi < ABI_COUNT; abi++)
		put_table(text, abi);
}
