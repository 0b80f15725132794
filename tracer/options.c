/* options.c: the command line. Its options are the rows of tables/options.tbl; what an argument
 * means is in arguments.c. */
#include <sys.h>
#include <string.h>
#include "inject.h"
#include "message.h"
#include "options.h"
#include "summary.h"

struct options options;

TAKER(take_hex)
{
	options.quote = options.quote == QUOTE_C ? QUOTE_HEX_SOME : QUOTE_HEX;
	return -1;
}

/* A letter that stands for a set, given by `shown`; twice, for all of it. */
TAKER(take_set_letter)
{
	const char *wrong;
	char members[64] = "all";
	if (!option->place || ++*(unsigned *)option_place(option) == 1)
		strcpy(members, name_at(option->shown)); /* name_at() has room for one */
	parse_set(option->value, members, &wrong);
	return -1;
}

#define ROW_END (option_rows + option_count)

void write_all(struct text *text)
{
	sys_write(1, text->bytes, text->length);
	text->line += text->length - text->line_start;
	text->length = text->line_start = 0;
}

TAKER(show_help)
{
	static char bytes[256];
	struct text text = {.bytes = bytes, .capacity = sizeof bytes, .flush = write_all};
	put_string(
		&text,
		"Usage: tracer [OPTION]... PROGRAM [ARG]...\n       tracer [OPTION]... -p PID...\n"
		"Run PROGRAM and print the system calls that it makes, as strace does.\n\n");
	for (option = option_rows; option < ROW_END; option++) {
		if (!option->help)
			continue;
		put_string(&text, option->letter ? "  -" : "    ");
		put_char(&text, option->letter ? option->letter : ' ');
		if (option->name)
			put_string(&text, option->letter ? ", --" : "  --");
		put_string(&text, name_at(option->name));
		if (option->argument != NONE)
			put_format(&text,
				   option->argument == OPTIONAL ? "[=%s]"
				   : option->name               ? "=%s"
								: " %s",
				   name_at(option->shown));
		if (text_column(&text) > 37)
			put_char(&text, '\n');
		put_spaces_to(&text, 38);
		put_format(&text, "%s%s\n", option->expression ? "e: " : "", name_at(option->help));
	}
	put_string(&text, "\nThe exit status is PROGRAM's; when a signal killed it, so the tracer "
			  "dies; 1 when it could not start.\n"
			  "Example: tracer -o trace.log -s 999 -v ./hello\n");
	write_all(&text);
	return 0;
}

TAKER(show_version)
{
	sys_write(1, "tracer -- elfin\n", 16);
	return 0;
}

/* -e NAME=SET, -e L=SET, or -e SET for trace. */
TAKER(take_expression)
{
	size_t length = strcspn(argument, "=");
	for (option = option_rows; argument[length] && option < ROW_END; option++)
		if (option->expression && ((length == 1 && *argument == option->expression) ||
					   is_word(name_at(option->name), argument, length)))
			return option_takers[option->take](option, argument + length + 1);
	const char *wrong = filter_set(QUALIFY_TRACE, argument);
	return wrong ? invalid_member("system call", wrong) : -1;
}

/* The option that a word spells whole, or begins when no other begins so; NULL when none,
 * *ambiguous when several. */
