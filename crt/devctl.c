/* devctl.c: posix_devctl(3p), which is ioctl(2) by another name. */
#include <devctl.h>
#include "call.h"

/* Returns 0 or an error number; what the call gave goes to *information. size is not checked: the
 * number of a command has its own. */
int posix_devctl(int fd, int command, void *restrict data, size_t size, int *restrict information)
{
	(void)size;
	int result = sys_ioctl(fd, (unsigned)command, data);
	if (result < 0)
		return -result;
	if (information)
		*information = result;
	return 0;
}
