/* ulimit.c: the size of the files that a process may write, in blocks of 512 bytes. ulimit(3). */
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <ulimit.h>

long ulimit(int command, ...)
{
	struct rlimit limit;
	va_list list;

	if (command != UL_GETFSIZE && command != UL_SETFSIZE) {
		errno = EINVAL;
		return -1;
	}
	if (getrlimit(RLIMIT_FSIZE, &limit))
		return -1;
	if (command == UL_SETFSIZE) {
		va_start(list, command);
		limit.rlim_cur = (rlim_t)va_arg(list, long) * 512;
		va_end(list);
		if (limit.rlim_max > limit.rlim_cur)
			limit.rlim_max = limit.rlim_cur;
		if (setrlimit(RLIMIT_FSIZE, &limit))
			return -1;
	}
	return limit.rlim_cur / 512 > LONG_MAX ? LONG_MAX : (long)(limit.rlim_cur / 512);
}
