/*
 * ptrace.c: events from ptrace(2): wait4, and PTRACE_GET_SYSCALL_INFO, which spares a tracer every
 * register layout (Linux 5.3). How a session begins is in start.c.
 */
#include <sys.h>
#include <string.h>
#include <asm/signal.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include <linux/seccomp.h>
#include <linux/wait.h>
#include <linux/resource.h>
#include "../memory.h"
#include "inject.h"
#include "session.h"
#include "message.h"
#include "qemu.h"
#include "sink.h"

/* Is it the program before its execve has succeeded? Then all its calls stop. */
static bool begins(int tid) { return tid == started && !executed; }

/* A system call stop: what GET_SYSCALL_INFO says of it. */
static void read_syscall(struct event *event)
{
	struct ptrace_syscall_info info;
	if (sys_failed(sys_ptrace(PTRACE_GET_SYSCALL_INFO, event->tid, sizeof info, &info)))
		return; /* it was killed meanwhile: its end is the next event */
	static bool told;
	if (options.debug && !told)
		say("PTRACE_GET_SYSCALL_INFO works");
	told = true;
	event->abi = abi_of_audit(info.arch);
	event->ip = info.instruction_pointer;
	event->sp = info.stack_pointer;
	if (info.op == PTRACE_SYSCALL_INFO_ENTRY || info.op == PTRACE_SYSCALL_INFO_SECCOMP) {
		event->kind = EVENT_ENTRY;
		event->last = session.entries_only && info.op == PTRACE_SYSCALL_INFO_SECCOMP;
		event->number = info.entry.nr;
		for (int i = 0; i < 6; i++)
			event->args[i] = info.entry.args[i];
		/* prctl(PR_SET_SECCOMP) or seccomp(SECCOMP_SET_MODE_…)? */
		if (session.filtering && !begins(event->tid) &&
		    seccomp_may_install(event->abi, event->number) &&
		    (event->args[0] == PR_SET_SECCOMP || event->args[0] <= SECCOMP_SET_MODE_FILTER))
			session.sandboxed = true;
	} else if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
		event->kind = EVENT_EXIT;
		event->result = info.exit.rval;
		event->failed = info.exit.is_error;
	}
}

/* Where a signal finds the thread, for -i. */
static void read_ip(struct event *event)
{
	struct ptrace_syscall_info info;
	if (options.show_ip &&
	    !sys_failed(sys_ptrace(PTRACE_GET_SYSCALL_INFO, event->tid, sizeof info, &info)))
		event->ip = info.instruction_pointer;
}

static bool in_call(int tid)
{
	const struct task *task = task_find(tid);
	return task && task->in_call;
}

/* A child may have come, gone and been told of before its parent stops for it. */
static bool has_ended(int tid)
{
	return sys_failed(
		syscall5(__NR_waitid, P_PID, tid, 0, WEXITED | WNOHANG | WNOWAIT | __WALL, 0));
}

static void read_stop(struct event *event, int status)
{
	unsigned long message = 0;
	int signal = status >> 8 & 0xff, what = status >> 16;
	switch (what) {
	case PTRACE_EVENT_EXEC:
		event->kind = EVENT_EXEC;
		sys_ptrace(PTRACE_GETEVENTMSG, event->tid, 0, &message);
		event->former_tid = message;
		break;
	case PTRACE_EVENT_FORK:
	case PTRACE_EVENT_VFORK:
	case PTRACE_EVENT_CLONE:
		sys_ptrace(PTRACE_GETEVENTMSG, event->tid, 0, &message);
		event->child = message;
		event->kind = session.minding || has_ended(message) ? EVENT_NONE : EVENT_CHILD;
		break;
	case PTRACE_EVENT_SECCOMP:
		/* Unless its entry was seen already, as that of the first execve is. */
		if (!guest_stop(event) && !in_call(event->tid) && !begins(event->tid))
			read_syscall(event);
		break;
	case PTRACE_EVENT_STOP:
		event->kind = stops(signal) ? EVENT_GROUP_STOP : EVENT_NEW;
		event->signal = signal;
		read_ip(event);
		break;
	case 0:
		if (signal == (SIGTRAP | 0x80)) {
			read_syscall(event);
			break;
		}
		event->signal = signal;
		event->kind = EVENT_SIGNAL;
		event->abi = NATIVE_ABI; /* its siginfo is in the tracer's own layout */
		if (sys_failed(sys_ptrace(PTRACE_GETSIGINFO, event->tid, 0, &event->siginfo)))
			event->siginfo.si_signo = 0;
		read_ip(event);
		break;
	}
}

