/*
 * getopt.c: options of a command line, in glibc's manner: operands are moved behind the options
 * unless the letters start with '+' or POSIXLY_CORRECT is set. getopt(3).
 */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include "stream.h"

char *optarg;
int optind = 1, opterr = 1, optopt;

static const char *next_letter; /* inside a word such as -abc */
static int operands, options; /* argv[operands … options-1] are operands that were passed over */

/* Moves the operands passed over behind argv[options … optind-1], which are options. */
static void exchange(char **argv)
{
	for (; options < optind && operands < options; operands++, options++) {
		char *option = argv[options];
		memmove(argv + operands + 1, argv + operands, (options - operands) * sizeof(*argv));
		argv[operands] = option;
	}
	operands += optind - options;
	options = optind;
}

static void say(const char *text, size_t most)
{
	for (; most && *text; most--)
		stderr->put(stderr, *text++);
}

/* "program: BEFORE'WORD NAME'AFTER", where of word the first size bytes count; without printf,
 * which a program with options may do without. Returns 0 when nothing is to be said; else
 * end_message follows. */
static int begin_message(char **argv, const char *letters, const char *before, const char *word,
			 size_t size, const char *name, const char *after)
{
	if (!opterr || *letters == ':')
		return 0;
	LOCK_STREAM(stderr);
	say(argv[0], -1);
	say(": ", -1);
	say(before, -1);
	say(" '", -1);
	say(word, size);
	say(name, -1);
	say("'", -1);
	say(after, -1);
	return 1;
}

static void end_message(void)
{
	say("\n", -1);
	if (stderr->flags & UNBUFFERED)
		__stream_flush(stderr);
	UNLOCK_STREAM(stderr);
}

static void complain(char **argv, const char *letters, const char *before, const char *word,
		     size_t size, const char *name, const char *after)
{
	if (begin_message(argv, letters, before, word, size, name, after))
		end_message();
}

/* Whether names can begin with text, but mean something else than the first of them. After one dash
 * any other name does. */
static int is_other(const struct option *option, const struct option *first, const char *text,
		    size_t size, int one_dash)
{
	return !strncmp(option->name, text, size) &&
	       (one_dash || option->has_arg != first->has_arg || option->flag != first->flag ||
		option->val != first->val);
}

/* The index of the option that text (its first size bytes) means, alone or by its first letters; -1
 * when none, -2 when several do, of which *first is one. */
static int find(const struct option *known, const char *text, size_t size, int one_dash, int *first)
{
	int found = -1;
	for (int i = 0; known[i].name; i++) {
		if (!strncmp(known[i].name, text, size) && !known[i].name[size])
			return i;
	}
	for (int i = 0; known[i].name; i++) {
		if (found == -1 && !strncmp(known[i].name, text, size))
			found = *first = i;
		else if (found != -1 && is_other(&known[i], &known[*first], text, size, one_dash))
			found = -2;
	}
	return found;
}

static void say_possible(const struct option *known, int first, const char *text, size_t size,
			 const char *dashes)
{
	for (int i = first; known[i].name; i++) {
		if (i != first && !is_other(&known[i], &known[first], text, size, dashes[1] == 0))
			continue;
		say(" '", -1);
		say(dashes, -1);
		say(known[i].name, -1);
		say("'", -1);
	}
	end_message();
}

/* text is name or name=value; before it, in the last word, stand dashes, or "-W ". */
static int long_option(int argc, char **argv, const char *letters, const struct option *known,
		       int *index, const char *dashes, const char *text)
{
	size_t size = strcspn(text, "=");
	int first, i = find(known, text, size, dashes[1] == 0, &first);

	optopt = 0;
	if (i < 0) {
		if (i == -2 && begin_message(argv, letters, "option", dashes, -1, text,
					     " is ambiguous; possibilities:"))
			say_possible(known, first, text, size, dashes);
		if (i == -1)
			complain(argv, letters, "unrecognized option", dashes, -1, text, "");
		return '?';
	}
	optopt = known[i].val;
	if (text[size]) {
		if (!known[i].has_arg) {
			complain(argv, letters, "option", dashes, -1, known[i].name,
				 " doesn't allow an argument");
			return '?';
		}
		optarg = (char *)text + size + 1;
	} else if (known[i].has_arg == required_argument) {
		if (optind >= argc) {
			complain(argv, letters, "option", dashes, -1, known[i].name,
				 " requires an argument");
			return *letters == ':' ? ':' : '?';
		}
		optarg = argv[optind++];
	}
	optopt = 0;
	if (index)
		*index = i;
	if (!known[i].flag)
		return known[i].val;
	*known[i].flag = known[i].val;
	return 0;
}

