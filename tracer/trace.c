/*
 * trace.c: what each event is for: calls (call.c), signals, threads that begin, call execve or end.
 */
#include "trace.h"
#include "inject.h"
#include "message.h"
#include "options.h"
#include "proc.h"
#include "sink.h"
#include "source.h"
#include "summary.h"

int started, final_status, ended_by;
bool executed;

bool trace_entries_suffice(void)
{
	return counting_only() && summary_counts_entries() && !paths_choose() && all_statuses() &&
	       !inject_any();
}

static void put_ending(struct task *task, const struct event *event)
{
	struct text *text = line_begin(task);
	if (event->kind == EVENT_EXITED) {
		put_format(text, "+++ exited with %d", event->status);
	} else {
		put_string(text, "+++ killed by ");
		decode_signal_name(event->signal, text);
		if (event->core_dumped)
			put_string(text, " (core dumped)");
	}
	put_string(text, " +++");
	line_end(task);
}

static void forget(struct task *task)
{
	sink_detach(task);
	inject_forget(task);
	task_free(task);
}

static void on_gone(struct task *task, const struct event *event)
{
	task->ip = 0;
	call_end(task);
	if (!counting_only() && (event->kind == EVENT_EXITED ? !in_set(SET_QUIET, QUIET_EXIT)
							     : in_set(SET_SIGNALS, event->signal)))
		put_ending(task, event);
	stack_put_kept(task, line_text(task));
	if (task->tid == started)
		final_status = event->kind == EVENT_EXITED ? event->status << 8 : event->signal;
	forget(task);
}

static void on_signal(struct task *task, const struct event *event)
{
	if (counting_only() || !in_set(SET_SIGNALS, event->signal))
		return;
	task->ip = event->ip;
	struct text *text = line_begin(task);
	put_string(text, "--- ");
	if (event->kind == EVENT_GROUP_STOP)
		put_string(text, "stopped by ");
	decode_signal_name(event->signal, text);
	if (event->kind == EVENT_SIGNAL && event->siginfo.si_signo) {
		put_char(text, ' ');
		decode_siginfo(task, event, text);
	}
	put_string(text, " ---");
	line_end(task);
	stack_put(task, text);
}

/* A thread that calls execve becomes its leader; the old leader's task ends here (ptrace(2),
 * "execve under ptrace"). */
static void on_exec(struct task *task, const struct event *event)
{
	struct task *caller;
	if (event->former_tid == event->tid || !(caller = task_find(event->former_tid)))
		return;
	call_end(task);
	line_rename(caller, event->tid);
	if (!in_set(SET_QUIET, QUIET_SUPERSEDED) && !counting_only()) {
		put_format(line_begin(task), "+++ superseded by execve in pid %d +++",
			   event->former_tid);
		line_end(task);
	}
	struct sink *ends = caller->sink;
	caller->sink = task->sink; /* with -ff the leader's file goes on */
	task->sink = ends;
	forget(task);
	task_rename(caller, event->tid);
}

/* "tracer: Process 1 attached" */
static void put_notice(int tid, const char *what)
{
	if (!in_set(SET_QUIET, QUIET_ATTACH))
		say("Process %d%s", tid, what);
}

static void on_detached(struct task *task)
{
	put_notice(task->tid, " detached");
	call_detached(task);
	forget(task);
}

struct task *trace_begin(int tid, const struct task *parent)
{
	struct task *task = task_find(tid);
	if (task || !(task = task_new(tid)))
		return task;
	sink_attach(task);
	note_command(task);
	task->abi = parent ? parent->abi : NATIVE_ABI;
	if (parent)
		task->guest = parent->guest;
	return task;
}

static struct task *task_of(int tid, const struct task *parent)
{
	if ((tid != started || options.daemonize) && !task_find(tid))
		put_notice(tid, " attached");
	return trace_begin(tid, parent);
}

void trace_attached(int tid, long threads)
{
	char words[40];
	put_into(words, sizeof words, threads > 1 ? " attached with %d threads" : " attached",
		 (int)threads);
	put_notice(tid, words);
	if (guest_runs_in(tid))
		put_notice(tid, " is qemu-user: these are its own calls, those of a guest "
				"are shown when the tracer starts it");
}

/* Returns the signal with which the thread goes on. */
static int dispatch(struct task *task, struct event *event)
{
	switch (event->kind) {
	case EVENT_ENTRY:
		return call_entry(task, event);
	case EVENT_EXIT:
		call_exit(task, event);
		break;
	case EVENT_SIGNAL:
		on_signal(task, event);
		return event->signal;
	case EVENT_GROUP_STOP:
		on_signal(task, event);
		/* fall through */
	case EVENT_NEW:
		if (options.attach_count && !task->interrupted)
			task->interrupted = source_call(task->tid);
		break;
	case EVENT_EXEC:
		stack_forget();
		on_exec(task, event);
		note_command(task_find(event->tid));
		if (options.detach_on_exec && (executed || event->tid != started)) {
			source_detach(event);
			on_detached(task_find(event->tid));
		}
		executed = true;
		break;
	case EVENT_CHILD:
		task_of(event->child, task);
		break;
	case EVENT_EXITED:
	case EVENT_KILLED:
		on_gone(task, event);
		break;
	case EVENT_DETACHED:
		on_detached(task);
		break;
	case EVENT_NONE:
		break;
	}
	return 0;
}

void trace_event(struct event *event)
{
	int signal = event->kind == EVENT_SIGNAL ? event->signal : 0;
	/* An orphan that was never traced, or no longer, dies a child of a tracer that is init; but
	 * the program that was started gives the exit status. */
	struct task *task = is_gone(event) && event->tid != started ? task_find(event->tid)
								    : task_of(event->tid, NULL);
	if (task)
		signal = dispatch(task, event);
	sink_flush(false);
	task = task_find(event->tid); /* gone, or another one since execve */
	if (task)
		resume_or_delay(task, event, signal);
	else
		source_resume(event, signal);
}
