/* options.c: the command line, spelled as strace(1) spells it: a row for each option. What an
 * argument means is in arguments.c. */
#include <sys.h>
#include <string.h>
#include "arguments.h"
#include "filter.h"
#include "list.h"
#include "guest.h"
#include "inject.h"
#include "message.h"
#include "options.h"
#include "sets.h"
#include "summary.h"

struct options options = {.name = "tracer",
			  .string_limit = 32,
			  .column = 40,
			  .frame_limit = 256,
			  .relative_digits = 6,
			  .duration_digits = 6};

/* How often the letters were given that also have a longer, finer spelling. */
static unsigned times, timestamps, quiets, quiet_sets, fds, fd_sets, daemons;
static bool filter_asked; /* --seccomp-bpf: what it asks for happens anyway */

static const struct word styles[] = {
	{"abbrev", XLAT_ABBREV}, {"raw", XLAT_RAW}, {"verbose", XLAT_VERBOSE}, {NULL, 0}};
static const struct word hexes[] = {{"none", QUOTE_C},
				    {"non-ascii-chars", QUOTE_HEX_CHARS},
				    {"non-ascii", QUOTE_HEX_SOME},
				    {"all", QUOTE_HEX},
				    {NULL, 0}};
static const struct word interrupts[] = {{"1", INTERRUPT_ANYWHERE},
					 {"anywhere", INTERRUPT_ANYWHERE},
					 {"always", INTERRUPT_ANYWHERE},
					 {"2", INTERRUPT_WAITING},
					 {"waiting", INTERRUPT_WAITING},
					 {"3", INTERRUPT_NEVER},
					 {"never", INTERRUPT_NEVER},
					 {"4", INTERRUPT_NEVER_STOP},
					 {"never_tstp", INTERRUPT_NEVER_STOP},
					 {NULL, 0}};
static const struct word stacks[] = {{"symbol", 1}, {"source", 2}, {NULL, 0}};
static const struct word guest_ways[] = {
	{"hook", GUEST_HOOK}, {"gdbstub", GUEST_GDBSTUB}, {NULL, 0}};
static const struct word daemon_kinds[] = {
	{"grandchild", 1}, {"pgroup", 2}, {"pgrp", 2}, {"session", 3}, {NULL, 0}};

static int take_expression(const struct option_row *option, const char *argument);
static int show_help(const struct option_row *option, const char *argument);
static int show_version(const struct option_row *option, const char *argument);
static int show_syscalls(const struct option_row *option, const char *argument);

static int take_abbreviation(const struct option_row *option, const char *argument)
{
	(void)option, (void)argument;
	filter_set(QUALIFY_ABBREV, "none");
	return -1;
}

static int take_hex(const struct option_row *option, const char *argument)
{
	(void)option, (void)argument;
	options.quote = options.quote == QUOTE_C ? QUOTE_HEX_SOME : QUOTE_HEX;
	return -1;
}

/* A letter that stands for a set, given by `shown`; twice, for all of it. */
static int take_set_letter(const struct option_row *option, const char *argument)
{
	unsigned *count = option->place;
	const char *wrong;
	(void)argument;
	parse_set(option->value, count && ++*count > 1 ? "all" : option->shown, &wrong);
	return -1;
}

