/* session.h: what the parts of the source ptrace.c share: start.c begins a session, ptrace.c goes
 * on. */
#ifndef TRACER_SESSION_H
#define TRACER_SESSION_H

#include <stdbool.h>

struct session {
	bool starting;  /* the program that we made has not reached its execve yet, or is about to
			   end because that failed */
	bool executed;  /* … has returned from it */
	bool filtering; /* the kernel stops only the calls that are wanted: seccomp.c */
	bool sandboxed; /* … but some tracee has a filter of its own, whose verdict comes before
			   ours: all calls stop again */
	bool minding;   /* … so processes that are not followed stay with us: front.c */
	bool entries_only; /* … and at their entry only */
	bool detaching;    /* somebody asked the tracer to let go */
	bool ending;       /* … and to take the tracees with it */
};
extern struct session session;

#endif
