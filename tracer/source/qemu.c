/*
 * qemu.c: the life of programs that run in a qemu-user under ptrace: which of its stops are the
 * guest's, and which are qemu's own and stay hidden: its start, its helper threads, its signals.
 * Not for: how it is started (guest.c), what stops it (hook.c).
 */
#include <sys.h>
#include <string.h>
#include <asm/signal.h>
#include <linux/elf.h>
#include <linux/ptrace.h>
#include <linux/wait.h>
#include "decode.h"
#include "qemu.h"
#include "registers.h"
#include "words.h"
#include "../memory.h"
#include "message.h"
#include "options.h"
#include "source.h"
#include "trace.h"
#include "proc.h"

static bool session;
static enum abi forced; /* by --guest; ABI_COUNT: none */

/* A signal of no concern to qemu, in a guest's call: told after it, as by the kernel. tid 0: none.
 */
static struct event late;
static bool late_is_due;

bool guest_session(void) { return session; }

/* Ask the kernel, which knows what it was built for: does it execute this file? It never runs. */
static bool kernel_takes(const char *path)
{
	static char *const nothing[] = {"", NULL};
	int status = 0;
	long pid = sys_fork();
	if (pid == 0)
		sys_exit_group(sys_ptrace(PTRACE_TRACEME, 0, 0, NULL) == 0 &&
			       sys_execve(path, nothing, nothing + 1) == -8 /* ENOEXEC */);
	if (sys_failed(pid))
		return true;
	while (sys_wait4(pid, &status, 0, NULL) == -4) /* EINTR */
		;
	if ((status & 0xff) != 0x7f)
		return status >> 8 != 1;
	sys_kill(pid, SIGKILL);
	sys_wait4(pid, &status, 0, NULL);
	return true;
}

/* The ABI of a program that is to run in a qemu-user, ABI_COUNT when it is to run by itself. With
 * --guest also one that the kernel takes, and what that executes of its kind (of_guest). */
static enum abi abi_in_need(const char *path, bool of_guest)
{
	bool maybe;
	enum abi abi = guest_abi(path, &maybe);
	if (abi == ABI_COUNT || (of_guest && abi == forced))
		return abi;
	return maybe && (abi == NATIVE_ABI || kernel_takes(path)) ? ABI_COUNT : abi;
}

int guest_plan(const char *path)
{
	bool maybe;
	enum abi abi = options.guest ? guest_abi(path, &maybe) : abi_in_need(path, false);
	if (abi == ABI_COUNT)
		return GUEST_AUTO;
	const struct guest_command *command = guest_find(abi);
	if (!command)
		return -1;
	forced = options.guest ? abi : ABI_COUNT;
	session = options.guest != GUEST_GDBSTUB && hook_fits(command);
	if (session || options.guest != GUEST_HOOK)
		return session ? GUEST_HOOK : GUEST_GDBSTUB;
	complain("this qemu-user has no functions to hook, try --guest=gdbstub:", command->qemu, 0);
	return -1;
}

/* The words that start command for an execve(path, argv), as they have to lie in memory from
 * address on: strings, then pointers to them and to those of argv. Returns their end, and the first
 * pointer; NULL when there are too many. */
static long *lay_out(long *words, const long *end, uint64_t address,
		     const struct guest_command *command, int tid, const long *arguments,
		     long **argv)
{
	const char *strings[GUEST_WORDS];
	long *place = words, pointers[GUEST_WORDS];
	unsigned count = guest_words(command, NULL, strings);
	for (unsigned i = 0; i < count; i++) {
		size_t size = strlen(strings[i]) + 1;
		if (size / sizeof(long) + GUEST_WORDS + 4 > (size_t)(end - place))
			return NULL;
		pointers[i] = address + (char *)place - (char *)words;
		memcpy(place, strings[i], size);
		place += size / sizeof(long) + 1;
	}
	*argv = place;
	memcpy(place, pointers, count * sizeof(long));
	place += count;
	uint64_t from = arguments[1];
	if (process_read(tid, from, place, sizeof(long)) != sizeof(long) || !*place)
		return NULL; /* a program without a name: qemu needs one */
	place[1] = arguments[0];
	for (place += 2;; place++) {
		from += sizeof(long);
		if (place == end || process_read(tid, from, place, sizeof(long)) != sizeof(long))
			return NULL;
		if (!*place)
			return place + 1;
	}
}

/* An execve of the kernel's is about to begin: when the file needs a qemu-user, make it one of
 * that. */
static void redirect(struct task *task, bool of_guest, bool begins)
{
	static long words[8192];
	static char path[32 + 4096];
	const struct task process = {.tid = task->tid};
	unsigned long registers[64];
	const struct frame_layout *layout = read_registers(task->tid, registers, sizeof registers);
	const struct register_order *order = &orders_of_kernel[NATIVE_ABI];
	unsigned long *path_at = &registers[order->call[1]], *argv_at = &registers[order->call[2]];
	task->guest.next = NULL;
	if (!layout)
		return;
	char *name = path + put_into(path, sizeof path, "/proc/%d/cwd/", task->tid);
	long length = tracee_read_string(&process, *path_at, name, 4096);
	enum abi abi;
	if (length < 0 || length == 4096 ||
	    (abi = abi_in_need(*name == '/' ? name : path, of_guest)) == ABI_COUNT)
		return;
	const struct guest_command *command = guest_find(abi);
	if (!command || !hook_fits(command))
		return;
	/* Below the stack, where nothing of the program that is given up is overwritten; what
	 * begins has the tracer's own memory (ptrace.c). */
	uint64_t address =
		begins ? (unsigned long)words : (registers[order->sp] - 1024 - sizeof words) & -16;
	long arguments[2] = {*path_at, *argv_at}, *argv = words;
	long *end = lay_out(words, words + sizeof words / sizeof *words, address, command,
			    task->tid, arguments, &argv);
	*path_at = address;
	*argv_at = address + (char *)argv - (char *)words;
	if (!end || (!begins && !hook_write(task->tid, address, words, end)) ||
	    sys_failed(write_registers(task->tid, NT_PRSTATUS, registers, layout->size)))
		complain("too many arguments for qemu-user:", name, 0);
	else
		task->guest.next = command;
}