bool event_ends(struct event *event, int status)
{
	if ((status & 0xff) == 0x7f)
		return false;
	event->kind = status & 0x7f ? EVENT_KILLED : EVENT_EXITED;
	event->status = status >> 8 & 0xff;
	event->signal = status & 0x7f;
	event->core_dumped = status & 0x80;
	return true;
}

/* What the started process does between SIGSTOP and execve is ours, not the user's. */
static bool hidden(const struct event *event)
{
	if (!session.starting || event->tid != started || is_gone(event))
		return false;
	if (event->kind == EVENT_ENTRY && !executed && event->number == __NR_execve)
		session.starting = false;
	return session.starting;
}

void source_let_go(void)
{
	session.ending = options.kill_on_exit;
	session.detaching = true;
	for (struct task *task = task_next(NULL); task; task = task_next(task)) {
		task->resume_at = 0; /* what is delayed is so no longer */
		sys_ptrace(PTRACE_INTERRUPT, task->tid, 0, 0);
	}
}

/* A program that we started gets the signal, unless we are the daemon; all are let go, unless a
 * filter needs us. */
static void end_early(void)
{
	if (started && !options.daemonize) {
		sys_kill(started, SIGCONT);
		sys_kill(started, interrupted);
	}
	if (!session.filtering && !guest_session()) {
		ended_by = interrupted;
		source_let_go();
	}
	interrupted = 0;
}

void source_detach(struct event *event)
{
	int signal = event->kind == EVENT_SIGNAL ? event->signal : 0;
	leave_core(event->tid);
	if (!sys_failed(sys_ptrace(PTRACE_DETACH, event->tid, 0, (void *)(long)signal)))
		event->kind = EVENT_DETACHED;
}

bool source_next(struct event *event)
{
	int status;
	struct rusage usage, *timed = NULL;
	if (options.count && !options.wall_clock && !session.entries_only)
		timed = &usage;
	if (guest_late(event))
		return true;
	if (gdbstub_active())
		return gdbstub_next(event);
	while (!session.ending && (task_count() || session.starting)) {
		if (clock_ticked) {
			clock_ticked = 0;
			sink_flush(true);
			resume_delayed();
		}
		if (interrupted) { /* where many are traced, the wait itself may never be */
			end_early();
			continue;
		}
		long tid = sys_wait4(-1, &status, __WALL, timed);
		if (tid == -4) /* EINTR: a timer, or a signal to pass on */
			continue;
		if (sys_failed(tid))
			return false;
		if (tid == sink_command) {
			sink_command = 0;
			continue;
		}
		if (is_unfollowed(tid, status))
			continue;
		memset(event, 0, offsetof(struct event, siginfo));
		memory_forget();
		event->kind = EVENT_NONE;
		event->tid = tid;
		if (timed)
			event->system_time = usage.ru_stime.tv_sec * 1000000000ULL +
					     usage.ru_stime.tv_usec * 1000ULL;
		if (!event_ends(event, status))
			read_stop(event, status);
		if (session.detaching && !is_gone(event))
			source_detach(event);
		if (hidden(event)) {
			source_resume(event, 0);
			continue;
		}
		if (begins(tid) && event->kind == EVENT_EXIT)
			session.starting = true; /* it failed */
		if (guest_event(event))
			return true;
	}
	return false;
}

void source_resume(const struct event *event, int signal)
{
	if (gdbstub_active()) {
		gdbstub_resume(signal);
		return;
	}
	if (is_gone(event) || event->kind == EVENT_DETACHED || guest_waits(event))
		return;
	if (event->hooked && event->kind != EVENT_SIGNAL && signal)
		syscall2(__NR_tkill, event->tid, signal); /* injected */
	long how = PTRACE_SYSCALL;
	if (event->kind == EVENT_GROUP_STOP)
		how = PTRACE_LISTEN;
	else if (guest_runs(event->tid) || (session.filtering && !session.sandboxed &&
					    !begins(event->tid) && !in_call(event->tid)))
		how = PTRACE_CONT; /* the next call that is wanted stops by itself */
	/* A failure means that it was killed: its end is the next event. */
	sys_ptrace(how, event->tid, 0, (void *)(long)(event->hooked ? 0 : signal));
}
