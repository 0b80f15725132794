/* session.h: what the parts of the source ptrace.c share; start.c begins a session. */
#pragma once

#include "options.h"
#include "source.h"
#include "trace.h"

struct session {
	bool starting;  /* the program that we made has not reached its execve yet, or is about to
			   end because that failed */
	bool filtering; /* the kernel stops only the calls that are wanted: seccomp.c */
	bool sandboxed; /* … but some tracee has a filter of its own, whose verdict comes before
			   ours: all calls stop again */
	bool minding;   /* … so processes that are not followed stay with us: front.c */
	bool entries_only; /* … and at their entry only */
	bool detaching;    /* somebody asked the tracer to let go */
	bool ending;       /* … and to take the tracees with it */
};
extern struct session session;

/* seccomp.c: which calls stop at all, decided inside the kernel. */
/* Make the filter of what -e trace= asks for. False when there is none to make: every call is
 * wanted, or it would be too long. */
bool seccomp_prepare(void);
/* Is it a call by which a program may get a filter of its own? They always stop. */
bool seccomp_may_install(enum abi abi, unsigned number);
/* Make the filter of a program that runs in a qemu-user: the hooks stop, nothing else. */
void seccomp_prepare_guest(void);
/* Put it on this process and its descendants, if need be by giving up what set-user-ID programs
 * bring. 0 or -errno; seccomp(2). */
long seccomp_install(bool give_up_privileges);

/* front.c: the process that the user waits for where the tracer must outlive the program. */
/* Go on as the tracer in a new process; the old one ends as the program does. False when there can
 * be none, and nothing has changed. */
bool front_start(void);
/* In the tracer, when final_status is known: the process in front ends; nothing stays open here. */
void front_end(void);

/* unfollowed.c: processes that stop here and are not followed. */
/* Is it a signal that stops a process? */
bool stops(int signal);
/* What wait4 says is of such a process: a descendant that stays with us, or one whom nobody told us
 * of, a child of ours by CLONE_PARENT or traced by CLONE_PTRACE. It goes on. */
bool is_unfollowed(int tid, int status);

/* … or that is the program, whose grandchild the tracer is (-D). */
/* Go on as the tracer in a grandchild, in a group or session of its own when that was asked for.
 * Returns the process id of the process that was called there; 0 in that process once
 * daemon_ready() was called, or it ends when the tracer does; or -errno. */
long daemon_start(void);
/* In the tracer: the process that was called is traced, and may go on. */
void daemon_ready(void);

/* start.c: a thread that is let go may run where this process could before --same-core. */
void leave_core(int tid);
