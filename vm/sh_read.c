/*
 * sh_read.c: the text of a line becomes commands. See sh_read.h.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "sh_read.h"

struct command commands[MOST_COMMANDS];
int command_count, last_status;
static char pool[32768], *pool_end; /* the words of one pipeline */

bool wrong(const char *what)
{
	fprintf(stderr, "sh: %s\n", what);
	last_status = 2;
	return false;
}

static bool put(char byte)
{
	if (pool_end == pool + sizeof pool - 1)
		return wrong("the line is too long");
	*pool_end++ = byte;
	return true;
}

/* The value of what stands after a $: moves *at past its name. */
static bool put_variable(const char **at)
{
	char text[64] = "";
	const char *value = text, *name = *at;
	size_t length = 0;
	bool braces = *name == '{';

	name += braces;
	if (*name == '?' || *name == '$') {
		snprintf(text, sizeof text, "%d", *name == '?' ? last_status : (int)getpid());
		length = 1;
	} else {
		while (name[length] == '_' || (name[length] >= '0' && name[length] <= '9') ||
		       (name[length] >= 'A' && name[length] <= 'Z') ||
		       (name[length] >= 'a' && name[length] <= 'z'))
			length++;
		if (!length)
			return put('$');
		if (length >= sizeof text)
			return wrong("the name of a variable is too long");
		memcpy(text, name, length);
		value = getenv(text);
	}
	*at = name + length + (braces && name[length] == '}');
	while (value && *value)
		if (!put(*value++))
			return false;
	return true;
}

/* The next word, in the pool; NULL when there is none or it is wrong. */
static char *read_word(const char **at)
{
	char *word = pool_end, quote = 0;

	for (; **at && (quote || !strchr(" \t\n;&|<>", **at));) {
		char byte = *(*at)++;
		bool good = true;

		if (quote ? byte == quote : byte == '\'' || byte == '"')
			quote = quote ? 0 : byte;
		else if (byte == '$' && quote != '\'')
			good = put_variable(at);
		else if (byte == '\\' && quote != '\'' && **at)
			good = put(*(*at)++);
		else
			good = put(byte);
		if (!good)
			return NULL;
	}
	if (quote) {
		wrong("a quote is not closed");
		return NULL;
	}
	return put(0) ? word : NULL;
}

static void skip_blanks(const char **at)
{
	*at += strspn(*at, " \t");
	if (**at == '#')
		*at += strcspn(*at, "\n");
}

/* Does a redirection begin here: < or >, or a digit before one? */
static bool is_redirection(const char *at)
{
	at += *at >= '0' && *at <= '9';
	return *at == '<' || *at == '>';
}

/* One of < > >> N> N>> N< >&M N>&M. */
static bool read_redirection(struct command *command, const char **at)
{
	struct redirection *new = &command->redirections[command->redirection_count++];
	bool digit = **at >= '0' && **at <= '9', output = (*at)[digit] == '>', append;

	if (command->redirection_count == 8)
		return wrong("too many redirections");
	new->fd = digit ? **at - '0' : output;
	*at += digit + 1;
	append = output && **at == '>';
	*at += append;
	new->flags = output ? O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC) : O_RDONLY;
	if (**at == '&' && (*at)[1] >= '0' && (*at)[1] <= '9') {
		new->from = (*at)[1] - '0';
		new->path = NULL;
		*at += 2;
		return true;
	}
	skip_blanks(at);
	new->path = read_word(at);
	return new->path && (*new->path || wrong("a file name is missing"));
}

static bool read_command(struct command *command, const char **at)
{
	command->word_count = command->redirection_count = 0;
	for (skip_blanks(at); **at && !strchr("\n;&|", **at); skip_blanks(at)) {
		if (is_redirection(*at)) {
			if (!read_redirection(command, at))
				return false;
			continue;
		}
		if (command->word_count == MOST_WORDS)
			return wrong("too many words");
		if (!(command->words[command->word_count++] = read_word(at)))
			return false;
	}
	command->words[command->word_count] = NULL;
	return true;
}

bool read_pipeline(const char **at)
{
	pool_end = pool;
	command_count = 0;
	do {
		if (command_count == MOST_COMMANDS)
			return wrong("too many commands in a pipeline");
		if (!read_command(&commands[command_count++], at))
			return false;
		if ((**at == '|' || command_count > 1) && !commands[command_count - 1].word_count)
			return wrong("a command is missing beside |");
	} while (**at == '|' && (*at)[1] != '|' && (*at)++);
	return true;
}
