/*
 * event.h: what a source of events says happened. An event does not say how it was learnt, so that
 * every source (ptrace.c, a guest under qemu-user, …) looks the same to all that comes after.
 */
#pragma once

#include "abi.h"
#include <stdbool.h>
#include <asm/siginfo.h>

enum event_kind {
	EVENT_ENTRY,      /* a system call begins: abi, number, args, ip */
	EVENT_EXIT,       /* … has returned: result, failed */
	EVENT_SIGNAL,     /* a signal is about to be delivered: signal, siginfo */
	EVENT_GROUP_STOP, /* stopped by a stopping signal: signal */
	EVENT_EXEC,       /* execve succeeded; former_tid is the thread that called it */
	EVENT_CHILD,      /* fork, vfork or clone made child */
	EVENT_NEW,        /* the child's own first stop */
	EVENT_EXITED,     /* status */
	EVENT_KILLED,     /* signal, core_dumped */
	EVENT_DETACHED,   /* no longer traced; it runs on */
	EVENT_NONE,       /* nothing for the user: only resume */
};

struct event {
	enum event_kind kind;
	int tid;
	enum abi abi;
	uint64_t number, args[6]; /* args of a 32-bit ABI are zero-extended */
	uint64_t ip, sp;
	int64_t result;       /* as the kernel returned it: -errno on failure */
	uint64_t system_time; /* nanoseconds that the kernel has worked for the thread, when
				 counting */
	bool failed;
	bool last;   /* of an entry: there will be no exit */
	bool hooked; /* told by code in the tracee, not by the kernel, which has no signal to
			deliver */
	int signal, status, child, former_tid;
	bool core_dumped;
	siginfo_t siginfo;
};
static inline bool is_gone(const struct event *event)
{
	return event->kind == EVENT_EXITED || event->kind == EVENT_KILLED;
}
