/*
 * refusal.c: ptrace(2), "Ptrace access mode checking", asks in this order: is it traced already, by
 * whom does it run, does a security module such as Yama agree; before all that, a seccomp filter of
 * our own may refuse the call. This looks at the same facts.
 */
#include <stdlib.h>
#include <string.h>
#include <sys.h>
#include "message.h"
#include "proc.h"
#include "source.h"
#include "text.h"

/* The number behind "\nNAME:\t" in /proc/PID/status; -1 when there is none. */
static long status_number(const char *status, const char *name)
{
	const char *line = strstr(status, name);
	return line ? atol(line + strlen(name)) : -1;
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

static void put_reason(struct text *text, int pid)
{
	static char status[4096], own[4096];
	const char *reason;
	proc_read(pid, "status", -1, status, sizeof status);
	proc_read(0, "status", -1, own, sizeof own);
	long by = status_number(status, "\nTracerPid:\t"), user = status_number(status, "\nUid:\t");
	if (by > 0)
		put_format(text, "it is traced by process %d already", (int)by);
	else if (sys_geteuid() != 0 && user >= 0 && user != sys_geteuid())
		put_format(text, "it runs as user %d: run the tracer as that user, or as root",
			   (int)user);
	else if ((reason = yama()))
		put_string(text, reason);
	else if (status_number(own, "\nSeccomp:\t") > 0)
		put_string(text, "a seccomp filter is here, as in a container: docker run "
				 "--cap-add SYS_PTRACE");
	else
		put_string(text, "make doctor looks at what may refuse it");
}

void say_refused(const char *what, int pid, long error)
{
	char line[256];
	struct text text = {.bytes = line, .capacity = sizeof line - 1};
	put_format(&text, "%s: ptrace(PTRACE_SEIZE, %d): %s", what, pid, error_text(-error));
	if (error == -1 /* EPERM */) {
		put_string(&text, ": ");
		put_reason(&text, pid);
	}
	line[text.length] = 0;
	say(line);
}
