/* proc_fd.c: the path under which proc(5) shows a descriptor, without printf's code. */
#include <string.h>
#include "proc_fd.h"

char *__proc_fd(char path[PROC_FD_PATH], int fd)
{
	char digits[12], *first = digits + sizeof(digits);
	*--first = 0;
	unsigned left = fd;
	do
		*--first = '0' + left % 10;
	while (left /= 10);
	return strcat(strcpy(path, "/proc/self/fd/"), first);
}
