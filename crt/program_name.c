/* program_name.c: how the program was called. program_invocation_name(3). */
#include <errno.h>
#include <string.h>

static char none[1];
char *program_invocation_name = none, *program_invocation_short_name = none;

/* Before the program's own constructors, whose priorities begin here too. */
__attribute__((constructor(101))) static void set_names(int argc, char **argv)
{
	if (!argc)
		return;
	char *slash = strrchr(argv[0], '/');
	program_invocation_name = argv[0];
	program_invocation_short_name = slash ? slash + 1 : argv[0];
}
