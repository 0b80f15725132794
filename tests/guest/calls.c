/* Different system calls with known arguments; at the end their expected trace on standard output,
 * each result as this kernel, or this qemu, gave it. Without a C library's wrappers: the calls are
 * raw. */
#include <sys.h>
#include <stdio.h>
#include <string.h>

static char lines[65536];
static size_t length;

static void expect(const char *text, long result)
{
	char line[256], value[128];
	if (sys_failed(result))
		snprintf(value, sizeof value, "-1 %s (%s)", strerrorname_np(-result),
			 strerror(-result));
	else
		snprintf(value, sizeof value, "%ld", result);
	snprintf(line, sizeof line, "%-39s = %s\n", text, value);
	memcpy(lines + length, line, strlen(line));
	length += strlen(line);
}

/* name, arguments as numbers, arguments as text */
#define ARGUMENTS(...)              ((const long[6]){__VA_ARGS__})
#define CALL(name, arguments, text) expect(#name "(" text ")", raw(__NR_##name, arguments))
static long raw(long number, const long *a)
{
	return syscall6(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int main(void)
{
#include "calls.rows"
	sys_write(1, lines, length);
	return 0;
}
