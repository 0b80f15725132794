/* exit.c: the orderly end of a program. exit(3), on_exit(3). */
#include <stdlib.h>
#include "call.h"
#include "exit.h"
#include "stream.h"

OPTIONAL extern FILE __stdout;
OPTIONAL ARCH_QUICK int __stream_flush(FILE *stream);

typedef void destructor(void);
#define FROM_LINKER OPTIONAL __attribute__((visibility("hidden")))
extern destructor *const __fini_array_start[] FROM_LINKER;
extern destructor *const __fini_array_end[] FROM_LINKER;

/* The functions of atexit in reverse order, the destructors, then what streams still hold. */
void exit(int status)
{
	if (__run_exit_functions)
		__run_exit_functions(status);
	for (destructor *const *function = __fini_array_end; function > __fini_array_start;)
		(*--function)();
	if (__flush_listed)
		__flush_listed();
	if (&__stdout)
		__stream_flush(&__stdout);
	sys_exit_group(status);
	__builtin_unreachable();
}
