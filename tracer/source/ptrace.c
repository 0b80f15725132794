/*
 * ptrace.c: events from ptrace(2): PTRACE_SEIZE, and PTRACE_GET_SYSCALL_INFO, which spares a tracer
 * every register layout (Linux 5.3). The only file that calls ptrace and wait4.
 */
#include <sys.h>
#include <sched.h>
#include <string.h>
#include <errno.h>
#include <asm/signal.h>
#include <linux/elf.h>
#include <linux/futex.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include <linux/seccomp.h>
#include <linux/uio.h>
#include <linux/wait.h>
#include <linux/resource.h>
#include "../memory.h"
#include "arch/registers.h"
#include "daemon.h"
#include "decode.h"
#include "delay.h"
#include "filter.h"
#include "front.h"
#include "inject.h"
#include "message.h"
#include "options.h"
#include "sink.h"
#include "sets.h"
#include "same_core.h"
#include "seccomp.h"
#include "gdbstub.h"
#include "guest.h"
#include "imports.h"
#include "proc.h"
#include "qemu.h"
#include "refusal.h"
#include "source.h"
#include "task.h"
#include "trace.h"
#include "user.h"

static bool starting; /* the program that we made has not reached its execve yet, or is about to end
			 because that failed */
static bool executed; /* … has returned from it */

static const unsigned long trace_options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC;
static const unsigned long follow_options =
	PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE;

static bool filtering;    /* the kernel stops only the calls that are wanted: seccomp.c */
static bool sandboxed;    /* … but some tracee has a filter of its own, whose verdict comes before
			     ours: all calls stop again */
static bool minding;      /* … so processes that are not followed stay with us: front.c */
static bool entries_only; /* … and at their entry only */
static bool detaching;    /* somebody asked the tracer to let go */

static struct kernel_sigaction inherited; /* what SIGCHLD did before us; the program gets it back */

/* A stop is learnt by wait4: the signal beside it costs as much again. Were SIGCHLD ignored, as it
 * may be by inheritance, wait4 would miss ends. */
static void expect_children(void)
{
	static const struct kernel_sigaction quiet = {.flags = SA_NOCLDSTOP};
	sys_rt_sigaction(SIGCHLD, &quiet, &inherited);
}

static void *options_of_ptrace(void)
{
	return (void *)(trace_options | (options.follow_forks || minding ? follow_options : 0) |
			(filtering || guest_session() ? PTRACE_O_TRACESECCOMP : 0) |
			(filtering || options.kill_on_exit ? PTRACE_O_EXITKILL : 0));
}

static long seize(int tid)
{
	long result = sys_ptrace(PTRACE_SEIZE, tid, 0, options_of_ptrace());
	return sys_failed(result) ? result : sys_ptrace(PTRACE_INTERRUPT, tid, 0, 0);
}

static bool seize_thread(int tid, void *seized)
{
	if (!sys_failed(seize(tid)))
		++*(unsigned *)seized;
	return false;
}

long source_attach(int pid)
{
	long result, threads;
	unsigned seized;
	expect_children();
	result = seize(pid);
	if (sys_failed(result) || !options.follow_forks)
		return result;
	threads = proc_open(pid, "task", -1);
	/* A thread that is not seized yet may make another: look until there is nothing new. */
	do {
		seized = 0;
		proc_visit(threads, seize_thread, &seized);
		sys_lseek(threads, 0, 0);
	} while (seized > 0);
	sys_close(threads);
	return 0;
}

/* The started process until its execve. It shares the tracer's memory, which is quicker than a copy
 * that is thrown away, and waits in it until it is seized. */
static struct {
	int seized; /* a futex(2) */
	const char *path;
	char **argv, **envp;
	bool seccomp;
} beginning;

/* parent: the tracer's process id, without which nobody would end the wait; 0 when it is no child
 * of it. */
