/*
 * guest.h: programs of another architecture, which run under qemu-user and are traced as if they
 * ran by themselves.
 */
#pragma once

#include "abi.h"
#include <stdbool.h>

/* --guest=: how a guest's calls are learnt; by default the first that works. */
enum guest_way { GUEST_AUTO, GUEST_HOOK, GUEST_GDBSTUB };

/* What is remembered of a thread that runs in a qemu-user. Copied to the threads and processes that
 * it makes. */
struct guest {
	bool runs; /* it does */
	enum {
		GUEST_STAYS,
		GUEST_TRIES,
		GUEST_EXECUTES
	} executes;   /* … but is in an execve, qemu too */
	enum abi abi; /* the guest's */
	int signal;   /* the last that was delivered to the guest */
	const struct guest_command
		*next;    /* what the execve under way was made to start; NULL: nothing */
	uint64_t base_at; /* where qemu keeps guest_base, 0 when that is known */
	uint64_t base;    /* what qemu adds to a guest's address */
	uint32_t env;     /* from qemu's CPUState to the guest's registers, 0 while unknown */
};

/* How to run a program of another architecture. */
struct guest_command {
	enum abi abi;
	const char *qemu;   /* the path of its qemu-user */
	const char *prefix; /* where its shared libraries are: qemu's -L; NULL when nowhere */
};

/* The ABI that a program file is written for, when it is one of the tables' and the kernel may not
 * run it; else ABI_COUNT. *maybe: the kernel may run it all the same. */
enum abi guest_abi(const char *path, bool *maybe);
/* Is this process a qemu-user? */
bool guest_runs_in(int pid);
/* Find its qemu-user; the same each time. NULL when there is none: that was said, then. */
const struct guest_command *guest_find(enum abi abi);
/* The first words of its command line: qemu and options; what follows are the name of the program,
 * its path and its arguments. Returns how many, at most GUEST_WORDS. socket: for -g, or NULL. */
unsigned guest_words(const struct guest_command *command, const char *socket, const char **words);
#define GUEST_WORDS 6
