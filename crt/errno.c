/* errno.c: errno of the calling thread, and how a kernel answer becomes it. errno(3). */
#include <errno.h>
#include "call.h"
#include "thread.h"

static int first_thread_errno;

__attribute__((noinline)) int *__errno_location(void)
{
	return __thread_errno ? __thread_errno() : &first_thread_errno;
}

long __result(long result)
{
	if (sys_failed(result)) {
		errno = -result;
		result = -1;
	}
	return result;
}
