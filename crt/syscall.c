/* syscall.c: any system call by number. syscall(2). */
#include <stdarg.h>
#include <unistd.h>
#include "call.h"

long syscall(long number, ...)
{
	va_list list;
	va_start(list, number);
	long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long);
	long d = va_arg(list, long), e = va_arg(list, long), f = va_arg(list, long);
	va_end(list);
	return __result(syscall6(number, a, b, c, d, e, f));
}