static int begin_program(void *parent)
{
	long result = 0;
	sys_rt_sigaction(SIGCHLD, &inherited, NULL);
	if (parent)
		sys_prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	if (parent && sys_getppid() != (long)parent)
		return 1;
	while (!__atomic_load_n(&beginning.seized, __ATOMIC_ACQUIRE))
		syscall4(NR_futex, (long)&beginning.seized, FUTEX_WAIT, 0, 0);
	if (parent)
		sys_prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
	sys_kill(sys_getpid(), SIGSTOP); /* from here on the tracer sees what happens */
	if (beginning.seccomp)
		result = seccomp_install(!minding);
	if (sys_failed(result) && minding)
		result = filtering = false; /* it is the tracer's too */
	if (!sys_failed(result))
		result = user_become(beginning.path);
	if (!sys_failed(result))
		result = sys_execve(beginning.path, beginning.argv, beginning.envp);
	complain("exec", NULL, result);
	return 1;
}

/* The process that becomes the program: its id, or -errno. With -D it is the one that was called,
 * which does not return from here. */
static long make_program(void)
{
	static char stack[16384] __attribute__((aligned(16)));
	long pid;
	if (options.daemonize)
		pid = daemon_start();
	else
		pid = clone(begin_program, stack + sizeof stack, CLONE_VM | SIGCHLD,
			    (void *)(long)sys_getpid());
	if (pid < 0)
		return options.daemonize ? pid : -errno;
	if (pid)
		return pid;
	beginning.seized = 1;
	sys_exit_group(begin_program(NULL));
	return 0;
}

/* Without -f what the program starts must not notice the filter: it may gain privileges, which
 * takes a filter of the superuser's, and it runs on when the program has ended. */
static bool may_mind(void)
{
	return !options.attach_count && !options.daemonize && !sink_command && sys_geteuid() == 0 &&
	       (trace_entries_suffice() ||
		!(filter_qualifiers(NATIVE_ABI, syscall_row(NATIVE_ABI, __NR_ptrace)) &
		  QUALIFY_TRACE));
}

/* A program that calls ptrace traces others, which those that have a tracer already do not allow;
 * one that calls clone itself may make children that are not its own. */
static bool traces_or_clones(const char *path)
{
	return imports(path, "ptrace") || imports(path, "clone");
}

int source_start(const char *path, char **argv, char **envp)
{
	long result, pid;
	bool maybe;
	int guest = guest_plan(path);
	if (guest < 0)
		return 0;
	if (guest && (options.daemonize || (options.user && guest == GUEST_GDBSTUB))) {
		complain("-D cannot be given to a program in qemu-user, nor -u with a gdbstub",
			 NULL, 0);
		return 0;
	}
	result = options.same_core ? same_core_begin() : 0;
	if (sys_failed(result))
		complain("--same-core is left out", NULL, result);
	if (guest == GUEST_GDBSTUB)
		return gdbstub_start(guest_find(guest_abi(path, &maybe)), path, argv, envp);
	if (guest == GUEST_HOOK)
		seccomp_prepare_guest();
	else
		filtering = !options.detach_on_exec && !options.stack && !inject_any() &&
			    !options.attach_count && options.interruptible != INTERRUPT_ANYWHERE &&
			    (options.follow_forks || may_mind()) && seccomp_prepare() &&
			    (options.follow_forks || !traces_or_clones(path));
	minding = filtering && !options.follow_forks;
	entries_only = filtering && trace_entries_suffice();
	if (minding && !front_start())
		filtering = minding = false;
	beginning.path = path;
	beginning.argv = argv;
	beginning.envp = envp;
	beginning.seccomp = filtering || guest;
	expect_children();
	pid = make_program();
	if (sys_failed(pid))
		return pid;
	result = sys_ptrace(PTRACE_SEIZE, pid, 0, options_of_ptrace());
	if (sys_failed(result)) {
		say_refused("cannot trace", pid, result);
		if (!options.daemonize) { /* else it ends with us */
			sys_kill(pid, SIGKILL);
			sys_wait4(pid, NULL, 0, NULL);
		}
		return 0;
	}
	started = pid;
	starting = true;
	if (options.daemonize)
		daemon_ready();
	__atomic_store_n(&beginning.seized, 1, __ATOMIC_RELEASE);
	syscall3(NR_futex, (long)&beginning.seized, FUTEX_WAKE, 1);
	return pid;
}

/* Is it the program before its execve has returned? Then all its calls stop. */
static bool begins(int tid) { return tid == started && !executed; }

