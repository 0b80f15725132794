/* main.c: from the command line to the exit status: start or attach, follow all events. */
#include <sys.h>
#include <string.h>
#include <asm/signal.h>
#include <linux/fcntl.h>
#include <linux/resource.h>
#include <linux/time.h>
#include "message.h"
#include "options.h"
#include "filter.h"
#include "program.h"
#include "sink.h"
#include "source.h"
#include "summary.h"
#include "tables.h"
#include "trace.h"

volatile int interrupted, clock_ticked;

static void on_interrupt(int signal) { interrupted = signal; }
extern void __restore_rt(void) __attribute__((weak)); /* crt: where the ABI needs one */
static void on_timer(int signal) { clock_ticked = signal; }

void handle(int signal, void (*handler)(int), unsigned long flags)
{
	struct kernel_sigaction action = {.handler = handler,
					  .flags = flags |
						   (__restore_rt ? SA_RESTORER | SA_SIGINFO : 0),
					  .restorer = __restore_rt};
	sys_rt_sigaction(signal, &action, NULL);
}

/* Whoever ends the tracer means the program: the signal is passed on, and its end is waited for.
 * Where nothing may interrupt (-I), the program gets the terminal's signals itself; where all may,
 * the signals end the tracer as they end any other program. A timer wakes the wait ten times a
 * second, so that a file never lags far behind. */
static void handle_signals(void)
{
	static const int fatal[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM};
	static const struct __kernel_old_itimerval tenth = {{0, 100000}, {0, 100000}};
	static const uint64_t alarm = 1 << (SIGALRM - 1);
	bool never = options.interruptible >= INTERRUPT_NEVER;
	bool anywhere = options.interruptible == INTERRUPT_ANYWHERE;
	for (unsigned i = 0; !anywhere && i < sizeof fatal / sizeof *fatal; i++)
		handle(fatal[i], never || fatal[i] == SIGPIPE ? SIG_IGN : on_interrupt, 0);
	if (options.interruptible == INTERRUPT_NEVER_STOP)
		handle(SIGTSTP, SIG_IGN, 0);
	handle(SIGTTOU, SIG_IGN, 0); /* the terminal is the program's */
	handle(SIGTTIN, SIG_IGN, 0);
	handle(SIGALRM, on_timer, 0);
	sys_rt_sigprocmask(SIG_UNBLOCK, &alarm, NULL); /* it may be blocked by inheritance */
	sys_setitimer(ITIMER_REAL, &tenth, NULL);
}

/* … without a second core file. */
int end_as_program(void)
{
	static const struct kernel_sigaction by_default;
	static const struct rlimit64 no_core;
	static const sigset_t none;
	int signal = final_status & 0x7f;
	if (!signal)
		return final_status >> 8;
	sys_prlimit64(0, RLIMIT_CORE, &no_core, NULL);
	sys_rt_sigaction(signal, &by_default, NULL);
	sys_rt_sigprocmask(SIG_SETMASK, &none, NULL);
	sys_kill(sys_getpid(), signal);
	return 128 + signal;
}

/* envp as -E wants it; the last word of each variable counts. */
static char **change_environment(char **envp)
{
	static char *changed[16384];
	char **end = changed;
	const struct names *words = &options.environment;
	while (*envp && end < changed + 16384 - MOST_NAMED - 1)
		*end++ = *envp++;
	for (unsigned i = 0; i < words->count; i++) {
		char **kept = changed;
		size_t length = strcspn(words->name[i], "=");
		for (char **at = changed; at < end; at++)
			if (strcspn(*at, "=") != length || memcmp(*at, words->name[i], length) != 0)
				*kept++ = *at;
		end = kept;
		if (strchr(words->name[i], '='))
			*end++ = (char *)words->name[i];
	}
	*end = NULL;
	return changed;
}

static bool start_program(char **envp)
{
	static char path[4096];
	long result = find_program(options.command[0], path, sizeof path);
	if (sys_failed(result)) {
		if (result == -36) /* ENAMETOOLONG */
			complain("exec", NULL, result);
		else if (strchr(options.command[0], '/'))
			complain("Cannot stat", options.command[0], result);
		else
			say("Cannot find executable '%s'", options.command[0]);
		return false;
	}
	const char *name = options.command[0];
	if (options.argv0)
		options.command[0] = (char *)options.argv0;
	started = source_start(path, options.command,
			       options.environment.count ? change_environment(envp) : envp);
	if (sys_failed(started))
		complain("cannot start", name, started);
	return started > 0;
}

/* What the tracer opens must not take the places of standard files that are closed: it would be
 * covered by others, and closed. The program finds them closed as they were. Returns /dev/null. */
static long fill_standard_files(void)
{
	long null;
	do
		null = sys_openat(AT_FDCWD, "/dev/null", O_RDWR | O_CLOEXEC, 0);
	while (null >= 0 && null <= 2);
	return null;
}

/* Standard input and output are the program's: who waits for their end must not wait for us. */
static void leave_standard_files(long null)
{
	for (int fd = 0; fd <= 1; fd++)
		if (sys_failed(sys_dup3(null, fd, 0)))
			sys_close(fd);
}

/* All of -p; one that cannot be traced does not keep the others from it, nor the program. */
static bool attach_all(void)
{
	unsigned count = options.attach_count;
	options.attach_count = 0; /* of those that can */
	for (unsigned i = 0; i < count; i++) {
		long result = source_attach(options.attach[i]);
		if (sys_failed(result)) {
			say_refused("attach", options.attach[i], result);
		} else {
			trace_attached(options.attach[i], result);
			options.attach_count++;
		}
	}
	return options.attach_count > 0 || *options.command;
}

int main(int argc, char **argv, char **envp)
{
	static struct event event;
	long result, null = fill_standard_files();
	int status;

	(void)argc;
	unpack_tables();
	status = parse_options(argv);
	if (status >= 0)
		return status;
	if (options.user && !user_find(options.user))
		return 1;
	result = sink_open(options.output);
	if (sys_failed(result)) {
		complain("Can't fopen", options.output, result);
		return 1;
	}
	paths_resolve();
	if (options.attach_count && !options.daemonize && !attach_all())
		return 1;
	if (*options.command) {
		if (!start_program(envp))
			return 1;
		leave_standard_files(null);
	}
	if (options.daemonize) /* only now is this process the tracer */
		attach_all();
	handle_signals();
	while (source_next(&event))
		trace_event(&event);
	if (options.count)
		put_summary(sink_text());
	result = sink_close();
	if (result)
		say("%s: %s", options.output ? options.output : "standard error",
		    error_text(-result));
	if (ended_by)
		final_status = ended_by;
	source_end();
	return end_as_program();
}
