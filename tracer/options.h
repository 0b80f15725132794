/*
 * options.h: what the command line asked for, as data. Filled by options.c and arguments.c, read
 * everywhere, written nowhere else. Sets that options name are in sets.h and filter.h, injections
 * in inject.h.
 */
#pragma once

#include "sets.h"
#include "text.h"

#define MOST_NAMED 64 /* process ids, paths and variables that the command line can name */

enum xlat_style { XLAT_ABBREV, XLAT_RAW, XLAT_VERBOSE };
enum clock_format { CLOCK_NONE, CLOCK_TIME_OF_DAY, CLOCK_UNIX };
enum interruptible {
	INTERRUPT_UNSET,
	INTERRUPT_ANYWHERE,
	INTERRUPT_WAITING,
	INTERRUPT_NEVER,
	INTERRUPT_NEVER_STOP
};

struct names {
	const char *name[MOST_NAMED];
	unsigned count;
};

struct options {
	const char *name; /* of this program, as it was called */
	char **command;   /* PROGRAM ARGS */
	int attach[MOST_NAMED];
	unsigned attach_count;
	struct names environment; /* -E: NAME=VALUE, or NAME to remove it */
	struct names paths;       /* -P */
	unsigned trace_fds;       /* --trace-fds: SET_TRACE_FDS chooses calls */
	size_t call_limit;        /* --syscall-limit: let go after so many; 0: never */
	const char *argv0;        /* --argv0: what PROGRAM is told that it is called */
	const char *user;         /* -u */
	const char *output;       /* -o: a file, or |COMMAND */
	unsigned append;          /* -A */
	unsigned debug;           /* -d */
	unsigned daemonize;       /* -D: 1, a process group of its own: 2, a session: 3 */
	unsigned interruptible;   /* -I: enum interruptible */
	unsigned detach_on_exec;  /* -b execve */
	unsigned kill_on_exit;    /* --kill-on-exit: the tracees do not outlive the tracer */
	unsigned same_core;       /* --same-core: the tracees run on the tracer's core */
	unsigned guest;           /* --guest: enum guest_way, which has PROGRAM run in qemu-user */

	unsigned follow_forks;  /* -f; twice: each its own file */
	unsigned separate;      /* -ff: FILE.TID for each */
	size_t string_limit;    /* -s: most bytes of a string shown */
	enum quote_style quote; /* -x */
	unsigned xlat;          /* -X: enum xlat_style, how constants are shown */
	size_t column;          /* -a: where = stands */

	unsigned clock;           /* -t: enum clock_format … */
	unsigned clock_digits;    /* … and how many digits after the second */
	unsigned relative;        /* -r */
	unsigned relative_digits; /* … */
	unsigned duration;        /* -T */
	unsigned duration_digits; /* … */
	unsigned show_number;     /* -n */
	unsigned show_names;      /* -N */
	unsigned show_ip;         /* -i */
	unsigned show_pid;        /* --always-show-pid */
	unsigned namespaces;      /* --namespace=new */
	unsigned stack;           /* -k */
	size_t frame_limit;       /* … so many frames */

	unsigned count;           /* -c and -C */
	unsigned count_and_print; /* -C */
	unsigned wall_clock;      /* -w */
	unsigned sorted;          /* -S */
	/* How often the letters were given that also have a longer, finer spelling, and that. */
	unsigned times, timestamps, quiets, quiet_sets, fds, fd_sets, daemons;
	unsigned filter_asked; /* --seccomp-bpf: what it asks for happens anyway */

	size_t overhead; /* -O: nanoseconds that the tracer adds to a call */
};
extern struct options options;

/* -c without -C: nothing is printed but the table. */
static inline bool counting_only(void) { return options.count && !options.count_and_print; }

/* A signal that asked the tracer to end, until it is passed on; 0 otherwise. */
extern volatile int interrupted;
/* The timer that wakes waits has rung. */
extern volatile int clock_ticked;

/* Fill options. Returns -1 to go on, or the exit status when there is nothing more to do. */
int parse_options(char **argv);