#define O(member) &options.member
static const struct option_row rows_of_options[] = {
	{'a', 0, "columns", REQUIRED, take_size, O(column), NULL, 0x7fffffff, "COLUMN",
	 "where the result stands (40)"},
	{'A', 0, "output-append-mode", NONE, take_flag, O(append), NULL, 0, NULL,
	 "add to the file of -o"},
	{'b', 0, "detach-on", REQUIRED, take_detach_on, NULL, NULL, 0, "execve",
	 "let go of what executes a program"},
	{'c', 0, "summary-only", NONE, take_flag, O(count), NULL, 0, NULL,
	 "a table of the calls instead of the calls"},
	{'C', 0, "summary", NONE, take_flag, O(count_and_print), NULL, 0, NULL,
	 "a table after the calls"},
	{'d', 0, "debug", NONE, take_flag, O(debug), NULL, 0, NULL, "say what ptrace can do here"},
	{'D', 0, NULL, NONE, take_flag, &daemons, NULL, 0, NULL,
	 "trace from a grandchild; -DD, -DDD: from another group, session"},
	{0, 0, "daemonize", OPTIONAL, take_word, O(daemonize), daemon_kinds, 1, "KIND",
	 "the same: grandchild, pgroup or session"},
	{'e', 0, NULL, REQUIRED, take_expression, NULL, NULL, 0, "NAME=SET",
	 "as --NAME=SET of the rows marked e; without NAME= as trace"},
	{0, 't', "trace", REQUIRED, take_calls, NULL, NULL, QUALIFY_TRACE, "SET",
	 "e: these calls: names, numbers, %classes, /patterns, all, none; ! takes the others"},
	{0, 'a', "abbrev", REQUIRED, take_calls, NULL, NULL, QUALIFY_ABBREV, "SET",
	 "e: shorten the structs of these calls (all)"},
	{0, 'v', "verbose", REQUIRED, take_calls, NULL, NULL, QUALIFY_VERBOSE, "SET",
	 "e: show the structs of these calls (all)"},
	{0, 'x', "raw", REQUIRED, take_calls, NULL, NULL, QUALIFY_RAW, "SET",
	 "e: show the arguments of these calls as numbers"},
	{0, 's', "signal", REQUIRED, take_set, NULL, NULL, SET_SIGNALS, "SET",
	 "e: print these signals (all)"},
	{0, '-', "signals", REQUIRED, take_set, NULL, NULL, SET_SIGNALS, NULL, NULL},
	{0, '-', "status", REQUIRED, take_set, NULL, NULL, SET_STATUSES, "SET",
	 "e: print calls that end so: successful, failed, unfinished, unavailable, detached"},
	{0, 'r', "read", REQUIRED, take_set, NULL, NULL, SET_READS, "FDS",
	 "e: dump what is read from these descriptors"},
	{0, '-', "reads", REQUIRED, take_set, NULL, NULL, SET_READS, NULL, NULL},
	{0, 'w', "write", REQUIRED, take_set, NULL, NULL, SET_WRITES, "FDS",
	 "e: dump what is written to these descriptors"},
	{0, '-', "writes", REQUIRED, take_set, NULL, NULL, SET_WRITES, NULL, NULL},
	{0, 'q', "quiet", OPTIONAL, take_set, &quiet_sets, NULL, SET_QUIET, "SET",
	 "e: leave out: attach, exit, path-resolution, personality, thread-execve"},
	{0, '-', "silent", OPTIONAL, take_set, &quiet_sets, NULL, SET_QUIET, NULL, NULL},
	{0, '-', "silence", OPTIONAL, take_set, &quiet_sets, NULL, SET_QUIET, NULL, NULL},
	{0, '-', "fault", REQUIRED, take_injection, NULL, NULL, 1, "SET[:error=E][:when=W]",
	 "e: make these calls fail"},
	{0, '-', "inject", REQUIRED, take_injection, NULL, NULL, 0, "SET:WHAT[:when=W]",
	 "e: alter them: error=, retval=, signal=, syscall=, delay_enter=/exit=, "
	 "poke_enter=/exit="},
	{'E', 0, "env", REQUIRED, take_name, O(environment), NULL, 0, "NAME[=VALUE]",
	 "set, or remove, a variable of PROGRAM"},
	{'f', 0, "follow-forks", NONE, take_flag, O(follow_forks), NULL, 0, NULL,
	 "trace children too; -ff: with --output-separately"},
	{0, 0, "output-separately", NONE, take_flag, O(separate), NULL, 0, NULL,
	 "with -o FILE: each thread to FILE.TID"},
	{'i', 0, "instruction-pointer", NONE, take_flag, O(show_ip), NULL, 0, NULL,
	 "show the instruction pointer at each call"},
	{'I', 0, "interruptible", REQUIRED, take_word, O(interruptible), interrupts, 0, "WHEN",
	 "what Ctrl-C may end: 1 anywhere, 2 waiting, 3 never, 4 never_tstp"},
	{0, 0, "kill-on-exit", NONE, take_flag, O(kill_on_exit), NULL, 0, NULL,
	 "the traced die with the tracer"},
	{0, 0, "same-core", NONE, take_flag, O(same_core), NULL, 0, NULL,
	 "run PROGRAM on the core of the tracer: quicker, but PROGRAM can see it"},
	{'k', 0, "stack-traces", OPTIONAL, take_word, O(stack), stacks, 1, "symbol",
	 "show the functions that led to each call; names of C++ as they are"},
	{0, 0, "stack-trace", OPTIONAL, take_word, O(stack), stacks, 1, NULL, NULL},
	{0, 0, "stack-trace-frame-limit", REQUIRED, take_size, O(frame_limit), NULL, 0x7fffffff,
	 "N", "at most so many of them (256)"},
	{'n', 0, "syscall-number", NONE, take_flag, O(show_number), NULL, 0, NULL,
	 "show the number of each call"},
	{'o', 0, "output", REQUIRED, take_string, O(output), NULL, 0, "FILE",
	 "write the trace to FILE, or to |COMMAND, not to standard error"},
	{'O', 0, "summary-syscall-overhead", REQUIRED, take_duration, O(overhead), NULL, 0, "TIME",
	 "what tracing adds to each call, for -c (microseconds)"},
	{'p', 0, "attach", REQUIRED, take_pids, NULL, NULL, 0, "PID",
	 "trace processes that run already, until they end or Ctrl-C"},
	{'P', 0, "trace-path", REQUIRED, take_name, O(paths), NULL, 0, "PATH",
	 "only calls that touch PATH"},
	{'q', 0, NULL, NONE, take_flag, &quiets, NULL, 0, NULL,
	 "leave out attaching and such; -qq: exit statuses too; -qqq: all but calls"},
	{'r', 0, "relative-timestamps", OPTIONAL, take_precision, O(relative), NULL, 0, "PRECISION",
	 "show the seconds since the line before (s, ms, us, ns)"},
	{'s', 0, "string-limit", REQUIRED, take_size, O(string_limit), NULL, 0x3fffffff, "SIZE",
	 "show at most SIZE bytes of a string (32)"},
	{'S', 0, "summary-sort-by", REQUIRED, take_sort, NULL, NULL, 0, "COLUMN",
	 "order of the table of -c: time, calls, errors, name, ..."},
	{'t', 0, NULL, NONE, take_flag, &times, NULL, 0, NULL,
	 "show the time of day (UTC); -tt: microseconds; -ttt: since the epoch"},
	{0, 0, "absolute-timestamps", OPTIONAL, take_timestamps, &timestamps, NULL, 0,
	 "FORMAT,PRECISION", "the same: time, unix or none; s, ms, us or ns"},
	{0, 0, "timestamps", OPTIONAL, take_timestamps, &timestamps, NULL, 0, NULL, NULL},
	{'T', 0, "syscall-times", OPTIONAL, take_precision, O(duration), NULL, 0, "PRECISION",
	 "show the time spent in each call"},
	{'u', 0, "user", REQUIRED, take_string, O(user), NULL, 0, "NAME",
	 "run PROGRAM as this user"},
	{'U', 0, "summary-columns", REQUIRED, take_columns, NULL, NULL, 0, "COLUMNS",
	 "what the table of -c shows: time-percent, time, calls, ..."},
	{'v', 0, "no-abbrev", NONE, take_abbreviation, NULL, NULL, 0, NULL, "shorten nothing"},
	{'w', 0, "summary-wall-clock", NONE, take_flag, O(wall_clock), NULL, 0, NULL,
	 "-c adds up the time from entry to exit, not system time"},
	{'x', 0, NULL, NONE, take_hex, NULL, NULL, 0, NULL,
	 "strings with odd bytes in hexadecimal; -xx: all strings"},
	{0, 0, "strings-in-hex", OPTIONAL, take_word, O(quote), hexes, QUOTE_HEX, "WHICH",
	 "the same: none, non-ascii-chars, non-ascii, all"},
	{'X', 0, "const-print-style", REQUIRED, take_word, O(xlat), styles, 0, "STYLE",
	 "constants as abbrev (names), raw (numbers), verbose (both)"},
	{'y', 0, NULL, NONE, take_set_letter, &fds, NULL, SET_DECODE_FDS, "path",
	 "show the paths of descriptors; -yy: sockets, devices and pidfds too"},
	{0, '-', "decode-fds", OPTIONAL, take_set, &fd_sets, NULL, SET_DECODE_FDS, "SET",
	 "e: the same: path, socket, dev, pidfd; signalfd changes nothing yet"},
	{0, '-', "decode-fd", REQUIRED, take_set, &fd_sets, NULL, SET_DECODE_FDS, NULL, NULL},
	{'Y', 0, NULL, NONE, take_set_letter, NULL, NULL, SET_DECODE_PIDS, "comm",
	 "show the commands of process ids"},
	{0, '-', "decode-pids", REQUIRED, take_set, NULL, NULL, SET_DECODE_PIDS, "SET",
	 "e: the same: comm, pidns"},
	{0, '-', "decode-pid", REQUIRED, take_set, NULL, NULL, SET_DECODE_PIDS, NULL, NULL},
	{0, 0, "pidns-translation", NONE, take_set_letter, NULL, NULL, SET_DECODE_PIDS, "pidns",
	 "what ids of another pid namespace are to the tracer"},
	{'z', 0, "successful-only", NONE, take_set_letter, NULL, NULL, SET_STATUSES, "successful",
	 "only calls that succeed"},
	{'Z', 0, "failed-only", NONE, take_set_letter, NULL, NULL, SET_STATUSES, "failed",
	 "only calls that fail"},
	{0, 0, "seccomp-bpf", NONE, take_flag, &filter_asked, NULL, 0, NULL,
	 "nothing: left out calls are filtered in the kernel anyway"},
	{0, 0, "guest", REQUIRED, take_word, O(guest), guest_ways, 0, "WAY",
	 "run PROGRAM in qemu-user, and see its calls by hook or gdbstub"},
	{'h', 0, "help", NONE, show_help, NULL, NULL, 0, NULL, "print this and exit"},
	{0, 0, "list-syscalls", NONE, show_syscalls, NULL, NULL, 0, NULL,
	 "print the names, numbers, classes and arguments of all system calls"},
	{'V', 0, "version", NONE, show_version, NULL, NULL, 0, NULL, "print the version and exit"},
};
#define ROW_END (rows_of_options + sizeof rows_of_options / sizeof *rows_of_options)

