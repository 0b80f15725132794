/*
 * start.c: a session begins: the program is made, seized and let go to its execve, or those that
 * run already are seized. Not for: what happens then (ptrace.c).
 */
#include <sys.h>
#include <sched.h>
#include <errno.h>
#include <asm/signal.h>
#include <linux/futex.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include "session.h"
#include "elf.h"
#include "inject.h"
#include "message.h"
#include "proc.h"
#include "qemu.h"
#include "sink.h"
#include "program.h"

struct session session;

static cpu_set_t cores;                   /* where this process could run */
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
	bool follows = options.follow_forks || session.minding;
	return (void *)(0UL | PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC |
			(follows ? PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE
				 : 0) |
			(session.filtering || guest_session() ? PTRACE_O_TRACESECCOMP : 0) |
			(session.filtering || options.kill_on_exit ? PTRACE_O_EXITKILL : 0));
}

static long seize(int tid)
{
	long result = sys_ptrace(PTRACE_SEIZE, tid, 0, options_of_ptrace());
	return sys_failed(result) ? result : sys_ptrace(PTRACE_INTERRUPT, tid, 0, 0);
}

static bool seize_thread(int tid, void *seized)
{
	if (!sys_failed(seize(tid))) {
		trace_begin(tid, NULL);
		++*(long *)seized;
	}
	return false;
}

long source_attach(int pid)
{
	long seized = seize(pid), before;
	expect_children();
	if (sys_failed(seized))
		return seized;
	trace_begin(pid, NULL);
	seized = 1;
	/* A thread that is not seized yet may make another: look until there is nothing new. */
	do {
		before = seized;
		if (options.follow_forks)
			proc_visit(pid, "task", seize_thread, &seized);
	} while (seized > before);
	return seized;
}

/* The started process until its execve. It shares the tracer's memory, which is quicker than a copy
 * that is thrown away, and waits in it until it is seized. */
static struct {
	int seized; /* a futex(2) */
	const char *path;
	char **argv, **envp;
} beginning;

/* parent: the tracer's process id, without which nobody would end the wait; 0: it is no child. */
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
	if (session.filtering || guest_session())
		result = seccomp_install(!session.minding);
	if (sys_failed(result) && session.minding)
		result = session.filtering = false; /* it is the tracer's too */
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
	if (!options.daemonize) {
		long pid = clone(begin_program, stack + sizeof stack, CLONE_VM | SIGCHLD,
				 (void *)(long)sys_getpid());
		return pid < 0 ? -errno : pid;
	}
	long caller = daemon_start();
	if (caller)
		return caller;
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

static bool is_tracing(const struct elf *elf, const char *symbol, uint64_t name, void *context)
{
	(void)symbol, (void)context;
	return elf_has_text(elf, name, "ptrace") || elf_has_text(elf, name, "clone");
}

/* A program that calls ptrace traces others, which those that have a tracer already do not allow;
 * one that calls clone itself may make children that are not its own: does it name one of them
 * among its dynamic symbols (elf(5))? False for static programs. */
static bool traces_or_clones(const char *path)
{
	struct elf elf = {0};
	bool found = elf_map(&elf, path) && elf_visit_symbols(&elf, true, is_tracing, NULL);
	elf_unmap(&elf);
	return found;
}

/* --same-core: a tracer and its tracee take turns, so on one core they lose nothing, and waking
 * another core at each stop costs more than the rest of it, above all on virtual machines. Not the
 * default: the tracee can see it (sched_getaffinity), and its threads share the core. */
static long share_core(void)
{
	cpu_set_t here = {0};
	unsigned cpu = 0;
	long result = sys_sched_getaffinity(0, sizeof cores, &cores);
	if (sys_failed(result))
		return result;
	syscall3(__NR_getcpu, (long)&cpu, 0, 0);
	CPU_SET(cpu, &here);
	return sys_sched_setaffinity(0, sizeof here, &here);
}

void leave_core(int tid)
{
	if (options.same_core)
		sys_sched_setaffinity(tid, sizeof cores, &cores);
}

int source_start(const char *path, char **argv, char **envp)
{
	bool maybe;
	int guest = guest_plan(path);
	if (guest < 0)
		return 0;
	if (guest &&
	    (options.daemonize || options.call_limit || (options.user && guest == GUEST_GDBSTUB))) {
		say("-D and --syscall-limit cannot be given to a program in qemu-user, nor -u with "
		    "a gdbstub");
		return 0;
	}
	long result = options.same_core ? share_core() : 0;
	if (sys_failed(result))
		complain("--same-core is left out", NULL, result);
	if (guest == GUEST_GDBSTUB)
		return gdbstub_start(guest_find(guest_abi(path, &maybe)), path, argv, envp);
	if (guest == GUEST_HOOK)
		seccomp_prepare_guest();
	else
		session.filtering = !options.detach_on_exec && !options.call_limit &&
				    !options.stack && !inject_any() && !options.attach_count &&
				    options.interruptible != INTERRUPT_ANYWHERE &&
				    (options.follow_forks || may_mind()) && seccomp_prepare() &&
				    (options.follow_forks || !traces_or_clones(path));
	session.minding = session.filtering && !options.follow_forks;
	session.entries_only = session.filtering && trace_entries_suffice();
	if (session.minding && !front_start())
		session.filtering = session.minding = false;
	beginning.path = path;
	beginning.argv = argv;
	beginning.envp = envp;
	expect_children();
	long pid = make_program();
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
	session.starting = true;
	if (options.daemonize)
		daemon_ready();
	__atomic_store_n(&beginning.seized, 1, __ATOMIC_RELEASE);
	syscall3(NR_futex, (long)&beginning.seized, FUTEX_WAKE, 1);
	return pid;
}
