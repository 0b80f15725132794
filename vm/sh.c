/*
 * sh: a small shell. Words with '…', "…", \, $NAME, $?, $$; < > >> N> N>&M; pipes; && || ; &; #
 * comments; NAME=value; cd, exit, export, pwd, wait, true, false. Not for: if, while, functions,
 * patterns such as *.c.
 *
 * A line is read pipeline by pipeline, each run before the next is read, so that variables are
 * those of the moment.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "sh_read.h"

static bool interactive;

static bool redirect(const struct command *command)
{
	for (int i = 0; i < command->redirection_count; i++) {
		const struct redirection *each = &command->redirections[i];
		int fd = each->path ? open(each->path, each->flags, 0666) : each->from;

		if (fd < 0 || dup2(fd, each->fd) < 0) {
			fprintf(stderr, "sh: %s: %s\n", each->path ? each->path : "a descriptor",
				strerror(errno));
			return false;
		}
		if (each->path && fd != each->fd)
			close(fd);
	}
	return true;
}

static bool is_assignment(const char *word)
{
	const char *equals = strchr(word, '=');

	return equals && equals != word &&
	       strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789") ==
		       (size_t)(equals - word);
}

/* What the shell does itself. Returns whether it was that; its status is in last_status. */
static bool built_in(char **words)
{
	char path[4096], *equals;

	last_status = 0;
	if (strcmp(words[0], "cd") == 0) {
		const char *folder = words[1] ? words[1] : getenv("HOME");

		if (chdir(folder ? folder : "/")) {
			fprintf(stderr, "sh: cd: %s: %s\n", folder, strerror(errno));
			last_status = 1;
		}
	} else if (strcmp(words[0], "exit") == 0)
		exit(words[1] ? atoi(words[1]) : 0);
	else if (strcmp(words[0], "pwd") == 0)
		puts(getcwd(path, sizeof path) ? path : "?");
	else if (strcmp(words[0], "wait") == 0)
		while (wait(NULL) > 0)
			;
	else if (strcmp(words[0], "false") == 0)
		last_status = 1;
	else if (strcmp(words[0], "export") == 0 || is_assignment(words[0])) {
		for (words += strcmp(words[0], "export") == 0; *words; words++) {
			if (!is_assignment(*words))
				continue;
			equals = strchr(*words, '=');
			*equals = 0;
			setenv(*words, equals + 1, 1);
			*equals = '=';
		}
	} else
		return strcmp(words[0], "true") == 0;
	return true;
}

/* In a process of its own: never returns. */
static void run(struct command *command, bool background)
{
	signal(SIGQUIT, background ? SIG_IGN : SIG_DFL);
	signal(SIGINT, background ? SIG_IGN : SIG_DFL);
	if (!redirect(command))
		_exit(1);
	if (!command->word_count || built_in(command->words)) {
		fflush(stdout);
		_exit(last_status);
	}
	execvp(command->words[0], command->words);
	fprintf(stderr, "sh: %s: %s\n", command->words[0],
		errno == ENOENT ? "not found" : strerror(errno));
	_exit(errno == ENOENT ? 127 : 126);
}

static void run_pipeline(bool background)
{
	pid_t last = -1, pid;
	int input = -1, ends[2], status;

	if (command_count == 1 && commands[0].word_count && !commands[0].redirection_count &&
	    !background && built_in(commands[0].words))
		return;
	for (int i = 0; i < command_count; i++) {
		bool piped = i + 1 < command_count;

		if (piped && pipe2(ends, O_CLOEXEC)) {
			wrong(strerror(errno));
			break;
		}
		fflush(stdout);
		last = fork();
		if (last == 0) {
			if (input >= 0)
				dup2(input, 0);
			if (piped)
				dup2(ends[1], 1);
			run(&commands[i], background);
		}
		if (input >= 0)
			close(input);
		if (piped)
			close(ends[1]);
		input = piped ? ends[0] : -1;
	}
	last_status = 0;
	while (!background && last > 0 && ((pid = wait(&status)) > 0 || errno == EINTR)) {
		if (pid != last)
			continue;
		last_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
		if (interactive && WIFSIGNALED(status))
			fprintf(stderr, "%s%s\n",
				WTERMSIG(status) == SIGINT ? "" : strsignal(WTERMSIG(status)),
				WCOREDUMP(status) ? " (core dumped)" : "");
		break;
	}
}

static void run_line(const char *at)
{
	bool wanted = true;

	while (*at && *at != '\n') {
		bool background;

		if (!read_pipeline(&at))
			return;
		background = *at == '&' && at[1] != '&';
		if (wanted && (commands[0].word_count || commands[0].redirection_count))
			run_pipeline(background);
		if (at[0] == '&' && at[1] == '&')
			wanted = last_status == 0, at++;
		else if (at[0] == '|')
			wanted = last_status != 0, at++;
		else
			wanted = true;
		at += *at && *at != '\n';
	}
}

int main(int argc, char **argv)
{
	static char line[16384];
	char folder[4096];

	if (argc == 3 && strcmp(argv[1], "-c") == 0) {
		run_line(argv[2]);
		return last_status;
	}
	if (argc > 2 || (argc == 2 && (argv[1][0] == '-' || !freopen(argv[1], "r", stdin)))) {
		fprintf(stderr,
			argc == 2 && argv[1][0] != '-' ? "sh: cannot read %s\n"
						       : "usage: sh [-c COMMANDS | FILE]\n",
			argv[1]);
		return 2;
	}
	interactive = argc == 1 && isatty(0);
	if (interactive)
		signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN);
	for (;;) {
		while (interactive && waitpid(-1, NULL, WNOHANG) > 0)
			;
		if (interactive)
			printf("%s # ", getcwd(folder, sizeof folder) ? folder : "?");
		fflush(stdout);
		if (!fgets(line, sizeof line, stdin))
			return last_status;
		run_line(line);
	}
}