bool guest_runs(int tid)
{
	const struct task *task = task_find(tid);
	return task && task->guest.runs && task->guest.executes == GUEST_STAYS;
}

bool guest_stop(struct event *event)
{
	struct task *task = task_find(event->tid);
	return session && task && task->guest.runs && hook_read(task, event);
}

bool guest_waits(const struct event *event)
{
	return late_is_due = late.tid == event->tid && event->kind == EVENT_EXIT;
}

bool guest_late(struct event *event)
{
	if (!late_is_due)
		return false;
	*event = late;
	event->hooked = true;
	late.tid = late_is_due = 0;
	return true;
}

/* Nothing to tell. */
static bool hide(struct event *event, int signal)
{
	event->kind = EVENT_NONE;
	source_resume(event, signal);
	return false;
}

/* A signal for qemu's process. One that qemu handles it gives to the guest in its own time. */
static bool on_signal(struct task *task, struct event *event)
{
	if (event->hooked) {
		task->guest.signal = event->signal;
		return true;
	}
	/* qemu ends by the signal that its guest should end by. */
	bool of_qemu = event->signal == task->guest.signal && event->siginfo.si_code <= 0;
	const char *caught = proc_fact(event->tid, "status", -1, "\nSigCgt:");
	if (of_qemu || !caught || take_number(&caught, 16) >> (event->signal - 1) & 1)
		return hide(event, event->signal);
	if (!task->in_call || late.tid)
		return true;
	late = *event;
	return hide(event, event->signal);
}

/* The new thread or process stops. When the guest did not ask for it, it is a helper of qemu's. */
static bool on_child(const struct task *task, struct event *event)
{
	bool helps = task->guest.runs && !task->in_call;
	long how = helps ? PTRACE_DETACH : task->guest.runs ? PTRACE_CONT : PTRACE_SYSCALL;
	int status;
	while (sys_failed(sys_ptrace(how, event->child, 0, NULL))) {
		long pid = sys_wait4(event->child, &status, __WALL, NULL);
		if (pid != -4 /* EINTR */ && (pid != event->child || (status & 0xff) != 0x7f))
			break;
	}
	return helps ? hide(event, 0) : true;
}

static bool on_exec(struct task *task, struct event *event)
{
	const struct guest_command *command = task->guest.next;
	memset(&task->guest, 0, sizeof task->guest);
	if (!command)
		return true;
	if (!hook_install(event->tid, command, &task->guest)) {
		complain("cannot write into the memory of", command->qemu, 0);
		sys_kill(event->tid, SIGKILL);
	}
	task->guest.executes = GUEST_EXECUTES;
	return true;
}

void guest_has_begun(struct task *task, enum abi abi)
{
	if (abi_facts[task->abi].word != abi_facts[abi].word)
		return;
	task->abi = abi;
	task->number = call_number(task->row, abi);
}

/* System calls by qemu itself stop from the guest's execve on; only the return of qemu's own, when
 * it succeeds, is the guest's, too. */
static bool on_call(struct task *task, struct event *event)
{
	bool executed = event->kind == EVENT_EXIT && task->guest.executes == GUEST_EXECUTES &&
			!event->failed;
	bool executes = event->kind == EVENT_ENTRY && event->number == __NR_execve;
	if (executed)
		guest_has_begun(task, task->guest.abi);
	task->guest.executes = executed ? GUEST_STAYS : executes ? GUEST_EXECUTES : GUEST_TRIES;
	return executed || hide(event, 0);
}

bool guest_event(struct event *event)
{
	struct task *task = task_find(event->kind == EVENT_EXEC ? event->former_tid : event->tid);
	if (!session)
		return true;
	bool begins = !task && event->kind == EVENT_ENTRY;
	if (begins) /* what the tracer starts, begins */
		task = trace_begin(event->tid, NULL);
	if (!task) /* a child's first stop: on_child lets it go on */
		return event->kind != EVENT_NEW;
	if (event->kind == EVENT_EXEC)
		return on_exec(task, event);
	if (event->kind == EVENT_CHILD)
		return on_child(task, event);
	if (event->tid == late.tid && is_gone(event))
		late.tid = 0;
	if (event->hooked)
		return event->kind != EVENT_SIGNAL || on_signal(task, event);
	if (event->kind == EVENT_ENTRY && event->number == __NR_execve && event->abi == NATIVE_ABI)
		redirect(task, begins || task->guest.runs, begins);
	if (!task->guest.runs)
		return true;
	if (event->kind == EVENT_SIGNAL)
		return on_signal(task, event);
	if (event->kind == EVENT_ENTRY || event->kind == EVENT_EXIT)
		return on_call(task, event);
	if (event->kind == EVENT_EXITED && task->in_call &&
	    strcmp(row_name(task->row), "exit") == 0)
		event->status = task->args[0] & 0xff; /* qemu's thread ends with 0 */
	return true;
}