/* prctl(PR_SET_SECCOMP) or seccomp(SECCOMP_SET_MODE_…)? */
static bool installs_filter(const struct event *event)
{
	return seccomp_may_install(event->abi, event->number) &&
	       (event->args[0] == PR_SET_SECCOMP || event->args[0] <= SECCOMP_SET_MODE_FILTER);
}

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
		event->last = entries_only && info.op == PTRACE_SYSCALL_INFO_SECCOMP;
		event->number = info.entry.nr;
		for (int i = 0; i < 6; i++)
			event->args[i] = info.entry.args[i];
		sandboxed |= filtering && !begins(event->tid) && installs_filter(event);
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

static bool stops(int signal)
{
	return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
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
		event->kind = minding ? EVENT_NONE : EVENT_CHILD;
		sys_ptrace(PTRACE_GETEVENTMSG, event->tid, 0, &message);
		event->child = message;
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

static void read_event(struct event *event, int status)
{
	if ((status & 0x7f) == 0) {
		event->kind = EVENT_EXITED;
		event->status = status >> 8 & 0xff;
	} else if ((status & 0xff) != 0x7f) {
		event->kind = EVENT_KILLED;
		event->signal = status & 0x7f;
		event->core_dumped = status & 0x80;
	} else {
		read_stop(event, status);
	}
}

/* What the started process does between SIGSTOP and execve is ours, not the user's. */
static bool hidden(const struct event *event)
{
	if (!starting || event->tid != started || event->kind == EVENT_EXITED ||
	    event->kind == EVENT_KILLED)
		return false;
	if (event->kind == EVENT_ENTRY && !executed && event->number == __NR_execve)
		starting = false;
	return starting;
}

/* A program that we started gets the signal, unless we are the daemon; all are let go, unless a
 * filter needs us. */
static void end_early(void)
{
	if (started && !options.daemonize)
		sys_kill(started, interrupted);
	if (!filtering && !guest_session()) {
		detaching = true;
		ended_by = interrupted;
		for (struct task *task = task_next(NULL); task; task = task_next(task))
			sys_ptrace(PTRACE_INTERRUPT, task->tid, 0, 0);
	}
	interrupted = 0;
}

void source_detach(struct event *event)
{
	int signal = event->kind == EVENT_SIGNAL ? event->signal : 0;
	same_core_leave(event->tid);
	if (!sys_failed(sys_ptrace(PTRACE_DETACH, event->tid, 0, (void *)(long)signal)))
		event->kind = EVENT_DETACHED;
}

size_t source_registers(int tid, void *buffer, size_t size)
{
	struct iovec set = {buffer, size};
	return sys_failed(sys_ptrace(PTRACE_GETREGSET, tid, NT_PRSTATUS, &set)) ? 0 : set.iov_len;
}

/* A guest's calls are qemu's to make: they cannot be changed on their way. */
static bool is_out_of_reach(int tid)
{
	static bool said;
	bool guest = gdbstub_active() || guest_runs(tid);
	if (guest && !said)
		complain("numbers and results of calls cannot be injected into a program in "
			 "qemu-user: left out",
			 NULL, 0);
	said |= guest;
	return guest;
}

long source_set_number(const struct event *event, long number)
{
	return is_out_of_reach(event->tid) ? -38 /* ENOSYS */
					   : set_syscall_number(event->tid, number);
}

long source_set_result(const struct event *event, long result)
{
	return is_out_of_reach(event->tid) ? -38 : set_syscall_result(event->tid, result);
}

size_t process_peek(int tid, uint64_t address, void *buffer, size_t size)
{
	unsigned long word;
	size_t done = 0;
	while (done < size) {
		size_t offset = (address + done) % sizeof word, step = sizeof word - offset;
		if (step > size - done)
			step = size - done;
		if (sys_failed(sys_ptrace(PTRACE_PEEKDATA, tid,
					  (unsigned long)(address + done - offset), &word)))
			break;
		memcpy((char *)buffer + done, (char *)&word + offset, step);
		done += step;
	}
	return done;
}

/* A word at a time: what stands beside the bytes in the first and the last is read and written
 * back. */
size_t process_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	unsigned long word;
	size_t done = 0;
	while (done < size) {
		size_t offset = (address + done) % sizeof word, step = sizeof word - offset;
		void *place = (void *)(unsigned long)(address + done - offset);
		if (step > size - done)
			step = size - done;
		if (sys_failed(sys_ptrace(PTRACE_PEEKDATA, tid, (unsigned long)place, &word)))
			break;
		memcpy((char *)&word + offset, (const char *)bytes + done, step);
		if (sys_failed(
			    sys_ptrace(PTRACE_POKEDATA, tid, (unsigned long)place, (void *)word)))
			break;
		done += step;
	}
	return done;
}

