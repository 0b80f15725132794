/* libgen.c: the parts of a path, POSIX's way. basename(3). */
#include <libgen.h>
#include <string.h>

/* Cuts slashes off the end; returns the length, at least 1 for a path that is not empty. */
static size_t trim(char *path, size_t length)
{
	while (length > 1 && path[length - 1] == '/')
		length--;
	return length;
}

char *__xpg_basename(char *path)
{
	if (!path || !*path)
		return ".";
	size_t length = trim(path, strlen(path));
	if (path[length]) /* "/" may be a constant */
		path[length] = 0;
	while (length > 1 && path[length - 1] != '/')
		length--;
	return path[length - 1] == '/' && path[length] ? path + length : path;
}

char *dirname(char *path)
{
	if (!path || !*path)
		return ".";
	size_t length = trim(path, strlen(path));
	while (length && path[length - 1] != '/')
		length--;
	if (!length)
		return ".";
	length = trim(path, length);
	if (path[length])
		path[length] = 0;
	return path;
}
