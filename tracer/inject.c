/* inject.c: see inject.h. What was asked for is in injection.c. */
#include <sys.h>
#include <linux/time.h>
#include "inject.h"
#include "message.h"
#include "source.h"
#include "sink.h"
#include "trace.h"

/* Invocations are counted for each call and each thread. */
#define COUNTS_SIZE (sizeof(call_set) * sizeof(uint16_t))

static bool is_due(struct task *task, const struct injection *injection)
{
	if (!task->invocations && !(task->invocations = get_memory(COUNTS_SIZE)))
		return false;
	uint16_t *count = &task->invocations[call_index(task->abi, task->row)];
	*count += *count < FOREVER;
	return *count >= injection->first && *count <= injection->last &&
	       (*count - injection->first) % injection->step == 0;
}

void inject_forget(struct task *task)
{
	if (task->invocations)
		sys_munmap(task->invocations, COUNTS_SIZE);
}

static void poke(struct task *task, int when)
{
	const struct injection *injection = task->injection;
	unsigned count = syscall_argument_count(task->row, task->abi);
	for (unsigned i = 0; i < injection->poke_count[when]; i++) {
		const struct poke *poke = &injection->pokes[when][i];
		if (poke->argument >= count) {
			say("Failed to tamper with process %d: requested to tamper with argument "
			    "#%u, but system call '%s' has only %u arguments",
			    task->tid, poke->argument + 1u, row_name(task->row), count);
			continue;
		}
		size_t done = source_write(task->tid, task->args[poke->argument], poke->bytes,
					   poke->size);
		if (!done)
			say("Failed to tamper with process %d: couldn't poke", task->tid);
		else if (done < poke->size)
			say("pid:%d short write (%u < %u) @%#jx: %s", task->tid, (unsigned)done,
			    poke->size, task->args[poke->argument], error_text(14)); /* EFAULT */
		if (done)
			task->tampered |= TAMPERED_MEMORY;
	}
}

static void start_delay(struct task *task, int when)
{
	if (task->injection->delay[when] < 0)
		return;
	task->tampered |= TAMPERED_DELAY;
	task->resume_at = now(CLOCK_MONOTONIC) + task->injection->delay[when];
}

int inject_entry(struct task *task)
{
	const struct injection *injection = task->row ? injection_of(task->abi, task->row) : NULL;
	bool begins = task->tid == started && !executed; /* its execve is ours */
	if (!injection || begins || !is_due(task, injection))
		return 0;
	task->injection = injection;
	poke(task, AT_ENTRY);
	if (injection->has_result) { /* else syscall= has nothing to stand behind */
		long number = injection->instead ? call_number(injection->instead, task->abi) : -1;
		if (!sys_failed(source_set(task->tid, true, number)))
			task->tampered |= TAMPERED_RESULT;
	}
	start_delay(task, AT_ENTRY);
	return injection->signal;
}

void inject_exit(struct task *task, struct event *event)
{
	if (!task->injection)
		return;
	if (task->tampered & TAMPERED_RESULT &&
	    !sys_failed(source_set(task->tid, false, task->injection->result))) {
		event->failed = task->injection->failing;
		event->result = task->injection->result;
	}
	poke(task, AT_EXIT);
	start_delay(task, AT_EXIT);
}

void put_injected(struct text *text, const struct task *task)
{
	if (task->tampered & TAMPERED_MEMORY)
		put_string(text, task->tampered & TAMPERED_RESULT ? " (INJECTED: args, retval)"
								  : " (INJECTED: args)");
	else if (task->tampered & TAMPERED_RESULT)
		put_string(text, " (INJECTED)");
	if (task->tampered & TAMPERED_DELAY)
		put_string(text, " (DELAYED)");
}

/* A timer interrupts the wait for the next event: every tenth of a second, or sooner when a thread
 * is due. */
static unsigned waiting; /* threads */

/* While threads wait the timer is as fine as a millisecond: a tick may come between a look at the
 * clock and the wait. */
static void set_timer(uint64_t nanoseconds)
{
	struct __kernel_old_itimerval timer = {{0, waiting ? 1000 : 100000}, {0, 100000}};
	if (waiting && nanoseconds < 100000000)
		timer.it_value.tv_usec = nanoseconds < 1000 ? 1 : nanoseconds / 1000;
	sys_setitimer(ITIMER_REAL, &timer, NULL);
}

void resume_or_delay(struct task *task, const struct event *event, int signal)
{
	if (!task->resume_at) {
		source_resume(event, signal);
		return;
	}
	task->delayed = true;
	task->resume_kind = event->kind;
	task->resume_signal = signal;
	waiting++;
	set_timer(task->resume_at - now(CLOCK_MONOTONIC));
}

void resume_delayed(void)
{
	uint64_t time = now(CLOCK_MONOTONIC), next = -1ULL;
	if (!waiting)
		return;
	waiting = 0;
	for (struct task *task = task_next(NULL); task; task = task_next(task)) {
		if (!task->delayed)
			continue;
		if (task->resume_at <= time) {
			struct event event = {.kind = task->resume_kind, .tid = task->tid};
			task->delayed = false;
			task->resume_at = 0;
			source_resume(&event, task->resume_signal);
		} else {
			waiting++;
			next = task->resume_at < next ? task->resume_at : next;
		}
	}
	set_timer(next - time);
}
