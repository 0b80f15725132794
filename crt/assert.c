/* assert.c: what assert does when it does not hold. assert(3). */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

void __assert_fail(const char *text, const char *file, unsigned line, const char *function)
{
	fflush(stdout);
	dprintf(2, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, text);
	abort();
}
