/* basename.c: the last part of a path, GNU's way: nothing is changed. basename(3). */
#include <string.h>

char *basename(const char *path)
{
	const char *slash = strrchr(path, '/');
	return (char *)(slash ? slash + 1 : path);
}
