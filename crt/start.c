/*
 * start.c: from the kernel's initial stack to main, and from main's return to exit.
 * Not for: the first instructions, which need a register (arch/ARCH.S).
 *
 * stack -> argc, argv[0] … argv[argc-1], NULL, envp[0] …, NULL, auxv (System V ABI, "Process
 * Initialization").
 */
#include <stdlib.h>
#include <unistd.h>
#include "call.h"
#include "start.h"

int main(int argc, char **argv, char **envp);

char **environ;
long *__initial_stack;

typedef void constructor(int, char **, char **);

/* The linker collects constructors here. A linker script that leaves the symbols out has none. */
#define FROM_LINKER OPTIONAL __attribute__((visibility("hidden")))
extern constructor *const __init_array_start[] FROM_LINKER;
extern constructor *const __init_array_end[] FROM_LINKER;

__attribute__((noreturn, used)) void __start_c(long *stack)
{
	char **argv = (char **)(stack + 1);
	/* argv[-1] is argc. Hidden from the compiler, which would keep both pointers. */
	__asm__("" : "+r"(argv));
#ifdef __PIE__
	__relocate();
#endif
	__initial_stack = stack;
	environ = argv + stack[0] + 1;
	if (__init_tls)
		__init_tls();
	for (constructor *const *function = __init_array_start; function < __init_array_end;
	     function++)
		(*function)((long)argv[-1], argv, environ);
	exit(main((long)argv[-1], argv, environ));
}
