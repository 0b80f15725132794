/*
 * gdbstub.c: events of one thread from the gdbstub of a qemu-user. Since qemu 9 it stops at system
 * calls by itself (QCatchSyscalls); before, breakpoints are where their instructions are
 * (gdb_sites.c). Either way the result is read at a breakpoint behind the instruction: at the
 * stub's own stop at the return, the register is not written yet. What it cannot follow it says,
 * and the guest runs to its end untraced.
 */
#include <sys.h>
#include <string.h>
#include <asm/signal.h>
#include <linux/sched.h>
#include <linux/wait.h>
#include "../memory.h"
#include "decode.h"
#include "message.h"
#include "options.h"
#include "qemu.h"
#include "registers.h"
#include "source.h"
#include "words.h"

/* How far above the stack pointer sigreturn finds where to go on: struct rt_sigframe. */
static const uint16_t ip_above_sp[ABI_COUNT] = {
	[ABI_X86_64] = 168, [ABI_I386] = 216, [ABI_AARCH64] = 568};

static enum stage { UNUSED, BEGUN, STARTS, RUNS, LEFT, ENDED } stage;
static const struct guest_command *command;
static const char *program;
static int process, signal_to_deliver;
static bool catches; /* the stub stops at system calls by itself */
static bool in_call; /* of the guest */
static bool stays;   /* there is a breakpoint behind the call anyway */
static uint64_t site,
	behind; /* of the call: its instruction, where there is a breakpoint; what follows it */
static struct event call, queued; /* the call under way; what has to be told next */

bool gdbstub_active(void) { return stage != UNUSED; }

static size_t read_memory(int tid, uint64_t address, void *buffer, size_t size)
{
	(void)tid;
	const char *answer = gdb_ask("m#,#", address, size);
	return answer && *answer != 'E' ? parse_bytes(answer, buffer, size) : 0;
}

int gdbstub_start(const struct guest_command *with, const char *path, char **argv, char **envp)
{
	int status;
	const char *socket;
	long pid = gdb_make_socket(&socket);
	if (sys_failed(pid)) {
		complain("cannot make a folder for qemu-user's socket in TMPDIR or /tmp", NULL,
			 pid);
		return 0;
	}
	pid = sys_fork();
	command = with;
	program = path;
	if (pid == 0) {
		unsigned given = 0, count;
		while (argv[given])
			given++;
		const char *words[GUEST_WORDS + 1 + given];
		sys_kill(sys_getpid(), SIGSTOP); /* until its execve is printed from its memory */
		count = guest_words(command, socket, words);
		words[count++] = argv[0];
		words[count++] = path;
		memcpy(words + count, argv + 1, given * sizeof *words); /* its NULL, too */
		complain("exec", NULL, sys_execve(command->qemu, (char **)words, envp));
		sys_exit_group(1);
	}
	if (!sys_failed(pid)) {
		if (sys_wait4(pid, &status, WUNTRACED, NULL) != pid || (status & 0xff) != 0x7f) {
			say("qemu-user ended before it began");
			gdb_drop_socket();
			return 0;
		}
		stage = BEGUN;
		process = pid;
		queued = (struct event){
			.kind = EVENT_ENTRY,
			.tid = pid,
			.abi = NATIVE_ABI,
			.number = __NR_execve,
			.args = {(unsigned long)path, (unsigned long)argv, (unsigned long)envp}};
	}
	return pid;
}

static bool registers(uint64_t *words)
{
	unsigned char bytes[MOST_WORDS * 8];
	size_t word = abi_facts[command->abi].word;
	const char *answer = gdb_ask("g", 0, 0);
	memset(words, 0, MOST_WORDS * sizeof *words);
	if (!answer || parse_bytes(answer, bytes, MOST_WORDS * word) <
			       (orders_of_gdb[command->abi].ip + 1) * word)
		return false;
	for (unsigned i = 0; i < MOST_WORDS; i++)
		memcpy(&words[i], bytes + i * word, word);
	return true;
}

static bool wait_for_end(struct event *event)
{
	int status;
	long pid;
	while ((pid = sys_wait4(process, &status, 0, NULL)) == -4) /* EINTR */
		gdb_interrupted(process);
	stage = ENDED;
	if (sys_failed(pid))
		return false;
	return event_ends(event, status);
}

/* The stub is gone: with its process, or since that is another program now. */
static bool lost(struct event *event)
{
	if (in_call && strcmp(row_name(syscall_row(call.abi, call.number)), "execve") == 0)
		say("gdbstub cannot follow execve: the new program is not traced");
	return wait_for_end(event);
}

