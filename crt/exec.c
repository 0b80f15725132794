/* exec.c: becoming another program. execve(2), exec(3). */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "call.h"
#include "spawn_action.h"

int execve(const char *path, char *const argv[], char *const envp[])
{
	return __result(sys_execve(path, argv, envp));
}

int execveat(int folder, const char *path, char *const argv[], char *const envp[], int flags)
{
	return CALL(__NR_execveat, folder, path, argv, envp, flags);
}

int fexecve(int fd, char *const argv[], char *const envp[])
{
	if (fd < 0 || !argv || !envp)
		return __result(-EINVAL);
	return execveat(fd, "", argv, envp, AT_EMPTY_PATH);
}

int execv(const char *path, char *const argv[]) { return execve(path, argv, environ); }

/* A file without #! is given to the shell, as POSIX asks. */
static int run(const char *path, char *const argv[], char *const envp[])
{
	if (execve(path, argv, envp) == 0 || errno != ENOEXEC)
		return -1;
	size_t count = 0;
	while (argv[count])
		count++;
	char *words[count + 3];
	words[0] = "sh";
	words[1] = (char *)path;
	words[2] = NULL;
	if (count)
		memcpy(words + 2, argv + 1, count * sizeof(*words));
	return execve("/bin/sh", words, envp);
}

int __exec_in_path(const char *file, char *const argv[], char *const envp[], exec_function *run)
{
	char path[PATH_MAX];
	int denied = 0;
	size_t file_size = strlen(file) + 1;

	if (strchr(file, '/')) {
		run(file, argv, envp);
		return -1;
	}
	errno = ENOENT;
	if (file_size == 1)
		return -1;
	if (file_size > NAME_MAX + 1) {
		errno = ENAMETOOLONG;
		return -1;
	}
	const char *search = getenv("PATH");
	if (!search)
		search = "/bin:/usr/bin";
	for (;; search++) {
		size_t size = strcspn(search, ":");
		if (size + 1 + file_size <= sizeof(path)) {
			memcpy(path, search, size);
			path[size] = '/';
			memcpy(path + size + !!size, file, file_size); /* an empty one is here */
			run(path, argv, envp);
			if (errno == EACCES)
				denied = 1;
			else if (errno != ENOENT && errno != ENOTDIR)
				return -1;
		}
		search += size;
		if (!*search)
			break;
	}
	if (denied)
		errno = EACCES;
	return -1;
}

int execvpe(const char *file, char *const argv[], char *const envp[])
{
	return __exec_in_path(file, argv, envp, run);
}

int execvp(const char *file, char *const argv[]) { return execvpe(file, argv, environ); }

/* The words of an argument list, NULL included, on the caller's stack: first, then list's. */
#define WORDS(words, first)                                                                        \
	va_list list, again;                                                                       \
	va_start(list, first);                                                                     \
	va_copy(again, list);                                                                      \
	size_t count = 1;                                                                          \
	for (const char *word = first; word; word = va_arg(again, const char *))                   \
		count++;                                                                           \
	va_end(again);                                                                             \
	char *words[count];                                                                        \
	words[0] = (char *)first;                                                                  \
	for (size_t i = 1; i < count; i++)                                                         \
	words[i] = va_arg(list, char *)

int execl(const char *path, const char *argument, ...)
{
	WORDS(words, argument);
	va_end(list);
	return execve(path, words, environ);
}

int execlp(const char *file, const char *argument, ...)
{
	WORDS(words, argument);
	va_end(list);
	return execvpe(file, words, environ);
}

/* The environment follows the NULL. */
int execle(const char *path, const char *argument, ...)
{
	WORDS(words, argument);
	char **envp = va_arg(list, char **);
	va_end(list);
	return execve(path, words, envp);
}