static const struct option_row *find_long(const char *word, size_t length, bool *ambiguous)
{
	const struct option_row *found = NULL;
	for (const struct option_row *option = option_rows; option < ROW_END; option++) {
		const char *name = name_at(option->name);
		if (!option->name || strncmp(name, word, length) != 0)
			continue;
		if (!name[length])
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
	static char shown[64];
	const char *word = **argv;
	size_t length = strcspn(word, "=");
	const char *argument = word[length] ? word + length + 1 : NULL;
	bool ambiguous = false;
	const struct option_row *option = find_long(word + 2, length - 2, &ambiguous);
	put_into(shown, length < sizeof shown ? length + 1 : sizeof shown, "%s", word);
	spelled = shown;
	if (ambiguous)
		return usage_error("this can be the beginning of several options:", shown);
	if (!option)
		return usage_error("unrecognized option", shown);
	if (argument && option->argument == NONE)
		return usage_error("this option takes no argument:", shown);
	if (option->argument == REQUIRED && !argument && !(argument = *++*argv))
		return usage_error("this option needs an argument:", shown);
	return option_takers[option->take](option, argument);
}

/* A word of letters: -f, -tt, -o FILE, -s9, -fo FILE. */
static int parse_letters(char ***argv)
{
	static char shown[] = "-?";
	for (const char *letters = **argv + 1; *letters;) {
		const struct option_row *option = option_rows;
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
		int status = option_takers[option->take](option, argument);
		if (status >= 0)
			return status;
	}
	return -1;
}

/* What --seccomp-bpf cannot be: strace says so, and goes on. */
static void say_unfiltered(void)
{
	if (!options.detach_on_exec && !options.follow_forks)
		say("--seccomp-bpf cannot be used without -f/--follow-forks, disabling");
	else if (options.detach_on_exec || options.call_limit)
		say("--seccomp-bpf is not enabled because it is not compatible with %s",
		    options.detach_on_exec ? "-b" : "--syscall-limit");
	else if (options.attach_count)
		say("--seccomp-bpf is not enabled for processes attached with -p");
}

/* Say which of the options of these letters were given, though they have no effect, and why. A
 * letter without a long spelling stands before the option that has it. */
static void say_useless(const char *letters, const char *why)
{
	for (const struct option_row *option = option_rows; option < ROW_END; option++) {
		const struct option_row *named = option->name ? option : option + 1;
		if (option->letter && strchr(letters, option->letter) &&
		    (*(unsigned *)option_place(option) || *(unsigned *)option_place(named)))
			say("-%c/--%s has no effect %s", option->letter, name_at(named->name), why);
	}
}

/* What cannot be asked for together, in words; NULL when all can. */
static const char *find_conflict(void)
{
	bool summary = options.count || options.count_and_print;
	bool piped = options.output && strchr("|!", *options.output);
	if (options.filter_asked)
		say_unfiltered();
	if (options.count)
		say_useless("iknrtTy", "with -c/--summary-only");
	if (!options.output)
		say_useless("A", "without -o/--output");
	if (!summary)
		say_useless("S", "without (-c/--summary-only or -C/--summary)");
	if (options.daemons && options.daemonize)
		return "-D and --daemonize cannot be provided simultaneously";
	if (options.times && options.timestamps)
		return "-t and --absolute-timestamps cannot be provided simultaneously";
	if (options.quiets && options.quiet_sets)
		return "-q and -e quiet/--quiet cannot be provided simultaneously";
	if (options.fds && options.fd_sets)
		return "-y and --decode-fds cannot be provided simultaneously";
	if (!*options.command && !options.attach_count)
		return "must have PROG [ARGS] or -p PID";
	if (options.kill_on_exit && options.attach_count)
		return "--kill-on-exit and -p/--attach are mutually exclusive";
	if (options.same_core && options.attach_count)
		return "--same-core is for a program that is started, not for -p";
	if (!*options.command && (options.daemons || options.daemonize))
		return "PROG [ARGS] must be specified with -D/--daemonize";
	if (options.daemons > 3)
		return "Too many -D's, maximum supported -D count is 3";
	if (options.count && options.count_and_print)
		return "-c/--summary-only and -C/--summary are mutually exclusive";
	if (summary && options.separate)
		return "(-c/--summary-only or -C/--summary) and -ff/--output-separately are "
		       "mutually exclusive";
	if (!summary && options.wall_clock)
		return "-w/--summary-wall-clock must be given with (-c/--summary-only or "
		       "-C/--summary)";
	if (!summary && columns_chosen)
		return "-U/--summary-columns must be given with (-c/--summary-only or "
		       "-C/--summary)";
	if (piped && options.separate)
		return "piping the output and -ff/--output-separately are mutually exclusive";
	return NULL;
}

/* What letters that count mean, and what follows from others. */
static void settle(void)
{
	static const char *const messages[] = {"none", "attach,personality",
					       "attach,exit,personality", "all"};
	const char *wrong;
	if (options.times) {
		options.clock = options.times > 2 ? CLOCK_UNIX : CLOCK_TIME_OF_DAY;
		options.clock_digits = options.times > 1 ? 6 : 0;
	}
	if (options.output && *options.command && !options.quiet_sets && !options.quiets)
		options.quiets = 1;
	if (options.quiets)
		parse_set(SET_QUIET, messages[options.quiets > 3 ? 3 : options.quiets], &wrong);
	if (options.stack) {
		filter_set(QUALIFY_MAPS, "memory");
		filter_set(QUALIFY_NO_RETURN, "execve,execveat,exit,exit_group");
	}
	if (options.daemons)
		options.daemonize = options.daemons;
	options.count |= options.count_and_print;
	options.separate = options.separate && options.output && options.follow_forks;
	if (!options.interruptible)
		options.interruptible = options.daemonize                    ? INTERRUPT_NEVER_STOP
					: options.output && *options.command ? INTERRUPT_NEVER
									     : INTERRUPT_WAITING;
}

int parse_options(char **argv)
{
	options.name = "tracer";
	options.string_limit = 32;
	options.column = 40;
	options.frame_limit = 256;
	options.relative_digits = options.duration_digits = 6;
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
	const char *conflict = find_conflict();
	if (conflict)
		return usage_error(conflict, NULL);
	settle();
	return -1;
}
