/*
 * trace.c: from events to lines: task -> filter -> decode -> sink. A call's line is begun at its
 * entry and ended at its exit, so that what blocks can be seen.
 */
#include <sys.h>
#include <string.h>
#include "decode.h"
#include "delay.h"
#include "dump.h"
#include "filter.h"
#include "inject.h"
#include "message.h"
#include "namespaces.h"
#include "options.h"
#include "path_set.h"
#include "pidns.h"
#include "sets.h"
#include "sink.h"
#include "source.h"
#include "stack/stack.h"
#include "stamp.h"
#include "summary.h"
#include "trace.h"

int started, final_status, ended_by;
static bool executed; /* the program that we started has begun */

/* -c without -C: nothing is printed but the table. */
static bool counting_only(void) { return options.count && !options.count_and_print; }

bool trace_entries_suffice(void)
{
	return counting_only() && summary_counts_entries() && !paths_choose() &&
	       is_complete(SET_STATUSES) && !inject_any();
}

/* With --syscall-limit, one call less may be seen. */
static void count_down(void)
{
	static size_t seen;
	if (options.call_limit && ++seen == options.call_limit)
		source_let_go();
}

static const char *call_name(const struct task *task)
{
	return task->row ? row_name(task->row) : "syscall";
}

/* "[ Process PID=1 runs in 32 bit mode. ]": by int 0x80, or after an execve. */
static void change_abi(struct task *task, enum abi abi)
{
	if (abi_facts[abi].word != abi_facts[task->abi].word && !counting_only() &&
	    !in_set(SET_QUIET, QUIET_PERSONALITY)) {
		line_begin(task);
		put_string(line_text(task), "[ Process PID=");
		put_unsigned(line_text(task), task->tid);
		put_string(line_text(task), " runs in ");
		put_string(line_text(task), abi_facts[abi].bits);
		put_string(line_text(task), " mode. ]");
		line_end(task);
	}
	task->abi = abi;
}

static void put_result_sign(struct task *task)
{
	put_char(line_text(task), ')');
	put_spaces_to(line_text(task), options.column - 1);
	put_string(line_text(task), " = ");
}

/* The line of the call that ended so is whole but for its newline: show it if it is wanted. */
static void show_call(struct task *task, enum status status)
{
	bool wanted =
		!task->holding || (in_set(SET_STATUSES, status) &&
				   (!paths_choose() || task->path_matched) && !counting_only());
	if (wanted) {
		line_release(task);
		count_down();
	}
	line_end(task);
	if ((status == STATUS_SUCCESSFUL || status == STATUS_FAILED) &&
	    !stack_put_kept(task, line_text(task)))
		stack_put(task, line_text(task));
	line_drop(task);
}

/* The end of a thread inside a call: the call has no result. */
static void end_call(struct task *task)
{
	if (task->in_call && task->entry_printed) {
		line_resume(task, call_name(task));
		if (task->comma_printed)
			put_string(line_text(task), " <unfinished ...>");
		put_result_sign(task);
		put_char(line_text(task), '?');
		show_call(task, STATUS_UNFINISHED);
	}
	task->in_call = task->entry_printed = false;
}

/* Returns the signal to deliver. */
static int on_entry(struct task *task, const struct event *event)
{
	enum abi abi = event->abi < ABI_COUNT ? event->abi : task->abi;
	int signal = 0;
	task->number = event->number;
	memcpy(task->args, event->args, sizeof task->args);
	task->ip = event->ip;
	task->sp = event->sp;
	task->in_call = task->entry_printed = task->unfinished = task->failed = false;
	if (abi != task->abi)
		change_abi(task, abi);
	task->row = syscall_row(abi, event->number);
	task->injection = NULL;
	task->tampered = 0;
	task->path_matched = false;
	task->system_time = event->system_time;
	demultiplex(task);
	task->qualifiers = filter_qualifiers(abi, task->row);
	task->in_call = true;
	if (options.duration || options.wall_clock)
		stamp_entry(task);
	if (!(task->qualifiers & QUALIFY_TRACE))
		return 0;
	if (event->last) {
		task->system_time = 0;
		task->in_call = false;
		summary_add(task);
		return 0;
	}
	if (!paths_choose())
		signal = inject_entry(task, event);
	if (counting_only() && !paths_choose())
		return signal;
	if (paths_choose() || !is_complete(SET_STATUSES))
		line_hold(task);
	line_begin(task);
	task->entry_printed = true;
	decode_entry(task, line_text(task));
	if (task->qualifiers & QUALIFY_NO_RETURN && (task->tid != started || executed))
		stack_keep(task);
	if (paths_choose() && task->path_matched) {
		signal = inject_entry(task, event);
		if (is_complete(SET_STATUSES) && !counting_only())
			line_release(task);
	}
	if (!task->injection && strncmp(call_name(task), "exit", 4) == 0) {
		end_call(task); /* it never returns */
		task->in_call = true;
	}
	return signal;
}