size_t source_write(int tid, uint64_t address, const void *bytes, size_t size)
{
	const struct task *task = task_find(tid);
	if (gdbstub_active())
		return 0;
	return process_write(tid, address + (task ? task->guest.base : 0), bytes, size);
}

static bool is_gone(const struct event *event)
{
	return event->kind == EVENT_EXITED || event->kind == EVENT_KILLED;
}

/* A stop of a process that is not followed: it goes on, as if there were none. */
static void go_on(int tid, int status)
{
	int signal = status >> 8 & 0xff, what = status >> 16, how = PTRACE_CONT;
	if ((status & 0xff) != 0x7f)
		return; /* it has ended */
	if (!filtering)
		how = PTRACE_DETACH;
	else if (what == PTRACE_EVENT_STOP && stops(signal))
		how = PTRACE_LISTEN;
	sys_ptrace(how, tid, 0, (void *)(long)(what ? 0 : signal));
}

/* Whom nobody told us of: a child of ours by CLONE_PARENT, or traced by CLONE_PTRACE. */
static bool is_unknown(int tid)
{
	return !options.follow_forks && !guest_session() && tid != started && !task_find(tid);
}

static void dismiss(int tid, int status)
{
	char digits[16];
	struct text number = {.bytes = digits, .capacity = sizeof digits};
	bool ended = (status & 0xff) != 0x7f;
	put_unsigned(&number, tid);
	put_char(&number, 0);
	go_on(tid, status);
	if (!in_set(SET_QUIET, ended ? QUIET_EXIT : QUIET_ATTACH))
		say(ended ? "Exit of unknown pid " : "Detached unknown pid ", digits,
		    ended ? " ignored" : "");
}

void source_end(void)
{
	int status;
	long tid = minding ? sys_wait4(-1, &status, __WALL | WNOHANG, NULL) : -1;
	if (sys_failed(tid))
		return; /* there is nobody left */
	front_end();
	do
		if (tid > 0)
			go_on(tid, status);
	while ((tid = sys_wait4(-1, &status, __WALL, NULL)) != -10); /* ECHILD */
	sys_exit_group(0);
}

bool source_next(struct event *event)
{
	int status;
	struct rusage usage;
	if (guest_late(event))
		return true;
	if (gdbstub_active())
		return gdbstub_next(event);
	while (task_count() || starting) {
		if (clock_ticked) {
			clock_ticked = 0;
			sink_flush(true);
			resume_delayed();
		}
		long tid = sys_wait4(-1, &status, __WALL, options.count ? &usage : NULL);
		if (tid == -4) { /* EINTR: a timer, or a signal to pass on */
			if (interrupted)
				end_early();
			continue;
		}
		if (sys_failed(tid))
			return false;
		if (tid == sink_command) {
			sink_command = 0;
			continue;
		}
		if (minding && tid != started) {
			go_on(tid, status);
			continue;
		}
		if (is_unknown(tid)) {
			dismiss(tid, status);
			continue;
		}
		memset(event, 0, offsetof(struct event, siginfo));
		memory_forget();
		event->kind = EVENT_NONE;
		event->tid = tid;
		if (options.count)
			event->system_time = usage.ru_stime.tv_sec * 1000000000ULL +
					     usage.ru_stime.tv_usec * 1000ULL;
		read_event(event, status);
		if (detaching && !is_gone(event))
			source_detach(event);
		if (!hidden(event)) {
			if (!executed && tid == started && event->kind == EVENT_EXIT) {
				executed = true;
				starting = event->failed;
			}
			if (!guest_event(event))
				continue;
			return true;
		}
		source_resume(event, 0);
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
	else if (guest_runs(event->tid) ||
		 (filtering && !sandboxed && !begins(event->tid) && !in_call(event->tid)))
		how = PTRACE_CONT; /* the next call that is wanted stops by itself */
	/* A failure means that it was killed: its end is the next event. */
	sys_ptrace(how, event->tid, 0, (void *)(long)(event->hooked ? 0 : signal));
}