static void write_all(struct text *text)
{
	sys_write(1, text->bytes, text->length);
	text->line += text->length - text->line_start;
	text->length = text->line_start = 0;
}

static int show_help(const struct option_row *option, const char *argument)
{
	static char bytes[256];
	struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = write_all};
	(void)argument;
	put_string(
		&text,
		"Usage: tracer [OPTION]... PROGRAM [ARG]...\n       tracer [OPTION]... -p PID...\n"
		"Run PROGRAM and print the system calls that it makes, as strace does.\n\n");
	for (option = rows_of_options; option < ROW_END; option++) {
		if (!option->help)
			continue;
		put_string(&text, option->letter ? "  -" : "    ");
		put_char(&text, option->letter ? option->letter : ' ');
		if (option->name)
			put_string(&text, option->letter ? ", --" : "  --");
		put_string(&text, option->name ? option->name : "");
		if (option->argument != NONE) {
			put_string(&text, option->argument == OPTIONAL ? "[="
					  : option->name               ? "="
								       : " ");
			put_string(&text, option->shown);
			put_string(&text, option->argument == OPTIONAL ? "]" : "");
		}
		if (text_column(&text) > 37)
			put_char(&text, '\n');
		put_spaces_to(&text, 38);
		put_string(&text, option->help);
		put_char(&text, '\n');
	}
	put_string(&text, "\nThe exit status is PROGRAM's; when a signal killed it, so the tracer "
			  "dies; 1 when it could not start.\n"
			  "Example: tracer -o trace.log -s 999 -v ./hello\n");
	write_all(&text);
	return 0;
}

