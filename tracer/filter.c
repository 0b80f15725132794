/*
 * filter.c: sets of system calls by name, class, number and pattern (strace(1), "-e trace="), and
 * by what they touch (-P, --trace-fds).
 */
#include <sys.h>
#include <string.h>
#include <linux/fcntl.h>
#include "filter.h"
#include "message.h"
#include "options.h"
#include "proc.h"
#include "words.h"

/* How what was said last of each qualifier differs from what is so when nothing is said. */
static call_set changed;
#define BY_DEFAULT (QUALIFY_TRACE | QUALIFY_ABBREV | QUALIFY_VERBOSE)

/* One word of a set, on the ABIs that are bits of abis. */
struct choice {
	unsigned char *chosen; /* a call_set */
	unsigned abis;
	const char *word;
	size_t length;
};

static void mark(const struct choice *choice, unsigned row)
{
	for (enum abi abi = 0; abi < ABI_COUNT; abi++)
		if (choice->abis >> abi & 1)
			choice->chosen[call_index(abi, &rows[row])] = 1;
}

/* A class, with or without its %, or all. */
static bool mark_class(const struct choice *choice)
{
	bool percent = *choice->word == '%';
	bool all = is_word("all", choice->word, choice->length);
	for (unsigned i = 0; i < class_count; i++) {
		/* The name of %%stat, which is more than %stat, is %stat. */
		if (!all && !is_word(name_at(class_names[i]), choice->word + percent,
				     choice->length - percent))
			continue;
		for (unsigned row = 0; row < row_count; row++)
			if (all || class_masks[rows[row].classes] >> i & 1)
				mark(choice, row);
		return true;
	}
	return false;
}

static bool mark_number(const struct choice *choice)
{
	long number = parse_decimal(choice->word, choice->length, 100000);
	bool found = false;
	for (enum abi abi = 0; number >= 0 && abi < ABI_COUNT; abi++) {
		const struct syscall_row *row = syscall_row(abi, number);
		if (row && choice->abis >> abi & 1)
			choice->chosen[call_index(abi, row)] = found = true;
	}
	return found;
}

/* A name or, without a name, whatever the pattern matches. */
static bool mark_names(const struct choice *choice, const char *pattern)
{
	bool found = false;
	for (unsigned row = 0; row < row_count; row++) {
		const char *name = row_name(&rows[row]);
		if (pattern ? pattern_matches(pattern, name)
			    : is_word(name, choice->word, choice->length)) {
			mark(choice, row);
			found = true;
		}
	}
	return found;
}

static bool mark_pattern(const struct choice *choice)
{
	char pattern[128];
	const char *wrong;
	if (choice->length > sizeof pattern)
		return false;
	memcpy(pattern, choice->word + 1, choice->length - 1);
	pattern[choice->length - 1] = 0;
	if ((wrong = pattern_error(pattern))) {
		say("regcomp: %s: %s", pattern, wrong);
		sys_exit_group(1);
	}
	return mark_names(choice, pattern);
}

/* @64 or @32 at the end of a word: the ABIs of that word size, and the word without it. */
static void take_personality(struct choice *choice)
{
	const char *end = choice->length > 3 ? choice->word + choice->length - 3 : "";
	unsigned bytes = strncmp(end, "@64", 3) == 0 ? 8 : strncmp(end, "@32", 3) == 0 ? 4 : 0;
	for (enum abi abi = 0; abi < ABI_COUNT; abi++)
		if (!bytes || abi_facts[abi].word == bytes)
			choice->abis |= 1u << abi;
	choice->length -= bytes ? 3 : 0;
}

static bool mark_word(const char *word, size_t length, void *chosen)
{
	bool optional = length && *word == '?';
	struct choice choice = {
		.chosen = chosen, .word = word + optional, .length = length - optional};
	take_personality(&choice);
	if (choice.length && *choice.word == '/')
		return mark_pattern(&choice) || optional;
	if (mark_number(&choice))
		return true;
	bool named = mark_names(&choice, NULL);
	/* "ipc" is a call of i386 and, in scripts older than %ipc, the class. */
	if (!named || is_word("ipc", choice.word, choice.length))
		named |= mark_class(&choice);
	return named || optional;
}

const char *choose_calls(call_set chosen, const char *text)
{
	bool others;
	memset(chosen, 0, sizeof(call_set));
	const char *wrong = parse_members(text, mark_word, chosen, &others);
	for (unsigned i = 0; others && i < sizeof(call_set); i++)
		chosen[i] ^= 1;
	return wrong;
}

const char *filter_set(unsigned qualifier, const char *text)
{
	static call_set chosen;
	const char *wrong = choose_calls(chosen, text);
	for (unsigned i = 0; !wrong && i < sizeof chosen; i++) {
		bool now = (changed[i] ^ BY_DEFAULT) & qualifier;
		if (now != chosen[i])
			changed[i] ^= qualifier;
	}
	return wrong;
}

unsigned call_index(enum abi abi, const struct syscall_row *row)
{
	return abi * (MOST_ROWS + 1) + (row ? row - rows : MOST_ROWS);
}

unsigned filter_qualifiers(enum abi abi, const struct syscall_row *row)
{
	return (changed[call_index(abi, row)] ^ BY_DEFAULT) | (row ? 0 : QUALIFY_TRACE);
}

#define PATH_SIZE 4096

static char resolved[16][PATH_SIZE]; /* of the first paths: what they are without links and dots */

bool paths_choose(void) { return options.paths.count || options.trace_fds; }

void paths_resolve(void)
{
	for (unsigned i = 0; i < options.paths.count && i < sizeof resolved / sizeof *resolved;
	     i++) {
		const char *path = options.paths.name[i];
		long fd = sys_openat(AT_FDCWD, path, O_PATH | O_CLOEXEC, 0), length;
		if (sys_failed(fd))
			continue;
		length = proc_link(0, "fd/", fd, resolved[i], PATH_SIZE);
		sys_close(fd);
		if (sys_failed(length) || strcmp(resolved[i], path) == 0)
			resolved[i][0] = 0;
		else if (!in_set(SET_QUIET, QUIET_PATH))
			say("Requested path \"%s\" resolved into \"%s\"", path, resolved[i]);
	}
}

void paths_note(struct task *task, const char *path, size_t length)
{
	for (unsigned i = 0; i < options.paths.count; i++)
		if (is_word(options.paths.name[i], path, length) ||
		    (i < sizeof resolved / sizeof *resolved && length &&
		     is_word(resolved[i], path, length)))
			task->path_matched = true;
}

void paths_note_fd(struct task *task, int fd)
{
	char path[PATH_SIZE];
	if (options.trace_fds && fd >= 0 && in_set(SET_TRACE_FDS, fd))
		task->path_matched = true;
	if (!options.paths.count || fd < 0 || task->path_matched)
		return;
	long length = proc_link(proc_id(task->tid), "fd/", fd, path, sizeof path);
	if (!sys_failed(length))
		paths_note(task, path, length);
}