static void on_exit(struct task *task, struct event *event)
{
	if (task->qualifiers & QUALIFY_MAPS)
		stack_forget();
	inject_exit(task, event);
	task->result = event->result;
	task->failed = event->failed;
	if (task->entry_printed) {
		line_resume(task, call_name(task));
		decode_exit(task, line_text(task));
	}
	if (options.count && task->in_call && task->qualifiers & QUALIFY_TRACE &&
	    (!paths_choose() || task->path_matched)) {
		task->system_time = options.wall_clock ? since_entry(task)
						       : event->system_time - task->system_time;
		summary_add(task);
		if (counting_only())
			count_down();
	}
	if (task->result == -516) /* ERESTART_RESTARTBLOCK */
		task->interrupted = task->row;
	if (task->entry_printed) {
		put_result_sign(task);
		bool matched = task->path_matched; /* by its arguments */
		decode_result(task, line_text(task));
		task->path_matched = matched;
		put_namespaces(line_text(task), task);
		put_injected(line_text(task), task);
		put_duration(line_text(task), task);
		put_dump(line_text(task), task);
		show_call(task, task->failed ? STATUS_FAILED : STATUS_SUCCESSFUL);
	}
	task->in_call = task->entry_printed = false;
}

static void put_ending(struct task *task, const struct event *event)
{
	struct text *text;
	line_begin(task);
	text = line_text(task);
	if (event->kind == EVENT_EXITED) {
		put_string(text, "+++ exited with ");
		put_unsigned(text, event->status);
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
	end_call(task);
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
	struct text *text;
	if (counting_only() || !in_set(SET_SIGNALS, event->signal))
		return;
	task->ip = event->ip;
	line_begin(task);
	text = line_text(task);
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
	end_call(task);
	line_rename(caller, event->tid);
	if (!in_set(SET_QUIET, QUIET_SUPERSEDED) && !counting_only()) {
		line_begin(task);
		put_string(line_text(task), "+++ superseded by execve in pid ");
		put_unsigned(line_text(task), event->former_tid);
		put_string(line_text(task), " +++");
		line_end(task);
	}
	line_swap(caller, task); /* with -ff the leader's file goes on */
	forget(task);
	task_rename(caller, event->tid);
}

/* "tracer: Process 1 attached" */
static void put_notice(int tid, const char *what)
{
	char digits[16];
	struct text number = {.bytes = digits, .capacity = sizeof digits};
	put_unsigned(&number, tid);
	put_char(&number, 0);
	if (!in_set(SET_QUIET, QUIET_ATTACH))
		say("Process ", digits, what);
}

static void on_detached(struct task *task)
{
	put_notice(task->tid, " detached");
	if (task->in_call && task->entry_printed) {
		line_resume(task, call_name(task));
		put_string(line_text(task), " <detached ...>");
		show_call(task, STATUS_DETACHED);
	}
	forget(task);
}

static struct task *task_of(int tid, const struct task *parent)
{
	struct task *task = task_find(tid);
	if (task || !(task = task_new(tid))) {
		if (task && !task->sink)
			sink_attach(task);
		return task;
	}
	sink_attach(task);
	note_command(task);
	task->abi = parent ? parent->abi : NATIVE_ABI;
	if (parent)
		task->guest = parent->guest;
	if (tid != started)
		put_notice(tid, " attached");
	return task;
}

void trace_attached(int tid)
{
	task_of(tid, NULL);
	if (guest_runs_in(tid))
		put_notice(tid, " is qemu-user: these are its own calls, those of a guest "
				"are shown when the tracer starts it");
}

/* Returns the signal with which the thread goes on. */
static int dispatch(struct task *task, struct event *event)
{
	switch (event->kind) {
	case EVENT_ENTRY:
		return on_entry(task, event);
	case EVENT_EXIT:
		on_exit(task, event);
		break;
	case EVENT_SIGNAL:
		on_signal(task, event);
		return event->signal;
	case EVENT_GROUP_STOP:
		on_signal(task, event);
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
	case EVENT_NEW:
	case EVENT_NONE:
		break;
	}
	return 0;
}

void trace_event(struct event *event)
{
	int signal = event->kind == EVENT_SIGNAL ? event->signal : 0;
	bool gone = event->kind == EVENT_EXITED || event->kind == EVENT_KILLED;
	/* An orphan that was never traced, or no longer, dies a child of a tracer that is init; but
	 * the program that was started gives the exit status. */
	struct task *task =
		gone && event->tid != started ? task_find(event->tid) : task_of(event->tid, NULL);
	if (task)
		signal = dispatch(task, event);
	sink_flush(false);
	if (task && !gone && event->kind != EVENT_DETACHED)
		resume_or_delay(task, event, signal);
	else
		source_resume(event, signal);
}
