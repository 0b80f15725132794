/*
 * call.c: from a call's events to its line: task -> filter -> decode -> sink. The line is begun at
 * the entry and ended at the exit, so that what blocks can be seen.
 */
#include <string.h>
#include <linux/time.h>
#include "trace.h"
#include "inject.h"
#include "message.h"
#include "options.h"
#include "sink.h"
#include "source.h"
#include "summary.h"

/* With --syscall-limit, one call less may be seen. */
static void count_down(void)
{
	static size_t seen;
	if (!options.call_limit || ++seen != options.call_limit)
		return;
	if (!in_set(SET_QUIET, QUIET_ATTACH))
		say("System call limit has been reached, detaching tracees");
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
		put_format(line_begin(task), "[ Process PID=%d runs in %u bit mode. ]", task->tid,
			   8 * abi_facts[abi].word);
		line_end(task);
	}
	task->abi = abi;
}

static void put_result_sign(struct task *task)
{
	put_string(line_text(task), ") ");
	put_spaces_to(line_text(task), options.column);
	put_string(line_text(task), "= ");
}

/* The line of the call that ended so is whole but for its newline: show it if it is wanted. */
static void show_call(struct task *task, enum status status)
{
	bool wanted =
		!task->holding || (in_set(SET_STATUSES, status) &&
				   (!paths_choose() || task->path_matched) && !counting_only());
	if (wanted)
		line_release(task);
	line_end(task);
	if ((status == STATUS_SUCCESSFUL || status == STATUS_FAILED) &&
	    !stack_put_kept(task, line_text(task)))
		stack_put(task, line_text(task));
	task->holding = false;
	if (wanted)
		count_down();
}

void call_end(struct task *task)
{
	if (task->entry_printed) {
		line_resume(task, call_name(task));
		if (task->comma_printed || /* what it finds stands in its result */
		    (task->row && how(&items[task->row->result])->flags & ITEM_OUT))
			put_string(line_text(task), " <unfinished ...>");
		put_result_sign(task);
		put_char(line_text(task), '?');
		show_call(task, STATUS_UNFINISHED);
	}
	task->in_call = task->entry_printed = false;
}

int call_entry(struct task *task, const struct event *event)
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
		task->entered = now(CLOCK_MONOTONIC); /* before its memory is read */
	if (!(task->qualifiers & QUALIFY_TRACE))
		return 0;
	if (event->last) {
		task->system_time = 0;
		task->in_call = false;
		summary_add(task);
		return 0;
	}
	if (!paths_choose())
		signal = inject_entry(task);
	if (counting_only() && !paths_choose())
		return signal;
	if (paths_choose() || !all_statuses())
		task->holding = text_keep(&task->held); /* without memory it is shown */
	task->entry_printed = true;
	decode_entry(task, line_begin(task));
	if (task->qualifiers & QUALIFY_NO_RETURN && (task->tid != started || executed))
		stack_keep(task);
	if (paths_choose() && task->path_matched) {
		signal = inject_entry(task);
		if (all_statuses() && !counting_only())
			line_release(task);
	}
	if (!task->injection && strncmp(call_name(task), "exit", 4) == 0) {
		call_end(task); /* it never returns */
		task->in_call = true;
	}
	return signal;
}

void call_exit(struct task *task, struct event *event)
{
	if (options.duration || options.wall_clock)
		task->passed = now(CLOCK_MONOTONIC) - task->entered;
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
		task->system_time =
			options.wall_clock ? task->passed : event->system_time - task->system_time;
		summary_add(task);
		if (counting_only())
			count_down();
	}
	if (task->result == -516 && /* ERESTART_RESTARTBLOCK */
	    strcmp(call_name(task), "restart_syscall"))
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

void call_detached(struct task *task)
{
	if (task->entry_printed && !task->unfinished) { /* else its line has ended */
		put_string(line_text(task), " <detached ...>");
		show_call(task, STATUS_DETACHED);
	}
}
