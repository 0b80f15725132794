/* unfollowed.c: see session.h. */
#include <sys.h>
#include <asm/signal.h>
#include <linux/ptrace.h>
#include <linux/wait.h>
#include "message.h"
#include "qemu.h"
#include "session.h"

bool stops(int signal)
{
	return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

/* A stop of one: it goes on, as if there were none. */
static void go_on(int tid, int status)
{
	int signal = status >> 8 & 0xff, what = status >> 16, how = PTRACE_CONT;
	if ((status & 0xff) != 0x7f)
		return; /* it has ended */
	if (!session.filtering)
		how = PTRACE_DETACH;
	else if (what == PTRACE_EVENT_STOP && stops(signal))
		how = PTRACE_LISTEN;
	sys_ptrace(how, tid, 0, (void *)(long)(what ? 0 : signal));
}

bool is_unfollowed(int tid, int status)
{
	bool ended = (status & 0xff) != 0x7f;
	if (options.follow_forks || guest_session() || tid == started ||
	    (!session.minding && task_find(tid)))
		return false;
	go_on(tid, status);
	if (!session.minding && !in_set(SET_QUIET, ended ? QUIET_EXIT : QUIET_ATTACH))
		say(ended ? "Exit of unknown pid %d ignored" : "Detached unknown pid %d", tid);
	return true;
}

void source_end(void)
{
	int status;
	long tid = session.minding ? sys_wait4(-1, &status, __WALL | WNOHANG, NULL) : -1;
	if (sys_failed(tid))
		return; /* there is nobody left */
	front_end();
	do
		if (tid > 0)
			go_on(tid, status);
	while ((tid = sys_wait4(-1, &status, __WALL, NULL)) != -10); /* ECHILD */
	sys_exit_group(0);
}
