/* popen.c: commands of the shell. system(3), popen(3). */
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "stream.h"

static char *const *shell(const char *command, char *words[4])
{
	words[0] = "sh", words[1] = "-c", words[2] = (char *)command, words[3] = NULL;
	return words;
}

/* NULL: is there a shell? Else the status as waitpid gives it. */
int system(const char *command)
{
	char *words[4];
	sigset_t block, old;
	struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
	posix_spawnattr_t attributes;
	pid_t child;
	int status = -1;

	if (!command)
		return !access("/bin/sh", X_OK);
	sigemptyset(&block);
	sigaddset(&block, SIGCHLD);
	sigprocmask(SIG_BLOCK, &block, &old);
	sigaction(SIGINT, &ignore, &interrupt);
	sigaction(SIGQUIT, &ignore, &quit);
	posix_spawnattr_init(&attributes);
	attributes.__flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
	attributes.__mask = old;
	if (interrupt.sa_handler != SIG_IGN)
		sigaddset(&attributes.__defaults, SIGINT);
	if (quit.sa_handler != SIG_IGN)
		sigaddset(&attributes.__defaults, SIGQUIT);
	int error =
		posix_spawn(&child, "/bin/sh", NULL, &attributes, shell(command, words), environ);
	if (error)
		errno = error;
	else
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return status;
}

FILE *popen(const char *command, const char *mode)
{
	char *words[4];
	int ends[2], ours = *mode == 'w', error = EINVAL;
	FILE *stream = NULL;

	if ((*mode != 'r' && *mode != 'w') || (mode[1] && strcmp(mode + 1, "e"))) {
		errno = EINVAL;
		return NULL;
	}
	if (pipe2(ends, O_CLOEXEC))
		return NULL;
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	error = posix_spawn_file_actions_adddup2(&actions, ends[!ours], !ours);
	if (!error && !(stream = fdopen(ends[ours], mode)))
		error = errno;
	if (!error)
		error = posix_spawn(&stream->child, "/bin/sh", &actions, NULL,
				    shell(command, words), environ);
	posix_spawn_file_actions_destroy(&actions);
	sys_close(ends[!ours]);
	if (!error) {
		return stream; /* closed at exec, as POSIX wants of the children of later popens */
	}
	if (stream)
		fclose(stream);
	else
		sys_close(ends[ours]);
	errno = error;
	return NULL;
}

int pclose(FILE *stream)
{
	int status, child = stream->child;
	fclose(stream);
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}
