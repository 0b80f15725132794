/* exit.h: what exit calls when it is linked in. */
#ifndef CRT_EXIT_H
#define CRT_EXIT_H

#include "call.h"

OPTIONAL void __run_exit_functions(int status);

/* The streams of fopen and the like. Returns 0 or EOF. */
OPTIONAL int __flush_listed(void);
/* The same in a process that goes on: each while no other thread uses it. */
OPTIONAL int __flush_each(void);

#endif
