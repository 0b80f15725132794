/* inject.c: see inject.h. What was asked for is in injection.c. */
#include <sys.h>
#include <linux/mman.h>
#include "inject.h"
#include "message.h"
#include "source.h"

/* Invocations are counted for each call and each thread. */
static bool is_due(struct task *task, const struct injection *injection)
{
	uint16_t(*counts)[MOST_ROWS + 1] = (void *)task->invocations;
	if (!counts) {
		long memory = sys_mmap(NULL, sizeof(uint16_t[ABI_COUNT][MOST_ROWS + 1]),
				       PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		if (sys_failed(memory))
			return false;
		counts = (void *)(task->invocations = (uint16_t *)memory);
	}
	uint16_t *count = &counts[task->abi][call_index(task->row)];
	*count += *count < FOREVER;
	return *count >= injection->first && *count <= injection->last &&
	       (*count - injection->first) % injection->step == 0;
}

void inject_forget(struct task *task)
{
	if (task->invocations)
		sys_munmap(task->invocations, sizeof(uint16_t[ABI_COUNT][MOST_ROWS + 1]));
}

/* argument: the one that the call does not have, 0 when its memory cannot be written. */
static void say_tampering_failed(const struct task *task, unsigned argument, unsigned count)
{
	char line[160];
	struct text text = {.bytes = line, .capacity = sizeof line - 1};
	put_format(&text, "Failed to tamper with process %d: ", task->tid);
	if (argument)
		put_format(
			&text,
			"requested to tamper with argument #%d, but system call '%s' has only %d "
			"arguments",
			argument, row_name(task->row), count);
	else
		put_string(&text, "couldn't poke");
	line[text.length] = 0;
	say(line);
}

static void say_short_write(const struct task *task, size_t done, const struct poke *poke)
{
	char what[40];
	struct text text = {.bytes = what, .capacity = sizeof what};
	put_format(&text, "pid:%d short write%c", task->tid, 0);
	say_short(what, done, poke->size, task->args[poke->argument]);
}

static void poke(struct task *task, int when)
{
	const struct injection *injection = task->injection;
	for (unsigned i = 0; i < injection->poke_count[when]; i++) {
		const struct poke *poke = &injection->pokes[when][i];
		unsigned count = task->row ? syscall_argument_count(task->row, task->abi) : 6;
		if (poke->argument >= count) {
			say_tampering_failed(task, poke->argument + 1, count);
			continue;
		}
		size_t done = source_write(task->tid, task->args[poke->argument], poke->bytes,
					   poke->size);
		if (!done)
			say_tampering_failed(task, 0, 0);
		else if (done < poke->size)
			say_short_write(task, done, poke);
		if (done)
			task->tampered |= TAMPERED_MEMORY;
	}
}

static void start_delay(struct task *task, int when)
{
	if (task->injection->delay[when] < 0)
		return;
	task->tampered |= TAMPERED_DELAY;
	delay_next_resume(task, task->injection->delay[when]);
}

int inject_entry(struct task *task, const struct event *event)
{
	const struct injection *injection = task->row ? injection_of(task->abi, task->row) : NULL;
	if (!injection || !is_due(task, injection))
		return 0;
	task->injection = injection;
	poke(task, AT_ENTRY);
	if (injection->has_result) { /* else syscall= has nothing to stand behind */
		long number = -1;
		for (unsigned i = 0; injection->instead && i < row_of_number_count[task->abi]; i++)
			if (syscall_row(task->abi, i) == injection->instead)
				number = i;
		if (!sys_failed(source_set_number(event, number)))
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
	    !sys_failed(source_set_result(event, task->injection->result))) {
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