/* A system call is about to be made. */
static void on_entry(struct event *event, const uint64_t *words)
{
	const struct register_order *order = &orders_of_gdb[command->abi];
	event->kind = EVENT_ENTRY;
	event->number = words[order->call[0]];
	for (unsigned i = 0; i < 6; i++)
		event->args[i] = words[order->call[1 + i]];
	event->sp = words[order->sp];
	site = catches ? 0 : words[order->ip];
	behind = event->ip = words[order->ip] + (catches ? 0 : gdb_site_size(command->abi));
	const char *name = row_name(syscall_row(event->abi, event->number));
	if (strstr(name, "sigreturn")) {
		behind = 0;
		read_memory(event->tid, event->sp + (*name == 's' ? 56 : ip_above_sp[event->abi]),
			    &behind, abi_facts[event->abi].word);
	}
	if (strcmp(name, "clone") == 0 && (event->args[0] & (CLONE_VM | CLONE_VFORK)) == CLONE_VM) {
		say("gdbstub cannot follow threads: the rest is not traced");
		gdb_ask(catches ? "QCatchSyscalls:0" : "D", 0, 0); /* D takes breakpoints away */
		stage = LEFT; /* the stub still asks what to do with signals */
		event->kind = EVENT_DETACHED;
		return;
	}
	if (options.follow_forks && (strcmp(name, "clone") == 0 || strstr(name, "fork")))
		say("gdbstub cannot follow children: this one is not traced");
	if (site)
		gdb_break(command->abi, false, site);
	stays = !catches && gdb_is_site(event->abi, behind);
	if (!stays)
		gdb_break(command->abi, true, behind);
	in_call = true;
	call = *event;
}

/* It has returned, or will be made again when a signal has been handled. */
static void on_return(struct event *event, const uint64_t *words)
{
	const struct register_order *order = &orders_of_gdb[command->abi];
	bool returned = words[order->ip] == behind;
	if (!stays)
		gdb_break(command->abi, false, behind);
	if (site)
		gdb_break(command->abi, true, site);
	event->kind = EVENT_EXIT;
	event->result = !returned                         ? -512 /* ERESTARTSYS */
			: abi_facts[event->abi].word == 4 ? (int32_t)words[order->result]
							  : (int64_t)words[order->result];
	event->failed = (uint64_t)event->result > -4096ULL;
	in_call = false;
	if (!catches && !event->failed)
		gdb_mapped_sites(&call, event->result, process);
}

/* The gdbstub waits for us before the guest's first instruction. */
static bool begin(void)
{
	sys_kill(process, SIGCONT);
	long result = gdb_connect(process);
	const char *answer = sys_failed(result) ? NULL : gdb_ask("qSupported", 0, 0);
	if (!answer) {
		complain("qemu-user has not opened its gdbstub", NULL, result);
		sys_kill(process, SIGKILL);
		return false;
	}
	answer = gdb_ask("QCatchSyscalls:1", 0, 0);
	catches = answer && strcmp(answer, "OK") == 0;
	if (!catches)
		gdb_program_sites(command, program);
	memory_reader = read_memory;
	return true;
}

static const char *resume(void)
{
	int signal = signal_to_deliver;
	signal_to_deliver = 0;
	return gdb_ask(signal ? "C#" : "c", gdb_of_signal(signal), 0);
}

/* A stop: what it means. False: nothing. */
static bool on_stop(struct event *event, const char *answer)
{
	uint64_t words[MOST_WORDS];
	const char *number = answer + 1;
	unsigned signal = take_number(&number, 16);
	bool enters = strstr(answer, "syscall_entry:"), returns = strstr(answer, "syscall_return:");
	if (returns)
		return false;
	if (!registers(words))
		return lost(event);
	uint64_t ip = words[orders_of_gdb[command->abi].ip];
	if (signal == SIGTRAP && in_call && ip == behind) {
		on_return(event, words);
		return true;
	}
	struct event *later =
		in_call ? &queued : event; /* it interrupts a call, which is told first */
	if (in_call) {
		*later = *event;
		on_return(event, words);
	}
	if (signal == SIGTRAP && (enters || (!catches && gdb_is_site(command->abi, ip)))) {
		on_entry(later, words);
		return true;
	}
	later->kind = EVENT_SIGNAL;
	later->signal = gdb_signal(signal);
	gdb_object("qXfer:siginfo:read::0,#", &later->siginfo, sizeof later->siginfo);
	return true;
}

bool gdbstub_next(struct event *event)
{
	if (queued.tid) {
		*event = queued;
		queued.tid = 0;
		return true;
	}
	memset(event, 0, sizeof *event);
	memory_forget();
	event->tid = process;
	event->abi = stage == BEGUN ? NATIVE_ABI : command->abi;
	switch (stage) {
	case BEGUN:
		stage = STARTS;
		guest_has_begun(task_find(process), command->abi);
		event->kind = EVENT_EXIT;
		return true;
	case STARTS:
		stage = RUNS;
		if (!begin())
			return wait_for_end(event);
		break;
	case LEFT:
		for (const char *answer; (answer = resume()) && *answer++ == 'T';)
			signal_to_deliver = gdb_signal(take_number(&answer, 16));
		return wait_for_end(event);
	case ENDED:
	case UNUSED:
		return wait_for_end(event);
	case RUNS:
		break;
	}
	for (;;) {
		const char *answer = resume();
		if (!answer || *answer != 'T')
			return lost(event);
		if (on_stop(event, answer))
			return true;
	}
}

void gdbstub_resume(int signal) { signal_to_deliver = signal; }
