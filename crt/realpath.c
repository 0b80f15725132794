/* realpath.c: a path without links, dots and double slashes. realpath(3). The kernel resolves it:
 * an O_PATH descriptor's link in /proc/self/fd is the answer. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "call.h"
#include "proc_fd.h"

/* resolved NULL: memory from malloc. */
char *realpath(const char *restrict path, char *restrict resolved)
{
	char link[PROC_FD_PATH], text[PATH_MAX];
	if (!path) {
		errno = EINVAL;
		return NULL;
	}
	int fd = open(path, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return NULL;
	ssize_t length = readlink(__proc_fd(link, fd), text, sizeof(text) - 1);
	sys_close(fd);
	if (length < 0)
		return NULL;
	text[length] = 0;
	return resolved ? strcpy(resolved, text) : strdup(text);
}

char *canonicalize_file_name(const char *path) { return realpath(path, NULL); }