/* Among the letters "W;" lets -W name be --name. */
static int short_option(int argc, char **argv, const char *letters, const struct option *names,
			int *index)
{
	char letter = *next_letter++;
	const char *known = letter == ':' || letter == ';' ? NULL : strchr(letters, letter);
	int is_name = names && letter == 'W' && known && known[1] == ';';

	if (!*next_letter)
		optind++;
	if (!known) {
		optopt = letter;
		complain(argv, letters, "invalid option --", &letter, 1, "", "");
		return '?';
	}
	if (known[1] != ':' && !is_name)
		return letter;
	if (*next_letter) {
		optarg = (char *)next_letter;
		optind++;
	} else if (known[2] != ':' || is_name) {
		if (optind >= argc) {
			optopt = letter;
			complain(argv, letters, "option requires an argument --", &letter, 1, "",
				 "");
			next_letter = NULL;
			return *letters == ':' ? ':' : '?';
		}
		optarg = argv[optind++];
	}
	next_letter = NULL;
	if (!is_name)
		return letter;
	const char *text = optarg;
	optarg = NULL;
	return long_option(argc, argv, letters, names, index, "-W ", text);
}

static int next_option(int argc, char **argv, const char *letters, const struct option *known,
		       int *index, int one_dash)
{
	char order = *letters;
	int first;

	optarg = NULL;
	if (!optind) { /* start again */
		optind = 1;
		next_letter = NULL;
	}
	if (!next_letter && optind == 1)
		operands = options = 1;
	if (order == '+' || order == '-')
		letters++;
	else if (getenv("POSIXLY_CORRECT"))
		order = '+';
	if (next_letter && *next_letter)
		return short_option(argc, argv, letters, known, index);

	if (operands > optind) /* the program moved optind back */
		operands = options = optind;
	if (order != '+' && order != '-') {
		if (operands != options)
			exchange(argv);
		else
			operands = options = optind;
		while (optind < argc && (argv[optind][0] != '-' || !argv[optind][1]))
			optind++;
		options = optind;
	}
	if (optind < argc && !strcmp(argv[optind], "--")) {
		optind++;
		exchange(argv);
		optind = operands == options ? optind : argc;
		if (operands != options)
			options = argc;
		optind = operands;
		return -1;
	}
	if (optind >= argc) {
		optind = operands != options ? operands : optind;
		return -1;
	}
	char *word = argv[optind];
	if (word[0] != '-' || !word[1]) {
		if (order != '-')
			return -1;
		optarg = argv[optind++];
		return 1;
	}
	if (known && word[1] == '-') {
		optind++;
		return long_option(argc, argv, letters, known, index, "--", word + 2);
	}
	if (known && one_dash && (word[2] || !strchr(letters, word[1])) &&
	    (find(known, word + 1, strcspn(word + 1, "="), 1, &first) != -1 ||
	     !strchr(letters, word[1]))) {
		optind++;
		return long_option(argc, argv, letters, known, index, "-", word + 1);
	}
	next_letter = word + 1;
	return short_option(argc, argv, letters, known, index);
}

int getopt(int argc, char *const argv[], const char *letters)
{
	return next_option(argc, (char **)argv, letters, NULL, NULL, 0);
}

int getopt_long(int argc, char *const argv[], const char *letters, const struct option *known,
		int *index)
{
	return next_option(argc, (char **)argv, letters, known, index, 0);
}

int getopt_long_only(int argc, char *const argv[], const char *letters, const struct option *known,
		     int *index)
{
	return next_option(argc, (char **)argv, letters, known, index, 1);
}