static int show_syscalls(const struct option_row *option, const char *argument)
{
	(void)option, (void)argument;
	list_syscalls();
	return 0;
}

static int show_version(const struct option_row *option, const char *argument)
{
	(void)option, (void)argument;
	sys_write(1, "tracer -- elfin\n", 16);
	return 0;
}

/* -e NAME=SET, -e L=SET, or -e SET for trace. */
static int take_expression(const struct option_row *option, const char *argument)
{
	size_t length = strcspn(argument, "=");
	(void)option;
	for (option = rows_of_options; argument[length] && option < ROW_END; option++)
		if (option->expression && ((length == 1 && *argument == option->expression) ||
					   is_word(option->name, argument, length)))
			return option->take(option, argument + length + 1);
	const char *wrong = filter_set(QUALIFY_TRACE, argument);
	return wrong ? invalid_member("system call", wrong) : -1;
}

/* The option that a word spells whole, or begins when no other begins so; NULL when none,
 * *ambiguous when several. */
static const struct option_row *find_long(const char *word, size_t length, bool *ambiguous)
{
	const struct option_row *found = NULL;
	for (const struct option_row *option = rows_of_options; option < ROW_END; option++) {
		if (!option->name || strncmp(option->name, word, length) != 0)
			continue;
		if (strlen(option->name) == length)
			return option;
		*ambiguous |=
			found && (found->take != option->take || found->value != option->value);
		found = option;
	}
	return *ambiguous ? NULL : found;
}

