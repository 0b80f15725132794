/*
 * refusal.c: ptrace(2), "Ptrace access mode checking", asks in this order: is it traced already, by
 * whom does it run, does a security module such as Yama agree; before all that, a seccomp filter of
 * our own may refuse the call. This looks at the same facts.
 */
#include <sys.h>
#include "message.h"
#include "proc.h"
#include "source.h"
#include "words.h"

/* The number behind "\nNAME:" in /proc/PID/status; -1 when there is none. */
static int status_number(int pid, const char *name)
{
	const char *fact = proc_fact(pid, "status", -1, name);
	return fact ? (int)take_number(&fact, 10) : -1;
}

static const char *yama(void)
{
	char scope[8] = "";
	proc_read(0, "../sys/kernel/yama/ptrace_scope", -1, scope, sizeof scope);
	if (*scope == '3')
		return "Yama forbids all tracing until the next boot";
	if (*scope == '2' && sys_geteuid() != 0)
		return "Yama lets root alone trace: sudo, or sysctl kernel.yama.ptrace_scope=0";
	if (*scope == '1' && sys_geteuid() != 0)
		return "Yama lets nobody but an ancestor trace: sysctl kernel.yama.ptrace_scope=0, "
		       "or start it "
		       "by the tracer";
	return NULL;
}

/* A %d is the number. */
static const char *reason(int pid, int *number)
{
	const char *of_yama;
	if ((*number = status_number(pid, "\nTracerPid:")) > 0)
		return "it is traced by process %d already";
	*number = status_number(pid, "\nUid:");
	if (sys_geteuid() != 0 && *number >= 0 && *number != sys_geteuid())
		return "it runs as user %d: run the tracer as that user, or as root";
	if ((of_yama = yama()))
		return of_yama;
	if (status_number(0, "\nSeccomp:") > 0)
		return "a seccomp filter is here, as in a container: docker run --cap-add "
		       "SYS_PTRACE";
	return "make doctor looks at what may refuse it";
}

void say_refused(const char *what, int pid, long error)
{
	char line[160];
	int number = 0;
	const char *why = error == -1 /* EPERM */ ? reason(pid, &number) : "";
	put_into(line, sizeof line, why, number);
	say("%s: ptrace(PTRACE_SEIZE, %d): %s%s%s", what, pid, error_text(-error),
	    *line ? ": " : "", line);
}