/* --NAME, --NAME=ARGUMENT or --NAME ARGUMENT; *argv is moved on when the next word is taken. */
static int parse_long(char ***argv)
{
	const char *word = **argv, *equals = strchr(word, '=');
	const char *argument = equals ? equals + 1 : NULL;
	bool ambiguous = false;
	const struct option_row *option = find_long(
		word + 2, equals ? (size_t)(equals - word) - 2 : strlen(word + 2), &ambiguous);
	static char shown[64];
	memcpy(shown, word, strnlen(word, sizeof shown - 1));
	if (equals && equals < word + sizeof shown)
		shown[equals - word] = 0;
	spelled = shown;
	if (ambiguous)
		return usage_error("this can be the beginning of several options:", shown);
	if (!option)
		return usage_error("unrecognized option", shown);
	if (argument && option->argument == NONE) {
		return usage_error("this option takes no argument:", shown);
	}
	if (option->argument == REQUIRED && !argument && !(argument = *++*argv)) {
		return usage_error("this option needs an argument:", shown);
	}
	return option->take(option, argument);
}

/* A word of letters: -f, -tt, -o FILE, -s9, -fo FILE. */
static int parse_letters(char ***argv)
{
	static char shown[] = "-?";
	for (const char *letters = **argv + 1; *letters;) {
		const struct option_row *option = rows_of_options;
		const char *argument = NULL;
		shown[1] = *letters++;
		spelled = shown;
		while (option < ROW_END && option->letter != shown[1])
			option++;
		if (option == ROW_END)
			return usage_error("invalid option --", shown + 1);
		if (option->argument == REQUIRED) {
			argument = *letters ? letters : *++*argv;
			if (!argument)
				return usage_error("option requires an argument --", shown + 1);
			letters = "";
		}
		int status = option->take(option, argument);
		if (status >= 0)
			return status;
	}
	return -1;
}

/* What --seccomp-bpf cannot be: strace says so, and goes on. */
static void say_unfiltered(void)
{
	if (options.detach_on_exec)
		say("--seccomp-bpf is not enabled because it is not compatible with -b");
	else if (!options.follow_forks)
		say("--seccomp-bpf cannot be used without -f/--follow-forks, disabling");
	else if (options.attach_count)
		say("--seccomp-bpf is not enabled for processes attached with -p");
}

/* What cannot be asked for together. */
static int find_conflict(void)
{
	bool summary = options.count || options.count_and_print;
	bool piped = options.output && strchr("|!", *options.output);
	const struct {
		bool wrong;
		const char *what;
	} conflicts[] = {
		{daemons && options.daemonize,
		 "-D and --daemonize cannot be provided simultaneously"},
		{times && timestamps,
		 "-t and --absolute-timestamps cannot be provided simultaneously"},
		{quiets && quiet_sets, "-q and -e quiet/--quiet cannot be provided simultaneously"},
		{fds && fd_sets, "-y and --decode-fds cannot be provided simultaneously"},
		{!*options.command && !options.attach_count, "must have PROG [ARGS] or -p PID"},
		{options.stack == 2, "--stack-traces=source is not supported; take -k"},
		{options.same_core && options.attach_count,
		 "--same-core is for a program that is started, not for -p"},
		{!*options.command && (daemons || options.daemonize),
		 "PROG [ARGS] must be specified with -D/--daemonize"},
		{daemons > 3, "Too many -D's, maximum supported -D count is 3"},
		{options.count && options.count_and_print,
		 "-c/--summary-only and -C/--summary are mutually exclusive"},
		{summary && options.separate,
		 "(-c/--summary-only or -C/--summary) and -ff/--output-separately are mutually "
		 "exclusive"},
		{!summary && options.wall_clock,
		 "-w/--summary-wall-clock must be given with (-c/--summary-only or -C/--summary)"},
		{!summary && columns_chosen,
		 "-U/--summary-columns must be given with (-c/--summary-only or -C/--summary)"},
		{piped && options.separate,
		 "piping the output and -ff/--output-separately are mutually exclusive"},
	};
	if (filter_asked)
		say_unfiltered();
	for (unsigned i = 0; i < sizeof conflicts / sizeof *conflicts; i++)
		if (conflicts[i].wrong)
			return usage_error(conflicts[i].what, NULL);
	return -1;
}

/* What letters that count mean, and what follows from others. */
static void settle(void)
{
	static const char *const messages[] = {"none", "attach,personality",
					       "attach,exit,personality", "all"};
	const char *wrong;
	if (times) {
		options.clock = times > 2 ? CLOCK_UNIX : CLOCK_TIME_OF_DAY;
		options.clock_digits = times > 1 ? 6 : 0;
	}
	if (options.output && *options.command && !quiet_sets && !quiets)
		quiets = 1;
	if (quiets)
		parse_set(SET_QUIET, messages[quiets > 3 ? 3 : quiets], &wrong);
	if (options.stack) {
		filter_set(QUALIFY_MAPS, "memory");
		filter_set(QUALIFY_NO_RETURN, "execve,execveat,exit,exit_group");
	}
	if (daemons)
		options.daemonize = daemons;
	options.separate |= options.follow_forks > 1;
	options.count |= options.count_and_print;
	options.separate = options.separate && options.output && options.follow_forks;
	if (!options.interruptible)
		options.interruptible = options.daemonize                    ? INTERRUPT_NEVER_STOP
					: options.output && *options.command ? INTERRUPT_NEVER
									     : INTERRUPT_WAITING;
}

int parse_options(char **argv)
{
	if (*argv)
		options.name = *argv++;
	for (; *argv && argv[0][0] == '-' && argv[0][1]; argv++) {
		if (strcmp(*argv, "--") == 0) {
			argv++;
			break;
		}
		int status = argv[0][1] == '-' ? parse_long(&argv) : parse_letters(&argv);
		if (status >= 0)
			return status;
	}
	options.command = argv;
	options.separate |= options.follow_forks > 1;
	int status = find_conflict();
	if (status < 0)
		settle();
	return status;
}
